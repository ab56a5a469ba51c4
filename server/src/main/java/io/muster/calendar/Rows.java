package io.muster.calendar;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as events, in the words of whoever reads the calendar. */
final class Rows {
    private Rows() {}

    static Event shift(Row row) {
        var summary = Optional.ofNullable(row.getString("label"))
                .map(label -> row.getString("skill") + " · " + label)
                .orElse(row.getString("skill"));
        return event(row, Event.Status.CONFIRMED, summary, row.getString("note"), null);
    }

    /** An employee sees whom it is for, and nothing else of them. */
    static Event work(Row row) {
        var whom = Stream.of(row.getString("client"), row.getString("guest"))
                .filter(name -> name != null)
                .collect(Collectors.joining(" / "));
        var summary = row.getString("service") + (whom.isEmpty() ? "" : " · " + whom);
        int seats = row.getInteger("seats");
        return event(row, status(row), summary + (seats > 1 ? " × " + seats : ""), "", null);
    }

    /** A client sees what, with whom, where, and whom to call. */
    static Event visit(Row row) {
        var description = Stream.of(row.getString("employee"), row.getString("guest"), row.getString("phone"))
                .filter(line -> line != null)
                .collect(Collectors.joining("\n"));
        return event(row, status(row), row.getString("service"), description, organiser(row));
    }

    private static Event event(
            Row row, Event.Status status, String summary, String description, Event.Organiser organiser) {
        var place = Stream.of(row.getString("place"), row.getString("address"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(", "));
        return new Event(
                row.getUUID("id") + "@muster",
                row.getInteger("version"),
                Columns.instant(row, "revised"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                status,
                summary,
                description,
                place,
                organiser);
    }

    private static Event.Status status(Row row) {
        return row.getString("status").equals("requested") ? Event.Status.TENTATIVE : Event.Status.CONFIRMED;
    }

    private static Event.Organiser organiser(Row row) {
        var email = row.getString("email");
        return email == null ? null : new Event.Organiser(row.getString("place"), email);
    }
}
