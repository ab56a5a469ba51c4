package io.muster.org;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The picture of an organisation as Muster drew it anew: small, without anything but its pixels. */
record Logo(Buffer bytes, String type, String hash) {
    static Logo of(byte[] bytes, String type) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Logo(Buffer.buffer(bytes), type, HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Logo of(Row row) {
        return new Logo(row.getBuffer("bytes"), row.getString("type"), row.getString("hash"));
    }
}
