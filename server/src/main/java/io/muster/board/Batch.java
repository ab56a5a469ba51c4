package io.muster.board;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes that follow each other without a gap, as one frame for each kind of watcher. */
final class Batch {
    private static final Watcher EVERYTHING = new Watcher(true, null);

    private final UUID epoch;
    private final long after;
    private final List<Shown> changes;
    private final Map<List<Long>, String> ofEmployees = new HashMap<>();
    private List<Shown> personal;
    private String whole;

    /** @param after the number before the first; an empty batch says that nothing came after it */
    Batch(UUID epoch, long after, List<Shown> changes) {
        this.epoch = epoch;
        this.after = after;
        this.changes = changes;
    }

    long from() {
        return after + 1;
    }

    long to() {
        return after + changes.size();
    }

    List<Shown> changes() {
        return changes;
    }

    int size() {
        return changes.size();
    }

    /** What is left of it for somebody who has everything up to this number. */
    Batch after(long seq) {
        return seq <= after ? this : new Batch(epoch, seq, changes.subList((int) (seq - after), changes.size()));
    }

    /** Employees who see the same of the personal changes share one text. */
    String to(Watcher watcher) {
        if (watcher.everything()) {
            return whole == null ? whole = frame(EVERYTHING) : whole;
        }
        var theirs = personal().stream()
                .filter(change -> change.isSeenBy(watcher.employee()))
                .map(Shown::seq)
                .toList();
        return ofEmployees.computeIfAbsent(theirs, key -> frame(watcher));
    }

    /** Asked for by employees alone: where none watches, nobody judges what they would see. */
    private List<Shown> personal() {
        return personal == null
                ? personal = changes.stream().filter(Shown::isPersonal).toList()
                : personal;
    }

    private String frame(Watcher watcher) {
        return changes.stream()
                .map(change -> change.to(watcher))
                .collect(joining(
                        ",",
                        "{\"type\":\"changes\",\"epoch\":\"%s\",\"from\":%d,\"to\":%d,\"changes\":["
                                .formatted(epoch, from(), to()),
                        "]}"));
    }
}
