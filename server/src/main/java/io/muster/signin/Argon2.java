package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) in the PHC string form, with the cost that OWASP names: 19 MiB, two passes, one lane. */
final class Argon2 {
    private static final int KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    /** Above this a hash that somebody planted would be a weapon. */
    private static final int MOST_KIB = 1 << 18;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private Argon2() {}

    static String hash(String password, byte[] salt) {
        var hash = raw(password, salt, KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(KIB, PASSES, LANES, base64(salt), base64(hash));
    }

    static boolean verify(String password, String stored) {
        var phc = parsed(stored);
        var wanted = Base64.getDecoder().decode(phc.group(5));
        int kib = number(phc, 1);
        if (kib > MOST_KIB) {
            throw new IllegalArgumentException("This hash costs too much.");
        }
        var salt = Base64.getDecoder().decode(phc.group(4));
        return MessageDigest.isEqual(wanted, raw(password, salt, kib, number(phc, 2), number(phc, 3), wanted.length));
    }

    /** Whether it was made with less than we ask today. */
    static boolean weaker(String stored) {
        var phc = parsed(stored);
        return number(phc, 1) < KIB || number(phc, 2) < PASSES;
    }

    private static byte[] raw(String password, byte[] salt, int kib, int passes, int lanes, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        argon2.generateBytes(password.getBytes(UTF_8), hash);
        return hash;
    }

    private static Matcher parsed(String stored) {
        var phc = PHC.matcher(stored);
        if (!phc.matches()) {
            throw new IllegalArgumentException("This is no Argon2id hash.");
        }
        return phc;
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
