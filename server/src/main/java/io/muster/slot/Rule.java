package io.muster.slot;

/** Why a start is no slot, in the order in which it is said. */
public enum Rule {
    service_archived("This service cannot be booked.", true),
    performer("Nobody offers this here.", true),
    past("This time has passed.", true),
    notice("This time is too soon.", true),
    window("This time is too far ahead.", true),
    hours("Nobody works at this time.", false),
    leave("Nobody is available at this time.", true),
    taken("This time is taken.", true),
    seats("There are not enough seats at this time.", true),
    day_limit("This day is full.", false),
    client_limit("You have as many bookings as are possible.", false),
    step("Bookings do not start at this time.", true);

    private final String told;
    private final boolean bindsStaff;

    Rule(String told, boolean bindsStaff) {
        this.told = told;
        this.bindsStaff = bindsStaff;
    }

    /** What anybody may hear: it says nothing of people and of other bookings. */
    String told() {
        return told;
    }

    /** That somebody is on leave is nobody's business outside. */
    Rule forClients() {
        return this == leave ? taken : this;
    }

    /** Whether the audience cannot pass it, whatever the reason. */
    boolean isHard(Audience audience) {
        return audience == Audience.client || bindsStaff;
    }
}
