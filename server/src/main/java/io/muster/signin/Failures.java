package io.muster.signin;

import io.muster.db.Args;
import io.muster.db.SystemDb;
import io.muster.db.SystemTx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;

/** Counts failed sign-ins and makes guessers wait: 5 seconds, doubling, never more than 15 minutes. */
final class Failures {
    private static final String LOCKED =
            "select exists(select from sign_in_failure where subject = any($1) and locked_until > $2) as locked";

    /** What has not been forgotten since. */
    private static final String LEFT =
            "greatest(0, f.failures - floor(extract(epoch from $2::timestamptz - f.last_at) / $4::int)::int)";

    /** Nothing is counted while locked: the wait neither grows nor starts again by trying. */
    private static final String COUNT = """
            insert into sign_in_failure as f (subject, failures, last_at) select $1::bytea, 1, $2::timestamptz where not $5::boolean
            on conflict (subject) do update set
              failures = %1$s + 1,
              last_at = $2,
              locked_until = case when %1$s >= $3::int
                then $2::timestamptz + least(900, 5 * 2 ^ least(%1$s - $3::int, 8)) * interval '1 second' end
            where f.locked_until is null or f.locked_until <= $2""".formatted(LEFT);

    private static final String FORGET = "delete from sign_in_failure where subject = any($1)";

    private final SystemDb db;
    private final InstantSource clock;
    private final byte[] key;

    Failures(SystemDb db, MasterKey master, InstantSource clock) {
        this.db = db;
        this.clock = clock;
        this.key = master.derive("sign-in failure");
    }

    /** @param email in small letters */
    Guess guess(String email, String address) {
        return Guess.of(key, email, address);
    }

    Future<Boolean> locked(SystemTx tx, Guess guess) {
        return tx.one(LOCKED, row -> row.getBoolean("locked"), guess.hashes(), clock.instant());
    }

    /**
     * Kept although the sign-in fails, so in a transaction of its own.
     *
     * @param locked nothing is counted then, by the same work: guesses that are not heard must not lock others out
     */
    Future<Void> count(Guess guess, boolean locked) {
        var now = clock.instant();
        var tuples = guess.subjects().stream()
                .map(subject -> Args.tuple(subject.hash(), now, subject.free(), subject.forgottenEvery(), locked))
                .toList();
        return db.write(tx -> tx.batch(COUNT, tuples)).mapEmpty();
    }

    /** The owner is here. The address keeps its count: it may own one account and guess at others. */
    Future<Integer> forget(SystemTx tx, Guess guess) {
        return tx.execute(FORGET, (Object)
                new Buffer[] {guess.pair().hash(), guess.account().hash()});
    }
}
