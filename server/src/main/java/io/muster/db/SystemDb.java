package io.muster.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Function;

/** What reads across organisations: sign-in, back-office, change feed, jobs. Its role holds narrow grants. */
public final class SystemDb {
    private static final String READING = "select set_config('transaction_read_only', 'on', true)";

    private final Pools pools;
    private final Transactions transactions;

    public SystemDb(Pools pools) {
        this(pools, pools.answerWithin());
    }

    private SystemDb(Pools pools, Duration within) {
        this.pools = pools;
        this.transactions = pools.system(within);
    }

    /** The same for work that may take longer than a caller waits, a sweep for one. */
    public SystemDb within(Duration within) {
        return new SystemDb(pools, within);
    }

    /** Run again once after a deadlock or a lock that was not given in time, so `work` must have no effect but its statements; see {@link Tx#afterCommit}. */
    public <T> Future<T> write(Function<SystemTx, Future<T>> work) {
        return transactions.run(new Across(false), work);
    }

    /** READ ONLY; answers before its COMMIT does. */
    public <T> Future<T> read(Function<SystemTx, Future<T>> work) {
        return transactions.run(new Across(true), work);
    }

    private record Across(boolean reads) implements Transactions.Opening<SystemTx> {
        @Override
        public SystemTx tx(SqlConnection connection) {
            return new SystemTx(connection, reads);
        }

        @Override
        public Future<?> setUp(SqlConnection connection) {
            return reads ? connection.preparedQuery(READING).execute() : Future.succeededFuture();
        }
    }
}
