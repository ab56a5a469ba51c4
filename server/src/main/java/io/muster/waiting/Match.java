package io.muster.waiting;

import io.muster.booking.Freed;
import io.muster.booking.Item;
import io.muster.booking.NewHold;
import io.muster.slot.Ask;
import io.muster.slot.Audience;
import io.muster.slot.Part;
import io.muster.slot.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which starts a time that was given free opens for a client who waits. */
final class Match {
    /** Nothing that starts earlier reaches into it. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private Match() {}

    /** What the client would book of it: of the starts that would do, those that may reach into what is free. */
    static Ask ask(Waiting waiting, Freed freed) {
        return new Ask(
                List.of(new Part(waiting.service(), performer(waiting, freed))),
                later(waiting.from(), freed.from().minus(LONGEST)),
                earlier(waiting.to(), freed.to()),
                waiting.seats(),
                Audience.client,
                waiting.client(),
                null);
    }

    /** The first that takes some of it; the others were free before, and the client did not want them. */
    static Optional<Slot> first(List<Slot> slots, Rest rest) {
        return slots.stream().filter(rest::isIn).findFirst();
    }

    static NewHold hold(Waiting waiting, Slot slot, int minutes) {
        var employee = slot.pieces().size() == 1 ? slot.pieces().getFirst().employee() : waiting.employee();
        return new NewHold(
                slot.startsAt(),
                List.of(new Item(waiting.service(), employee)),
                waiting.seats(),
                waiting.client(),
                "waitlist",
                minutes);
    }

    /** How long the client may think: not beyond the start. */
    static int minutes(Duration within, Instant now, Instant start) {
        return (int) Math.clamp(Duration.between(now, start).toMinutes(), 1, within.toMinutes());
    }

    /** Several people need several employees at once, whoever they are. */
    private static UUID performer(Waiting waiting, Freed freed) {
        return waiting.employee() == null && waiting.seats() == 1 ? freed.employee() : waiting.employee();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
