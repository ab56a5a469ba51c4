package io.muster.link;

import io.muster.web.Problem;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The text of a link: base64url of organisation, link and HMAC-SHA256 over both (RFC 2104). It names its row and proves
 * that we wrote it, so that no stranger's text reaches the database.
 */
record LinkToken(UUID org, UUID link) {
    private static final int NAMED = 32;
    private static final int BYTES = NAMED + 32;
    private static final int LENGTH = (BYTES * 8 + 5) / 6;

    String signed(byte[] key) {
        var named = named();
        var whole = ByteBuffer.allocate(BYTES).put(named).put(mac(key, named)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws Problem 404 for everything that we have not signed */
    static LinkToken read(byte[] key, String text) {
        var bytes = ByteBuffer.wrap(decoded(text));
        var token = new LinkToken(uuid(bytes), uuid(bytes));
        // Compared as text: base64 has several spellings of the same bytes, and only ours counts.
        if (!MessageDigest.isEqual(token.signed(key).getBytes(), text.getBytes())) {
            throw unknown();
        }
        return token;
    }

    static Problem unknown() {
        return Problem.of(404, "link-unknown", "This link is not known.");
    }

    private static byte[] decoded(String text) {
        try {
            var bytes = text != null && text.length() == LENGTH
                    ? Base64.getUrlDecoder().decode(text)
                    : new byte[0];
            if (bytes.length != BYTES) {
                throw unknown();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private byte[] named() {
        return ByteBuffer.allocate(NAMED)
                .putLong(org.getMostSignificantBits())
                .putLong(org.getLeastSignificantBits())
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] mac(byte[] key, byte[] named) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(named);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
