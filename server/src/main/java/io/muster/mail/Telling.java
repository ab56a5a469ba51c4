package io.muster.mail;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * What was promised: to tell this of that visit, as long as the booking is of that version.
 *
 * @param version null for whichever it is
 * @param series whether the others of its series, to which the same has happened, are told of with it
 */
record Telling(What what, UUID visit, UUID booking, Integer version, boolean series) {
    Telling(What what, UUID visit, UUID booking, Integer version) {
        this(what, visit, booking, version, false);
    }

    static Telling of(JsonObject body) {
        return of(What.valueOf(body.getString("what")), body);
    }

    static Telling of(What what, JsonObject body) {
        return new Telling(
                what,
                UUID.fromString(body.getString("visit")),
                UUID.fromString(body.getString("booking")),
                body.getInteger("version"),
                body.getBoolean("series", false));
    }

    /** The same for the same news, however often it is sent. */
    String id() {
        return what + "." + booking + "." + version;
    }
}
