package io.muster.mail;

import java.util.Set;

/** What a letter tells of a visit, and the states in which that is still so. */
enum What {
    confirmed("confirmed"),
    requested("requested"),
    moved("confirmed", "requested"),
    reminder("confirmed"),
    offered("held"),
    declined("cancelled"),
    cancelled("cancelled"),
    expired("expired");

    private final Set<String> states;

    What(String... states) {
        this.states = Set.of(states);
    }

    boolean fits(String state) {
        return states.contains(state);
    }

    /** Whether there is anything left to see, move or cancel. */
    boolean stands() {
        return ordinal() <= offered.ordinal();
    }

    /** Whether the first of a series is told for all of them: nobody wants fifty mails at once. */
    boolean isOfWholeSeries() {
        return this == confirmed || this == requested;
    }

    /** Whether the time is agreed, so that it belongs into a calendar. */
    boolean carriesCalendar(String state) {
        return (this == confirmed || this == moved) && state.equals("confirmed");
    }
}
