package io.muster.mail;

import io.vertx.sqlclient.Row;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Who writes: what a letter says of the organisation. */
record Place(
        String name,
        ZoneId zone,
        String address,
        String phone,
        String email,
        List<String> languages,
        String cancellationNote,
        int cancelMinutes) {
    static Place of(Row row) {
        return new Place(
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                Arrays.asList(row.getArrayOfStrings("languages")),
                row.getString("cancellation_note"),
                row.getInteger("cancel_minutes"));
    }
}
