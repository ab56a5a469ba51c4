package io.muster.org;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of organisations. */
final class OrganisationSql {
    private static final String SELECT = "select * from organisation ";

    static final String LIST = SELECT + "where slug > $1 order by slug limit $2";
    static final String APPROVED = SELECT + "where status = 'approved' "
            + "and (strpos(lower(name), lower($1)) > 0 or strpos(lower(address), lower($1)) > 0) "
            + "and (name, id) > ($2, $3) order by name, id limit $4";
    static final String SHOW = SELECT + "where id = $1";
    static final String BY_SLUG = SELECT + "where slug = $1";
    static final String LOCK = SHOW + " for no key update";
    static final String CREATE =
            "insert into organisation (slug, name, time_zone, status) values ($1, $2, $3, $4) returning *";
    static final String CHANGE = """
            update organisation set (slug, name, time_zone, description, address, phone, email, languages, colour,
              opening_note, booking_note, cancellation_note, slots_from, hold_minutes, waitlist_minutes,
              request_minutes, cancel_minutes, reminder_minutes, client_day_limit, frame_origins, swap_approval,
              version) = (
              select "slug", "name", "timeZone", "description", "address", "phone", "email", "languages", "colour",
                "openingNote", "bookingNote", "cancellationNote", "slotsFrom", "holdMinutes", "waitlistMinutes",
                "requestMinutes", "cancelMinutes", "reminderMinutes", "clientDayLimit", "frameOrigins", "swapApproval",
                organisation.version + 1
              from jsonb_to_record($2) as given("slug" text, "name" text, "timeZone" text, "description" text,
                "address" text, "phone" text, "email" text, "languages" text[], "colour" text, "openingNote" text,
                "bookingNote" text, "cancellationNote" text, "slotsFrom" text, "holdMinutes" integer,
                "waitlistMinutes" integer, "requestMinutes" integer, "cancelMinutes" integer,
                "reminderMinutes" integer, "clientDayLimit" integer, "frameOrigins" text[], "swapApproval" boolean))
            where id = $1 returning *""";

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("organisation_name_check", "/name"),
            Map.entry("organisation_time_zone_check", "/timeZone"),
            Map.entry("organisation_status_check", "/status"),
            Map.entry("organisation_description_check", "/description"),
            Map.entry("organisation_address_check", "/address"),
            Map.entry("organisation_phone_form", "/phone"),
            Map.entry("organisation_email_check", "/email"),
            Map.entry("organisation_languages_check", "/languages"),
            Map.entry("organisation_colour_check", "/colour"),
            Map.entry("organisation_logo_check", "/logo"),
            Map.entry("organisation_opening_note_check", "/openingNote"),
            Map.entry("organisation_booking_note_check", "/bookingNote"),
            Map.entry("organisation_cancellation_note_check", "/cancellationNote"),
            Map.entry("organisation_status_reason_check", "/statusReason"),
            Map.entry("organisation_slots_from_check", "/slotsFrom"),
            Map.entry("organisation_hold_minutes_check", "/holdMinutes"),
            Map.entry("organisation_waitlist_minutes_check", "/waitlistMinutes"),
            Map.entry("organisation_request_minutes_check", "/requestMinutes"),
            Map.entry("organisation_cancel_minutes_check", "/cancelMinutes"),
            Map.entry("organisation_reminder_minutes_check", "/reminderMinutes"),
            Map.entry("organisation_client_day_limit_check", "/clientDayLimit"),
            Map.entry("organisation_frame_origins_check", "/frameOrigins"));

    private OrganisationSql() {}

    static void sentences(Api api) {
        api.constraint(
                "organisation_slug_taken",
                Problem.conflict("slug-taken", "Another organisation has this address already.")
                        .pointer("/slug", "It is taken."));
        api.constraint(
                "organisation_slug_form",
                Problem.unprocessable("slug-form", "An address has 3 to 63 small letters, digits and hyphens.")
                        .pointer("/slug", "It has 3 to 63 small letters, digits and hyphens."));
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
