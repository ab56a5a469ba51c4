package io.muster.booking;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** What a caller is told where PostgreSQL refuses a booking, a seat or the time for it. */
final class Sentences {
    private static final String OVERLAP = "The employee's time is taken.";

    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("booking_client", "/client"),
            Map.entry("booking_service", "/service"),
            Map.entry("booking_employee", "/employee"),
            Map.entry("booking_series", "/series"),
            Map.entry("booking_seating", "/startsAt"),
            Map.entry("occupancy_employee", "/employee"),
            Map.entry("occupancy_booking", "/booking"),
            Map.entry("occupancy_seating", "/startsAt"),
            Map.entry("seating_service", "/service"),
            Map.entry("seating_employee", "/employee"),
            Map.entry("due_booking", "/booking"));

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("booking_time_form", "/startsAt"),
            Map.entry("booking_note_check", "/note"),
            Map.entry("booking_status_check", "/status"),
            Map.entry("booking_price_minor_check", "/priceMinor"),
            Map.entry("booking_currency_check", "/currency"),
            Map.entry("booking_seats_check", "/seats"),
            Map.entry("booking_source_check", "/source"),
            Map.entry("booking_guest_check", "/guest"),
            Map.entry("booking_answers_check", "/answers"),
            Map.entry("booking_reason_check", "/reason"),
            Map.entry("booking_client_known", "/client"),
            Map.entry("booking_hold_form", "/heldUntil"),
            Map.entry("booking_request_form", "/requestedUntil"),
            Map.entry("occupancy_time_form", "/startsAt"),
            Map.entry("occupancy_reason_check", "/reason"),
            Map.entry("occupancy_reason_form", "/reason"),
            Map.entry("occupancy_note_check", "/note"),
            Map.entry("seating_capacity_check", "/seats"),
            Map.entry("seating_taken_form", "/seats"),
            Map.entry("seating_time_form", "/startsAt"),
            Map.entry("due_kind_check", "/kind"),
            Map.entry("due_amount_minor_check", "/amountMinor"),
            Map.entry("due_currency_check", "/currency"),
            Map.entry("due_status_check", "/status"),
            Map.entry("due_settled_form", "/status"));

    private Sentences() {}

    static void of(Api api) {
        api.constraint(
                "occupancy_no_overlap",
                Problem.conflict("booking-overlap", OVERLAP)
                        .pointer("/startsAt", "The time is taken, buffers included."));
        for (var once : new String[] {"occupancy_booking_once", "occupancy_seating_once", "seating_once"}) {
            api.constraint(once, Problem.conflict("booking-overlap", OVERLAP));
        }
        api.constraint("booking_transition", Problem.conflict("booking-state", "The booking is in another state."));
        api.constraint("booking_takes_time", Problem.conflict("booking-overlap", OVERLAP));
        api.constraint(
                "seating_full",
                Problem.conflict("seats-taken", "There are not so many seats left.")
                        .pointer("/seats", "More than are left."));
        api.constraint("due_once", Problem.conflict("booking-state", "This is due already."));
        REFERENCES.forEach((constraint, pointer) -> api.constraint(
                constraint, Problem.unknownReference(pointer, "It does not exist in this organisation.")));
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
