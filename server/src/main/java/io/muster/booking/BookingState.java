package io.muster.booking;

import java.util.Set;

/** Where a booking is in its life, and where it can go from there. */
public enum BookingState {
    held,
    requested,
    confirmed,
    checked_in,
    completed,
    cancelled,
    no_show,
    expired;

    private Set<BookingState> next() {
        return switch (this) {
            case held -> Set.of(requested, confirmed, cancelled, expired);
            case requested -> Set.of(confirmed, cancelled, expired);
            // Not everybody checks in at a desk: a confirmed booking may be completed as it is.
            case confirmed -> Set.of(checked_in, completed, cancelled, no_show);
            case checked_in -> Set.of(completed);
            case completed, cancelled, no_show, expired -> Set.of();
        };
    }

    public boolean mayBecome(BookingState state) {
        return next().contains(state);
    }

    /** Until the client is there, time and employee may change. */
    public boolean isMovable() {
        return this == held || this == requested || this == confirmed;
    }

    /** Nothing comes after it. */
    public boolean isOver() {
        return next().isEmpty();
    }

    /** Whether the employee's time is taken by it. */
    public boolean takesTime() {
        return this != cancelled && this != expired;
    }
}
