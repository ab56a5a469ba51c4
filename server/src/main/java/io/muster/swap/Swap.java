package io.muster.swap;

import static io.muster.db.Columns.instant;
import static io.muster.db.Columns.word;

import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A shift that its employee offers away.
 *
 * @param offeredTo null when offered to everyone
 * @param claimedBy stays on a declined or withdrawn one, for the record
 * @param reason why it was declined, null otherwise
 */
public record Swap(
        UUID id,
        UUID shift,
        UUID offeredBy,
        List<UUID> offeredTo,
        UUID claimedBy,
        Status status,
        String note,
        String reason,
        Instant createdAt,
        int version)
        implements Entity {
    /** The first two are open, the others final. */
    public enum Status {
        offered,
        claimed,
        applied,
        declined,
        withdrawn;

        /** What the move makes of it; empty where the move is not possible. */
        public Optional<Status> after(Move move) {
            return Optional.ofNullable(move.states.get(this));
        }
    }

    /** What can happen to a swap, and from which state to which. */
    public enum Move {
        /** Somebody wants it, and a manager will decide. */
        claim(Map.of(Status.offered, Status.claimed)),
        /** Somebody wants it, and nobody needs to decide. */
        take(Map.of(Status.offered, Status.applied)),
        approve(Map.of(Status.claimed, Status.applied)),
        decline(Map.of(Status.claimed, Status.declined)),
        withdraw(Map.of(Status.offered, Status.withdrawn, Status.claimed, Status.withdrawn));

        private final Map<Status, Status> states;

        Move(Map<Status, Status> states) {
            this.states = states;
        }
    }

    static Swap of(Row row) {
        var chosen = row.getArrayOfUUIDs("offered_to");
        return new Swap(
                row.getUUID("id"),
                row.getUUID("shift_id"),
                row.getUUID("offered_by"),
                chosen == null ? null : List.of(chosen),
                row.getUUID("claimed_by"),
                word(row, "status", Status.class),
                row.getString("note"),
                row.getString("reason"),
                instant(row, "created_at"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "swap";
    }

    boolean isFor(UUID employee) {
        return offeredTo == null || offeredTo.contains(employee);
    }

    /** Whether this employee has anything to do with it. */
    boolean concerns(UUID employee) {
        return isFor(employee) || offeredBy.equals(employee) || employee != null && employee.equals(claimedBy);
    }
}
