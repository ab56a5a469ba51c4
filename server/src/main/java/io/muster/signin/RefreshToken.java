package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** 256 random bits that renew a session. The database keeps the SHA-256; only the bearer can read what follows it. */
record RefreshToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SEAL = "muster refresh successor".getBytes(UTF_8);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static RefreshToken random() {
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    Buffer hash() {
        try {
            return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The successor, readable only for whoever brings this token. */
    Buffer seal(RefreshToken successor) {
        var nonce = bytes(NONCE);
        return Buffer.buffer(nonce).appendBytes(cipher(Cipher.ENCRYPT_MODE, nonce, successor.text.getBytes(UTF_8)));
    }

    RefreshToken unseal(Buffer sealed) {
        var bytes = sealed.getBytes();
        var nonce = Arrays.copyOf(bytes, NONCE);
        var text = cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length));
        return new RefreshToken(new String(text, UTF_8));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            var own = MasterKey.hmac(text().getBytes(UTF_8), SEAL);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "RefreshToken[***]";
    }
}
