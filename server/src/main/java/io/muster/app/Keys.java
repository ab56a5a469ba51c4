package io.muster.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.db.RolePasswords;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for all purposes, derived from the one secret of the installation (HMAC-SHA256, as in HKDF's expand step). */
public final class Keys {
    private final byte[] secret;

    public Keys(String secret) {
        this.secret = secret.getBytes(UTF_8);
    }

    /** 32 bytes that tell nothing about the secret or the key of another purpose. */
    public byte[] of(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("muster " + purpose).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public RolePasswords rolePasswords() {
        return new RolePasswords(hex("database role server"), hex("database role system"));
    }

    private String hex(String purpose) {
        return HexFormat.of().formatHex(of(purpose));
    }
}
