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
import java.util.function.Function;
import java.util.function.Supplier;

/** The statements of one running transaction. Statements given without waiting for the one before leave together. */
public abstract class Tx {
    private final SqlConnection connection;
    private final boolean reads;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Throwable failure;
    private boolean ended;

    Tx(SqlConnection connection, boolean reads) {
        this.connection = connection;
        this.reads = reads;
    }

    /** The first row, or nothing. */
    public <T> Future<Optional<T>> maybe(String sql, Function<Row, T> of, Object... args) {
        return rows(sql, args)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(of.apply(rows.iterator().next())));
    }

    /** The first row; fails with {@link NoRow} without one. */
    public <T> Future<T> one(String sql, Function<Row, T> of, Object... args) {
        return maybe(sql, of, args).map(row -> row.orElseThrow(NoRow::new));
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

    /** The first failed statement, for a function that swallowed it: PostgreSQL has given the transaction up by then. */
    Throwable failure() {
        return failure;
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

    private <R> Future<R> run(Supplier<Future<R>> statement) {
        refuseAfterEnd();
        return statement.get().onFailure(cause -> failure = failure == null ? cause : failure);
    }

    private static int touched(RowSet<Row> first) {
        int touched = 0;
        for (var rows = first; rows != null; rows = rows.next()) {
            touched += rows.rowCount();
        }
        return touched;
    }
}
