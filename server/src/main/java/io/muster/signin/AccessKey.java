package io.muster.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** One key that signs access tokens (HS256), by its id. */
final class AccessKey {
    static final String TYPE = "at+jwt";
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    private final String id;
    private final byte[] key;
    private final JWTAuth auth;

    AccessKey(Vertx vertx, MasterKey master) {
        this.id = HexFormat.of().formatHex(master.derive("access token key id"), 0, 8);
        this.key = master.derive("access token");
        var hs256 = new PubSecKeyOptions().setAlgorithm("HS256").setId(id).setBuffer(Buffer.buffer(key));
        // Expiry is judged by our own clock, after this.
        this.auth = JWTAuth.create(
                vertx,
                new JWTAuthOptions().addPubSecKey(hs256).setJWTOptions(new JWTOptions().setIgnoreExpiration(true)));
    }

    String id() {
        return id;
    }

    /** Written here because Vert.x always writes the type JWT. */
    String sign(JsonObject claims) {
        var header = new JsonObject().put("alg", "HS256").put("typ", TYPE).put("kid", id);
        var text = encoded(header.encode().getBytes(UTF_8)) + "."
                + encoded(claims.encode().getBytes(UTF_8));
        return text + "." + encoded(MasterKey.hmac(key, text.getBytes(US_ASCII)));
    }

    /** Exactly our header: Vert.x ignores crit and typ, and a token may bring no key of its own. */
    boolean signed(JsonObject header) {
        return header.fieldNames().equals(HEADER)
                && "HS256".equals(header.getValue("alg"))
                && TYPE.equals(header.getValue("typ"))
                && id.equals(header.getValue("kid"));
    }

    Future<Void> verify(String token) {
        return auth.authenticate(new TokenCredentials(token)).mapEmpty();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
