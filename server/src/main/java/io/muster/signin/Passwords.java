package io.muster.signin;

import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes passwords two at a time, away from the event loop; whoever finds too many waiting is told to try again. */
public final class Passwords {
    private static final int AT_ONCE = 2;
    /** About a second's work: longer than that nobody should wait. */
    private static final int WAITING = 48;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final WorkerExecutor workers;
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final String nobodys;

    public Passwords(Vertx vertx) {
        this(vertx, WAITING);
    }

    Passwords(Vertx vertx, int waiting) {
        this.workers = vertx.createSharedWorkerExecutor("muster-passwords", AT_ONCE);
        this.most = AT_ONCE + waiting;
        this.nobodys = Argon2.hash("nobody", salt());
    }

    /** What a check says: whether it is the password, and whether its hash should be made anew. */
    record Verdict(boolean right, boolean weaker) {}

    Future<String> hash(String password) {
        return bounded(() -> Argon2.hash(normal(password), salt()));
    }

    /** @param stored null for nobody: takes as long, and is never right */
    Future<Verdict> verify(String password, String stored) {
        return bounded(() -> {
            boolean same = Argon2.verify(normal(password), stored == null ? nobodys : stored);
            boolean right = same && stored != null;
            return new Verdict(right, right && Argon2.weaker(stored));
        });
    }

    private <T> Future<T> bounded(Callable<T> work) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            return Future.failedFuture(Problem.tryAgain());
        }
        return workers.executeBlocking(work, false).onComplete(done -> inside.decrementAndGet());
    }

    /** The same letters are the same password, however a keyboard composes them (NIST SP 800-63B). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static byte[] salt() {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
