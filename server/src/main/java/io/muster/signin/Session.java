package io.muster.signin;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** One sign-in that is still open, as its owner sees it. */
public record Session(
        UUID id, Instant createdAt, Instant usedAt, Instant expiresAt, String address, String agent, boolean current) {
    static Session of(Row row, UUID current) {
        return new Session(
                row.getUUID("id"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "used_at"),
                Columns.instant(row, "expires_at"),
                row.getString("address"),
                row.getString("agent"),
                row.getUUID("id").equals(current));
    }
}
