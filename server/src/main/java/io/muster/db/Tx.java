package io.muster.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** The statements of one running transaction. Statements given without waiting for the one before leave together. */
public abstract sealed class Tx permits OrgTx, SystemTx {
    private final SqlConnection connection;
    private final boolean reads;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private volatile Throwable failure;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean ended;

    Tx(SqlConnection connection, boolean reads) {
        this.connection = connection;
        this.reads = reads;
    }

    /** The first row, or nothing. */
    public <T> Future<Optional<T>> maybe(String sql, Function<Row, T> of, Object... args) {
        return list(sql, of, args)
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.getFirst()));
    }

    /** The first row; fails with {@link NoRow} without one. */
    public <T> Future<T> one(String sql, Function<Row, T> of, Object... args) {
        return list(sql, of, args).map(rows -> {
            if (rows.isEmpty()) {
                throw new NoRow();
            }
            return rows.getFirst();
        });
    }

    public <T> Future<List<T>> list(String sql, Function<Row, T> of, Object... args) {
        return rows(sql, args).map(rows -> {
            var list = new ArrayList<T>(rows.size());
            rows.forEach(row -> list.add(of.apply(row)));
            return list;
        });
    }

    /** How many rows it touched. */
    public Future<Integer> execute(String sql, Object... args) {
        return rows(sql, args).map(SqlResult::rowCount);
    }

    /** One statement over many tuples (see {@link Args#tuple}), in one round trip; how many rows it touched in all. */
    public Future<Integer> batch(String sql, List<Tuple> tuples) {
        return tuples.isEmpty()
                ? Future.succeededFuture(0)
                : run(() -> connection.preparedQuery(sql).executeBatch(tuples)).map(Tx::touched);
    }

    /** Runs once the transaction is committed; never when it is not. */
    public void afterCommit(Runnable action) {
        refuseAfterEnd();
        afterCommit.add(action);
    }

    Future<RowSet<Row>> rows(String sql, Object... args) {
        return run(() -> connection.preparedQuery(sql).execute(Args.tuple(args)));
    }

    boolean reads() {
        return reads;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    /** What is written last, under the lock that orders the transactions of an organisation. */
    Future<Void> beforeCommit() {
        return Future.succeededFuture();
    }

    void committed() {}

    /**
     * Why a function that succeeded must not be committed: it swallowed the failure of a statement (PostgreSQL has given
     * the transaction up by then), or left one running, whose change would miss the log.
     */
    Throwable objection() {
        return failure != null || running.get() == 0
                ? failure
                : new IllegalStateException("A statement was not waited for");
    }

    /** From here on the connection may serve somebody else: a handle kept by a forgotten future must not reach it. */
    void end() {
        ended = true;
    }

    final void refuseAfterEnd() {
        if (ended) {
            throw new IllegalStateException("The transaction has ended");
        }
    }

    /**
     * Counted off before whoever waits for the statement can go on: a listener beside them may come later than they do,
     * where they run on a virtual thread and the answer is there before they have begun to wait.
     */
    private <R> Future<R> run(Supplier<Future<R>> statement) {
        refuseAfterEnd();
        running.incrementAndGet();
        return statement.get().andThen((result, cause) -> {
            failure = failure == null ? cause : failure;
            running.decrementAndGet();
        });
    }

    private static int touched(RowSet<Row> first) {
        int touched = 0;
        for (var rows = first; rows != null; rows = rows.next()) {
            touched += rows.rowCount();
        }
        return touched;
    }
}
