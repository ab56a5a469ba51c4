package io.muster.roster;

import io.muster.shift.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What one person works, while assignments are planned one after another. */
final class Diary {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final UUID employee;
    private final boolean archived;
    private final Set<UUID> skills = new HashSet<>();
    private final TreeMap<Instant, Rules.Position> work = new TreeMap<>();

    Diary(Person person, SkillBook book) {
        employee = person.id();
        archived = person.isArchived();
        person.before().ifPresent(before -> skills.addAll(before.skills()));
        person.planned().moreSkills().forEach(skill -> skills.add(book.id(skill)));
    }

    /** What is there already; nobody works two shifts with one start. */
    void add(Rules.Position position) {
        work.put(position.startsAt(), position);
    }

    /** Adds what the hard rules let this person work, refuses the rest with their sentence. */
    void take(Rules.Position position) {
        Rules.refusal(position, new Rules.Candidate(employee, archived, skills, near(position)))
                .ifPresent(verdict -> {
                    throw new Unfit(verdict.rule().sentence());
                });
        add(position);
    }

    private List<Rules.Position> near(Rules.Position position) {
        return List.copyOf(work.subMap(position.startsAt().minus(LONGEST), position.endsAt())
                .values());
    }
}
