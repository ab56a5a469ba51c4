package io.muster.db;

import io.vertx.sqlclient.SqlConnection;

/** A transaction over all organisations, within the system role's grants; it has no change log. */
public final class SystemTx extends Tx {
    SystemTx(SqlConnection connection, boolean reads) {
        super(connection, reads);
    }
}
