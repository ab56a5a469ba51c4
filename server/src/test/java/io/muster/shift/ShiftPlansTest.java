package io.muster.shift;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.TestDatabase;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads shifts under row level security, where only btree over plain columns helps. */
class ShiftPlansTest {
    private static final String OFF =
            "select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)";

    private static final String THREE_YEARS = """
            insert into shift (org_id, skill_id, employee_id, starts_at, ends_at)
            select $1, $2, $3, day, day + interval '8 hours'
            from generate_series(now() - interval '3 years', now(), interval '1 day') as day""";

    private final Crew crew = new Crew();

    @Test
    void listsAreBoundedByTheirStart() {
        var from = Crew.hour(0);
        var to = Crew.hour(24);

        assertIndex("shift_starts", "starts_at >", ShiftSql.ON_BOARD, from, to);
        assertIndex("shift_starts", "starts_at >", ShiftSql.LIST, from, to, null, false, true, null, null, 51);
    }

    @Test
    void whatSomebodyWorksNearbyIsReadByTheirs() {
        var anna = crew.employee("Anna").employee();
        Crew.does(crew.manager, tx -> tx.execute(THREE_YEARS, crew.org, crew.skill, anna));
        TestDatabase.shared().execute("analyze shift");

        assertIndex("shift_employee_starts", "employee_id =", ShiftSql.NEAR, anna, Crew.hour(0), Crew.hour(8));
    }

    /** As if the tables were large; the organisation is $1. */
    private void assertIndex(String index, String condition, String sql, Object... more) {
        var args = Stream.concat(Stream.of(crew.org), Arrays.stream(more)).toArray();
        var lines = Crew.does(
                crew.manager,
                tx -> tx.execute(OFF).compose(off -> tx.list("explain " + sql, row -> row.getString(0), args)));
        var plan = String.join("\n", lines);

        assertTrue(plan.contains("using " + index), plan);
        var conditions =
                plan.lines().filter(line -> line.contains("Index Cond")).toList();
        assertTrue(conditions.stream().anyMatch(line -> line.contains(condition)), plan);
    }
}
