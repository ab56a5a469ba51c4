package io.muster.slot;

import io.muster.db.Columns;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A booking that moves, as it stands: it stays as long, keeps its buffers and its distance from the others of its visit. */
record Moving(
        UUID service,
        UUID employee,
        Instant startsAt,
        Instant endsAt,
        Instant takenFrom,
        Instant takenTo,
        long priceMinor,
        int seats) {
    private static final String SHOW = """
            select b.service_id, b.employee_id, b.starts_at, b.ends_at, o.starts_at as taken_from, o.ends_at as taken_to,
              b.price_minor, b.seats
            from booking b left join occupancy o on o.org_id = $1 and o.booking_id = b.id
            where b.org_id = $1 and (b.visit_id = $2 or b.id = $3) and b.status not in ('cancelled', 'expired')
            order by b.starts_at, b.id""";

    /** The same ask with what its parts keep, where it names the services of what moves; one that does not is left as it is. */
    static Future<Ask> in(OrgTx tx, Ask ask) {
        return ask.exceptVisit() == null && ask.exceptBooking() == null
                ? Future.succeededFuture(ask)
                : tx.list(SHOW, Moving::of, tx.org(), ask.exceptVisit(), ask.exceptBooking())
                        .map(moving -> in(moving, ask));
    }

    private static Moving of(Row row) {
        return new Moving(
                row.getUUID("service_id"),
                row.getUUID("employee_id"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.instant(row, "taken_from"),
                Columns.instant(row, "taken_to"),
                row.getLong("price_minor"),
                row.getInteger("seats"));
    }

    private static Ask in(List<Moving> moving, Ask ask) {
        var services = moving.stream().map(Moving::service).toList();
        if (services.equals(ask.parts().stream().map(Part::service).toList())) {
            return ask.of(parts(moving, ask), moving.getFirst().seats());
        }
        var isOneForSeveral = ask.parts().size() == 1
                && ask.seats() == moving.size()
                && ask.services().equals(services.stream().distinct().toList());
        return isOneForSeveral ? ask.of(parts(moving, ask), 1) : ask;
    }

    /** Whoever performs one booking may change; of several each stays with its own, or all come to the one who is named. */
    private static List<Part> parts(List<Moving> moving, Ask ask) {
        var start = moving.getFirst().startsAt();
        return IntStream.range(0, moving.size())
                .mapToObj(nr -> moving.get(nr)
                        .part(start, ask.parts().get(Math.min(nr, ask.parts().size() - 1)), moving))
                .toList();
    }

    private Part part(Instant start, Part asked, List<Moving> all) {
        var performs = asked.employee() == null && all.size() > 1 ? employee : asked.employee();
        return new Part(service, performs, kept(start));
    }

    private Kept kept(Instant start) {
        return new Kept(
                Duration.between(start, startsAt),
                Duration.between(startsAt, endsAt),
                takenFrom == null ? null : Duration.between(takenFrom, startsAt),
                takenTo == null ? null : Duration.between(endsAt, takenTo),
                priceMinor / seats);
    }
}
