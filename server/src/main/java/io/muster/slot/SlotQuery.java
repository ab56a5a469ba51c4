package io.muster.slot;

import io.muster.web.Call;
import io.muster.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a call asks of slots. */
final class SlotQuery {
    private static final int MOST_DAYS = 62;
    private static final String ANY = "any";

    private SlotQuery() {}

    /** Local dates, the last one included. */
    record Days(LocalDate from, LocalDate to) {
        static Days of(Call call) {
            return new Days(call.date("from"), call.date("to")).checked();
        }

        /** @throws Problem for days that are none or too many */
        Days checked() {
            if (to.isBefore(from)) {
                throw malformed("to", "The range ends before it starts.");
            }
            if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                throw malformed("to", "The range is longer than " + MOST_DAYS + " days.");
            }
            return this;
        }
    }

    /** As a stranger asks. */
    static Ask ofClient(Call call) {
        return ask(call, Audience.client, null);
    }

    static Ask ofStaff(Call call) {
        var audience = call.query("audience");
        var ask = ask(call, audience == null ? Audience.staff : Audience.valueOf(audience), call.queryId("client"));
        var alone = call.queryId("exceptBooking");
        return alone == null ? ask.except(call.queryId("exceptVisit")) : ask.exceptBooking(alone);
    }

    private static Ask ask(Call call, Audience audience, UUID client) {
        var parts = parts(call.queryAll("service"), call.queryAll("employee"));
        return new Ask(parts, Instant.EPOCH, Instant.EPOCH, (int) call.number("seats"), audience, client, null);
    }

    /** @param employees none for anyone, one for all services, or one for each */
    static List<Part> parts(List<String> services, List<String> employees) {
        if (employees.size() > 1 && employees.size() != services.size()) {
            throw malformed("employee", "Name one for all services, or one for each.");
        }
        return IntStream.range(0, services.size())
                .mapToObj(index -> new Part(UUID.fromString(services.get(index)), employee(employees, index)))
                .toList();
    }

    private static UUID employee(List<String> employees, int index) {
        var named = employees.isEmpty() ? ANY : employees.get(employees.size() == 1 ? 0 : index);
        return named.equals(ANY) ? null : UUID.fromString(named);
    }

    private static Problem malformed(String parameter, String reason) {
        return Problem.malformed("invalid-request", "The request does not fit the contract.")
                .parameter(parameter, reason);
    }
}
