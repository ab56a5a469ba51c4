package io.muster.slot;

import java.time.Duration;
import java.time.Instant;

/**
 * One employee for one piece of a visit.
 *
 * @param kept what the booking that moves has, null for a new one
 * @param takenTo the end without a buffer where the next piece goes on with the same employee
 * @param joined the group that is there already, null for a new one and for ordinary services
 */
record Choice(
        Diary diary,
        Facts.Rules rules,
        Kept kept,
        Instant startsAt,
        Instant endsAt,
        long price,
        Instant takenFrom,
        Instant takenTo,
        Facts.Seating joined) {
    private static final int MINUTE = 60;

    /** @param before the piece before it, null for the first */
    static Choice of(Diary diary, Facts.Rules rules, Kept kept, Instant start, Choice before) {
        return kept == null ? fresh(diary, rules, start, before) : moved(diary, rules, kept, start);
    }

    private static Choice moved(Diary diary, Facts.Rules rules, Kept kept, Instant start) {
        var end = start.plus(kept.length());
        return new Choice(
                diary,
                rules,
                kept,
                start,
                end,
                kept.priceMinor(),
                start.minus(kept.bufferBefore() == null ? Duration.ofMinutes(rules.before()) : kept.bufferBefore()),
                end.plus(kept.bufferAfter() == null ? Duration.ofMinutes(rules.after()) : kept.bufferAfter()),
                rules.isGroup() ? diary.seating(rules.id(), start) : null);
    }

    private static Choice fresh(Diary diary, Facts.Rules rules, Instant start, Choice before) {
        var terms = diary.terms(rules.id());
        var joined = rules.isGroup() ? diary.seating(rules.id(), start) : null;
        var end = joined != null ? joined.endsAt() : start.plusSeconds((long) terms.duration() * MINUTE);
        var goesOn = before != null && before.goesOnWith(diary, rules);
        return new Choice(
                diary,
                rules,
                null,
                start,
                end,
                terms.price(),
                goesOn ? start : start.minusSeconds((long) rules.before() * MINUTE),
                end.plusSeconds((long) rules.after() * MINUTE),
                joined);
    }

    /** Who goes on with the same client needs no time between; a group has its own, and what moves has what it had. */
    boolean goesOnWith(Diary next, Facts.Rules service) {
        return kept == null && diary == next && !rules.isGroup() && !service.isGroup();
    }

    Choice withoutBufferAfter() {
        return new Choice(diary, rules, kept, startsAt, endsAt, price, takenFrom, endsAt, joined);
    }

    /** Of a group, before this booking. */
    int seatsLeft() {
        return joined == null ? rules.capacity() : joined.left();
    }

    Piece piece() {
        return new Piece(rules.id(), diary.id(), startsAt, endsAt, price, takenFrom, takenTo);
    }
}
