package io.muster.org;

import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A tenant: the place that shifts, bookings and people belong to.
 *
 * @param slug its name in addresses
 * @param statusReason why it is rejected or suspended, for its people; may be null
 * @param phone E.164 or null
 * @param languages its people speak, the first one first
 * @param colour #rrggbb or null
 * @param logo the hash of its picture, null for none
 * @param holdMinutes how long a time is kept for a client who is booking it
 * @param waitlistMinutes how long a freed time is kept for who waits for it
 * @param requestMinutes how long a request may stay undecided
 * @param cancelMinutes until how long before the start clients may move or cancel by themselves
 * @param reminderMinutes how long before the start a reminder goes out, 0 for none
 * @param clientDayLimit bookings of one client on one local day, null for no limit
 * @param frameOrigins sites that may show the booking page in a frame
 */
public record Organisation(
        UUID id,
        String slug,
        String name,
        String timeZone,
        Status status,
        String statusReason,
        String description,
        String address,
        String phone,
        String email,
        List<String> languages,
        String colour,
        String logo,
        String openingNote,
        String bookingNote,
        String cancellationNote,
        SlotsFrom slotsFrom,
        int holdMinutes,
        int waitlistMinutes,
        int requestMinutes,
        int cancelMinutes,
        int reminderMinutes,
        Integer clientDayLimit,
        List<String> frameOrigins,
        boolean swapApproval,
        Instant createdAt,
        int version)
        implements Entity {

    /** Where it stands with the administrators of the installation. */
    public enum Status {
        pending,
        approved,
        rejected,
        suspended;

        /** Whether its people may work in it; one that waits for approval is only not public yet. */
        public boolean open() {
            return this == pending || this == approved;
        }
    }

    /** What says when employees may be booked: their working hours, their published shifts, or either. */
    public enum SlotsFrom {
        hours,
        shifts,
        both
    }

    @Override
    public String entity() {
        return "organisation";
    }

    /** Where the picture is for everybody, null for none; another picture has another address. */
    public String logoPath() {
        return logo == null ? null : "/api/v1/public/orgs/" + slug + "/logo?v=" + logo;
    }

    /** From a row with the columns of an organisation under their own names. */
    public static Organisation of(Row row) {
        return new Organisation(
                row.getUUID("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("time_zone"),
                Columns.word(row, "status", Status.class),
                row.getString("status_reason"),
                row.getString("description"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                List.of(row.getArrayOfStrings("languages")),
                row.getString("colour"),
                row.getString("logo"),
                row.getString("opening_note"),
                row.getString("booking_note"),
                row.getString("cancellation_note"),
                Columns.word(row, "slots_from", SlotsFrom.class),
                row.getInteger("hold_minutes"),
                row.getInteger("waitlist_minutes"),
                row.getInteger("request_minutes"),
                row.getInteger("cancel_minutes"),
                row.getInteger("reminder_minutes"),
                row.getInteger("client_day_limit"),
                List.of(row.getArrayOfStrings("frame_origins")),
                row.getBoolean("swap_approval"),
                Columns.instant(row, "created_at"),
                row.getInteger("version"));
    }
}
