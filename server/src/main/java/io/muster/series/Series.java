package io.muster.series;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One booking that comes again every few weeks, as it was asked for, with what became of each. */
public record Series(
        UUID id,
        UUID client,
        UUID service,
        UUID employee,
        Instant startsAt,
        int everyWeeks,
        Integer occurrences,
        LocalDate until,
        NewSeries.OnConflict onConflict,
        Instant createdAt,
        int version,
        List<Verdict> verdicts) {
    static Series of(Row row) {
        return new Series(
                row.getUUID("id"),
                row.getUUID("client_id"),
                row.getUUID("service_id"),
                row.getUUID("employee_id"),
                Columns.instant(row, "starts_at"),
                row.getInteger("every_weeks"),
                row.getInteger("occurrences"),
                row.getLocalDate("until"),
                Columns.word(row, "on_conflict", NewSeries.OnConflict.class),
                Columns.instant(row, "created_at"),
                row.getInteger("version"),
                List.of());
    }

    Series with(List<Verdict> all) {
        return new Series(
                id,
                client,
                service,
                employee,
                startsAt,
                everyWeeks,
                occurrences,
                until,
                onConflict,
                createdAt,
                version,
                all);
    }
}
