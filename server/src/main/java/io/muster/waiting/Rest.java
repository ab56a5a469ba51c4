package io.muster.waiting;

import io.muster.booking.Freed;
import io.muster.slot.Piece;
import io.muster.slot.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is left of a freed time while one offer after another is made of it. */
record Rest(Freed freed, List<Span> spans) {
    /** No service is shorter. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /** A piece of it that nobody has yet. */
    record Span(Instant from, Instant to) {
        boolean touches(Piece piece) {
            return piece.takenFrom().isBefore(to) && piece.takenTo().isAfter(from);
        }

        private boolean isLongEnough() {
            return Duration.between(from, to).compareTo(SHORTEST) >= 0;
        }
    }

    static Rest of(Freed freed) {
        return new Rest(freed, List.of(new Span(freed.from(), freed.to())));
    }

    /** Whether nobody can get any of it any more. */
    boolean isNothing() {
        return spans.isEmpty();
    }

    /** Whether the slot takes some of it. */
    boolean isIn(Slot slot) {
        return slot.pieces().stream()
                .filter(piece -> piece.employee().equals(freed.employee()))
                .anyMatch(piece -> spans.stream().anyMatch(span -> span.touches(piece)));
    }

    /** After somebody has the slot; a group that has seats left is there for others as before. */
    Rest without(Slot slot, int seats) {
        if (slot.seatsLeft() != null && slot.seatsLeft() > seats) {
            return this;
        }
        var left = spans;
        for (var piece : slot.pieces()) {
            if (piece.employee().equals(freed.employee())) {
                left = without(left, piece);
            }
        }
        return new Rest(freed, left);
    }

    private static List<Span> without(List<Span> spans, Piece piece) {
        var left = new ArrayList<Span>();
        for (var span : spans) {
            if (span.touches(piece)) {
                left.add(new Span(span.from(), piece.takenFrom()));
                left.add(new Span(piece.takenTo(), span.to()));
            } else {
                left.add(span);
            }
        }
        left.removeIf(span -> !span.isLongEnough());
        return List.copyOf(left);
    }
}
