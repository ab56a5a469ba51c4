package io.muster.db;

import io.muster.auth.Actor;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The only way into the data of an organisation: a transaction that sees and writes the actor's organisation alone. */
public final class OrgDb {
    private static final String INSIDE = "select set_config('app.org_id', $1, true)";
    /** The limit of the role is for work that somebody waits for; the deadline of longer work stands in its place. */
    private static final String IN_TIME = ", set_config('statement_timeout', $2, true)";

    private static final String INSIDE_READING = INSIDE + ", set_config('transaction_read_only', 'on', true)";
    private static final String ONE_PICTURE = "set transaction isolation level repeatable read";

    private final Pools pools;
    private final Transactions transactions;
    private final Duration longer;
    private final BiConsumer<UUID, Long> committed;

    /** @param committed told the organisation and its last number after each commit with changes, on the caller's context */
    public OrgDb(Pools pools, BiConsumer<UUID, Long> committed) {
        this(pools, pools.server(pools.answerWithin()), null, committed);
    }

    private OrgDb(Pools pools, Transactions transactions, Duration longer, BiConsumer<UUID, Long> committed) {
        this.pools = pools;
        this.transactions = transactions;
        this.longer = longer;
        this.committed = committed;
    }

    /** The same for work that may take longer than a caller waits, an import for one. */
    public OrgDb within(Duration within) {
        return new OrgDb(pools, pools.server(within), within, committed);
    }

    /** Run again once after a deadlock or a lock that was not given in time, so `work` must have no effect but its statements; see {@link Tx#afterCommit}. */
    public <T> Future<T> write(Actor actor, Function<OrgTx, Future<T>> work) {
        return transactions.run(new Inside(actor, false, false), work);
    }

    /** READ ONLY; answers before its COMMIT does. */
    public <T> Future<T> read(Actor actor, Function<OrgTx, Future<T>> work) {
        return transactions.run(new Inside(actor, true, false), work);
    }

    /** A read whose statements all see the organisation at one moment, its {@link OrgTx#seq()} too. */
    public <T> Future<T> snapshot(Actor actor, Function<OrgTx, Future<T>> work) {
        return transactions.run(new Inside(actor, true, true), work);
    }

    private final class Inside implements Transactions.Opening<OrgTx> {
        private final Actor actor;
        private final boolean reads;
        private final boolean onePicture;

        private Inside(Actor actor, boolean reads, boolean onePicture) {
            this.actor = actor;
            this.reads = reads;
            this.onePicture = onePicture;
            Objects.requireNonNull(actor.org(), "An actor without an organisation");
        }

        @Override
        public OrgTx tx(SqlConnection connection) {
            return new OrgTx(connection, reads, actor, committed);
        }

        /** Local to the transaction: a session's setting would be the next borrower's. */
        @Override
        public Future<?> setUp(SqlConnection connection) {
            var first = onePicture ? connection.query(ONE_PICTURE).execute() : Future.succeededFuture();
            var sql = reads ? INSIDE_READING : INSIDE;
            var org = actor.org().toString();
            var inside = longer == null
                    ? connection.preparedQuery(sql).execute(Tuple.of(org))
                    : connection.preparedQuery(sql + IN_TIME).execute(Tuple.of(org, String.valueOf(longer.toMillis())));
            return Future.all(first, inside);
        }
    }
}
