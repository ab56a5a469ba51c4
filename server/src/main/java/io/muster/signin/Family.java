package io.muster.signin;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A session as the family of its refresh tokens. */
record Family(UUID id, UUID user, UUID org, Instant expiresAt, boolean revoked) {
    static Family of(Row row) {
        return new Family(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getUUID("org_id"),
                Columns.instant(row, "expires_at"),
                row.getBoolean("revoked"));
    }

    boolean open(Instant now) {
        return !revoked && expiresAt.isAfter(now);
    }
}
