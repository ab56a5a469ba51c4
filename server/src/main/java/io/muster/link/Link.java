package io.muster.link;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one signed address stands for, as long as it does.
 *
 * @param subject the visit, client or employee that it is about
 * @param expiresAt null for one that stands until it is revoked
 * @param revokedAt null while it is not
 */
public record Link(UUID id, Purpose purpose, UUID subject, Instant expiresAt, Instant revokedAt) {
    static Link of(Row row) {
        return new Link(
                row.getUUID("id"),
                Columns.word(row, "purpose", Purpose.class),
                row.getUUID("subject"),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "revoked_at"));
    }

    boolean isOver(Instant now) {
        return revokedAt != null
                || Optional.ofNullable(expiresAt)
                        .filter(end -> !end.isAfter(now))
                        .isPresent();
    }
}
