package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * One try at an account from an address, as the three things that failures are counted by, hashed. The pair stops who
 * guesses; the account stops many addresses together, late, so that nobody alone can lock the owner out; the address
 * stops who goes from account to account.
 */
record Guess(Subject pair, Subject account, Subject address) {
    /**
     * @param free how many failures cost nothing
     * @param forgottenEvery seconds after which one failure is forgotten
     */
    record Subject(Buffer hash, int free, int forgottenEvery) {}

    static Guess of(byte[] key, String email, String address) {
        return new Guess(
                new Subject(hash(key, "pair", email, address), 4, 900),
                new Subject(hash(key, "account", email, ""), 30, 300),
                new Subject(hash(key, "address", "", address), 30, 60));
    }

    List<Subject> subjects() {
        return List.of(pair, account, address);
    }

    Buffer[] hashes() {
        return subjects().stream().map(Subject::hash).toArray(Buffer[]::new);
    }

    private static Buffer hash(byte[] key, String kind, String email, String address) {
        return Buffer.buffer(MasterKey.hmac(key, (kind + "\n" + email + "\n" + address).getBytes(UTF_8)));
    }
}
