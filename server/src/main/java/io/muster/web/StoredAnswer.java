package io.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The answer to a POST with an Idempotency-Key, written by the transaction that did the work. A second request with the
 * key waits at the row until the first has ended, then gets its answer.
 */
record StoredAnswer(Buffer fingerprint, Integer status, JsonObject headers, JsonObject body) {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String TAKE = """
            insert into idempotency_key (org_id, user_id, operation, key, fingerprint) values ($1, $2, $3, $4, $5)
            on conflict (org_id, user_id, operation, key) do update
              set fingerprint = excluded.fingerprint, status = null, answer = null, created_at = now()
              where idempotency_key.created_at < now() - interval '24 hours'""";
    private static final String READ = """
            select fingerprint, status, headers, answer from idempotency_key
            where org_id = $1 and user_id = $2 and operation = $3 and key = $4""";
    private static final String STORE = """
            update idempotency_key set status = $5, headers = $6, answer = $7
            where org_id = $1 and user_id = $2 and operation = $3 and key = $4""";

    static Future<Answer> once(OrgTx tx, Call call, Function<OrgTx, Future<Answer>> work) {
        var fingerprint = fingerprint(call);
        return tx.execute(TAKE, tx.org(), user(tx), call.operation().id(), key(call), fingerprint)
                .compose(taken -> taken == 1 ? work(tx, call, work) : repeat(tx, call, fingerprint));
    }

    private static Future<Answer> work(OrgTx tx, Call call, Function<OrgTx, Future<Answer>> work) {
        return work.apply(tx)
                .compose(answer -> tx.execute(
                                STORE,
                                tx.org(),
                                user(tx),
                                call.operation().id(),
                                key(call),
                                answer.status(),
                                new JsonObject(new TreeMap<>(answer.headers())),
                                answer.body())
                        .map(answer));
    }

    private static Future<Answer> repeat(OrgTx tx, Call call, Buffer fingerprint) {
        return tx.one(
                        READ,
                        StoredAnswer::of,
                        tx.org(),
                        user(tx),
                        call.operation().id(),
                        key(call))
                .map(stored -> stored.answer(fingerprint));
    }

    private Answer answer(Buffer fingerprint) {
        if (!this.fingerprint.equals(fingerprint)) {
            throw Problem.unprocessable("idempotency-key-reused", "This Idempotency-Key was used for something else.");
        }
        var named = new TreeMap<String, String>();
        headers.forEach(header -> named.put(header.getKey(), String.valueOf(header.getValue())));
        return new Answer(status, named, body).header("Idempotency-Replayed", "true");
    }

    private static StoredAnswer of(Row row) {
        return new StoredAnswer(
                row.getBuffer("fingerprint"),
                row.getInteger("status"),
                row.getJsonObject("headers"),
                row.getJsonObject("answer"));
    }

    /** Visitors share one id: the contract asks them for keys that nobody guesses. */
    private static UUID user(OrgTx tx) {
        return Optional.ofNullable(tx.actor().user()).orElse(NOBODY);
    }

    private static String key(Call call) {
        return call.header(Call.IDEMPOTENCY_KEY);
    }

    /** Of the body, and of the link that says whose booking it is about. */
    private static Buffer fingerprint(Call call) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(call.rawBody());
            Optional.ofNullable(call.header(Call.BOOKING_LINK)).ifPresent(link -> digest.update(link.getBytes(UTF_8)));
            return Buffer.buffer(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
