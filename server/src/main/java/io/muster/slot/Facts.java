package io.muster.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that decides about slots, as it stood at one moment.
 *
 * @param now the database's clock, which deadlines of holds are told by
 * @param clientDayLimit bookings of one client on one local day, null for no limit
 * @param services by their id, those of the ask
 * @param workers who performs one of the services, and who is named in the ask, by name and id
 * @param counted bookings that count for a limit of a day or a client
 */
record Facts(
        Instant now,
        ZoneId zone,
        From from,
        Integer clientDayLimit,
        Map<UUID, Rules> services,
        List<Worker> workers,
        List<Counted> counted) {

    /** What working time follows from. */
    enum From {
        hours,
        shifts,
        both
    }

    /** The rules of one service; minutes, days, and minor units. */
    record Rules(
            UUID id,
            String name,
            int duration,
            int before,
            int after,
            long price,
            int step,
            int notice,
            int window,
            int capacity,
            Integer dayLimit,
            Integer clientLimit,
            boolean archived,
            boolean online) {
        boolean isGroup() {
            return capacity > 1;
        }
    }

    /**
     * One employee.
     *
     * @param performs how it performs which service; nothing for those that it does not
     * @param taken ordered by start, without overlaps; holds that have passed their deadline are not in it
     */
    record Worker(UUID id, String name, Map<UUID, Terms> performs, Hours hours, List<Span> shifts, List<Taken> taken) {}

    /** How long one employee takes for a service, and for how much. */
    record Terms(int duration, long price) {}

    /** Working hours of one employee in local time. */
    record Hours(List<Weekly> week, List<Day> exceptions) {
        static final Hours NONE = new Hours(List.of(), List.of());
    }

    /** Working time on one day of the week; where it ends no later than it starts, it ends on the next day. */
    record Weekly(int weekday, LocalTime starts, LocalTime ends, LocalDate validFrom, LocalDate validTo) {
        boolean on(LocalDate date) {
            return date.getDayOfWeek().getValue() == weekday
                    && (validFrom == null || !date.isBefore(validFrom))
                    && (validTo == null || !date.isAfter(validTo));
        }
    }

    /** A date that does not follow the week; without times it is off. */
    record Day(LocalDate date, LocalTime starts, LocalTime ends) {}

    /** Time of an employee that is taken, buffers inside; {@code seating} only where it is a group's. */
    record Taken(Instant from, Instant to, Reason reason, Seating seating) {
        boolean isWork() {
            return reason == Reason.hold || reason == Reason.booking;
        }
    }

    /** What takes time. */
    enum Reason {
        hold,
        booking,
        leave,
        blocked
    }

    /** One start of a group. */
    record Seating(UUID service, Instant startsAt, Instant endsAt, int capacity, int taken) {
        int left() {
            return capacity - taken;
        }

        Seating without(int seats) {
            return new Seating(service, startsAt, endsAt, capacity, taken - seats);
        }
    }

    /** One booking in a count: of the day for its service, and of the client where {@code ofClient}. */
    record Counted(UUID service, Instant startsAt, boolean ofClient) {}
}
