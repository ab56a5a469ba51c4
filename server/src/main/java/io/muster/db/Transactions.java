package io.muster.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs functions in transactions: begins, sets up, ends, and gives the connection back only when it is clean. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final Set<String> WORTH_A_RETRY = Set.of("40001", "40P01", "55P03");

    private static final String GIVEN_UP = "25P02";

    private final Vertx vertx;
    private final Pool pool;
    private final Duration within;

    Transactions(Vertx vertx, Pool pool, Duration within) {
        this.vertx = vertx;
        this.pool = pool;
        this.within = within;
    }

    /** How a transaction starts: its handle, and what is said right after BEGIN. */
    interface Opening<X extends Tx> {
        X tx(SqlConnection connection);

        Future<?> setUp(SqlConnection connection);
    }

    /** Runs it once more after a deadlock, a serialisation failure or a lock not given in time: it must be a function of its input alone. */
    <X extends Tx, T> Future<T> run(Opening<X> opening, Function<X, Future<T>> work) {
        var deadline = new Deadline();
        Function<X, Future<T>> inTime = tx -> {
            deadline.holds(tx);
            return work.apply(tx);
        };
        var answer = once(opening, inTime)
                .recover(cause ->
                        isWorthARetry(cause) ? later(() -> once(opening, inTime)) : Future.failedFuture(cause));
        return Patience.with(vertx, within, answer)
                .onFailure(cause -> deadline.passed())
                .recover(cause -> Future.failedFuture(named(cause)));
    }

    /** A moment later, so that whoever was waited for has what it wants, and not the same for both who met. */
    private <T> Future<T> later(Supplier<Future<T>> again) {
        return vertx.timer(ThreadLocalRandom.current().nextInt(10, 50), TimeUnit.MILLISECONDS)
                .compose(now -> again.get());
    }

    private <X extends Tx, T> Future<T> once(Opening<X> opening, Function<X, Future<T>> work) {
        return pool.getConnection()
                .recover(cause -> Future.failedFuture(new Unavailable("No connection to the database", cause)))
                .compose(connection -> on(connection, opening, work));
    }

    /** BEGIN, the set-up and the first statement leave together; should one of the first two fail, so do all. */
    private <X extends Tx, T> Future<T> on(SqlConnection connection, Opening<X> opening, Function<X, Future<T>> work) {
        // Unheard, the driver prints it: a connection that the server ends says why here, and fails its statements
        // anyway.
        connection.exceptionHandler(cause -> LOG.warn("A connection to the database was lost: {}", cause.getMessage()));
        var begun = connection.begin();
        var transaction = connection.transaction();
        var ready = Future.all(begun, opening.setUp(connection));
        var tx = opening.tx(connection);
        var done = asked(tx, work)
                .compose(answer -> complete(tx).map(answer))
                .transform(result -> ready.compose(both -> result.succeeded()
                        ? Future.succeededFuture(result.result())
                        : Future.failedFuture(first(tx, result.cause()))))
                .recover(cause -> Future.failedFuture(begun.failed() ? new NeverBegun(begun.cause()) : cause));
        return ended(connection, transaction, tx, done);
    }

    /** Statements that left together all fail once the first has: what that one said is what went wrong. */
    private static Throwable first(Tx tx, Throwable cause) {
        return cause instanceof PgException later && GIVEN_UP.equals(later.getSqlState()) && tx.objection() != null
                ? tx.objection()
                : cause;
    }

    private static <X extends Tx, T> Future<T> asked(X tx, Function<X, Future<T>> work) {
        try {
            return work.apply(tx);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Nothing is committed of which the caller has been told that it took too long. */
    private static Future<Void> complete(Tx tx) {
        var objection = tx.objection();
        return objection == null ? tx.beforeCommit().map(written -> inTime(tx)) : Future.failedFuture(objection);
    }

    private static Void inTime(Tx tx) {
        tx.refuseAfterEnd();
        return null;
    }

    private static <T> Future<T> ended(SqlConnection connection, Transaction transaction, Tx tx, Future<T> done) {
        Promise<T> answer = Promise.promise();
        done.onComplete(result -> {
            tx.end();
            var end = result.succeeded() ? transaction.commit() : transaction.rollback();
            // Nothing of a read depends on its COMMIT: the answer does not wait for that round trip, the connection
            // does.
            if (result.failed()) {
                answer.fail(result.cause());
            } else if (tx.reads()) {
                answer.complete(result.result());
            }
            end.onComplete(over -> {
                connection.close();
                if (over.succeeded() && result.succeeded()) {
                    announce(tx);
                    answer.tryComplete(result.result());
                } else {
                    answer.tryFail(over.failed() ? over.cause() : result.cause());
                }
            });
        });
        return answer.future();
    }

    private static void announce(Tx tx) {
        try {
            tx.committed();
            tx.afterCommit().forEach(Runnable::run);
        } catch (RuntimeException e) {
            LOG.error("A committed transaction could not be announced", e);
        }
    }

    private static boolean isWorthARetry(Throwable cause) {
        return cause instanceof NeverBegun || cause instanceof PgException e && WORTH_A_RETRY.contains(e.getSqlState());
    }

    /** A connection that had died in the pool, unnoticed until it was asked: nothing has been done on it. */
    private static final class NeverBegun extends RuntimeException {
        private NeverBegun(Throwable cause) {
            super(cause);
        }
    }

    private static Throwable named(Throwable cause) {
        return switch (cause) {
            case NeverBegun none -> named(none.getCause());
            case TimeoutException e -> new Unavailable("The database did not answer in time", e);
            case ClosedConnectionException e -> lost(e);
            case IOException e -> lost(e);
            default -> isOfADeadConnection(cause) ? lost(cause) : cause;
        };
    }

    private static Unavailable lost(Throwable cause) {
        return new Unavailable("The connection to the database was lost", cause);
    }

    /** The driver has no type for what happens to a statement on a connection that is gone, only sentences. */
    private static boolean isOfADeadConnection(Throwable cause) {
        return cause instanceof VertxException
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("connection");
    }
}
