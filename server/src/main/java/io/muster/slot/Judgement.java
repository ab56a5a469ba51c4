package io.muster.slot;

import java.util.List;

/**
 * What speaks against a start.
 *
 * @param slot what would be booked; null where a hard rule removes it
 * @param removals in the order of {@link Rule}; empty for a slot that is offered
 */
public record Judgement(Slot slot, List<Removal> removals) {
    /** The same without anybody's absence. */
    public Judgement forClients() {
        return new Judgement(slot, removals.stream().map(Removal::forClients).toList());
    }

    public boolean offered() {
        return removals.isEmpty();
    }
}
