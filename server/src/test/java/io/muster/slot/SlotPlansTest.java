package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.TestDatabase;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads taken time under row level security: from where the range begins, whatever lies before it. */
class SlotPlansTest {
    private static final String FOUR_YEARS = """
            insert into occupancy (org_id, employee_id, starts_at, ends_at, reason)
            select $1, $2, hour, hour + interval '30 minutes', 'blocked'
            from generate_series(now() - interval '4 years', now(), interval '1 day') as hour""";

    private final Parlour parlour = new Parlour();

    @Test
    void theTakenTimeOfARangeIsReadFromItsStartOn() {
        parlour.write(tx -> tx.execute(FOUR_YEARS, tx.org(), parlour.anna));
        TestDatabase.shared().execute("analyze occupancy");

        bounded("occupancy_spans", SlotSql.TAKEN);
        bounded("occupancy_special", SlotSql.SPECIAL);
    }

    /** Every reading of the index is bounded by the start; the organisation is $1. */
    private void bounded(String index, String sql) {
        var args = Stream.concat(Stream.of(parlour.org.id()), Arrays.stream(new Object[] {
                    new UUID[] {parlour.cut}, new UUID[0], true, Parlour.at("00:00"), Parlour.at("23:00")
                }))
                .toArray();
        var lines = parlour.org.read(tx -> tx.execute("select set_config('enable_seqscan', 'off', true), "
                        + "set_config('enable_bitmapscan', 'off', true)")
                .compose(off -> tx.list("explain " + sql, row -> row.getString(0), args)));
        var plan = String.join("\n", lines);
        var readings = plan.split(" using " + index, -1);

        assertTrue(readings.length == 3, plan);
        Stream.of(readings).skip(1).forEach(reading -> {
            var condition = reading.lines()
                    .filter(line -> line.contains("Index Cond"))
                    .findFirst()
                    .orElse("");
            assertTrue(condition.contains("employee_id =") && condition.contains("starts_at <"), plan);
        });
    }
}
