package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's one secret, from which every key is derived by its purpose (HKDF-Expand of RFC 5869, one block). */
public final class MasterKey {
    private static final int LEAST_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException for less than 32 bytes */
    public static MasterKey of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("The secret must have at least " + LEAST_BYTES + " bytes.");
        }
        return new MasterKey(secret.clone());
    }

    public static MasterKey of(String secret) {
        return of(secret.getBytes(UTF_8));
    }

    /** 256 bits that only this purpose has. */
    byte[] derive(String purpose) {
        var info = ("muster " + purpose).getBytes(UTF_8);
        var block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(secret, block);
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[***]";
    }
}
