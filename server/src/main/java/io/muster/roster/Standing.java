package io.muster.roster;

import io.muster.shift.Shift;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The shifts that are there already at one position of the roster: who has one, and which are open. */
final class Standing {
    private final Deque<Shift> open = new ArrayDeque<>();
    private final Set<UUID> taken = new HashSet<>();
    private int size;

    static Map<Position, Standing> of(List<Shift> shifts, SkillBook skills) {
        var all = new HashMap<Position, Standing>();
        // Drafts are filled before what employees see already.
        shifts.stream()
                .sorted(Comparator.comparing(Shift::status).thenComparing(Shift::id))
                .forEach(shift -> all.computeIfAbsent(position(shift, skills), any -> new Standing())
                        .add(shift));
        return all;
    }

    private static Position position(Shift shift, SkillBook skills) {
        return new Position(shift.startsAt(), shift.endsAt(), skills.name(shift.skill()), shift.label());
    }

    private void add(Shift shift) {
        size++;
        if (shift.isOpen()) {
            open.add(shift);
        } else {
            taken.add(shift.employee());
        }
    }

    int size() {
        return size;
    }

    /** Whether one of the shifts is theirs; each counts for one row. */
    boolean has(UUID employee) {
        return taken.remove(employee);
    }

    Optional<Shift> nextOpen() {
        return Optional.ofNullable(open.poll());
    }
}
