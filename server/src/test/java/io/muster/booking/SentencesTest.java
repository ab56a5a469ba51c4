package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.TestVerbs;
import io.muster.db.TestDatabase;
import java.sql.SQLException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final String CONSTRAINTS = """
            select conname from pg_constraint
            where conrelid in ('skill'::regclass, 'employee'::regclass, 'employee_skill'::regclass, 'wish'::regclass,
                'service'::regclass, 'client'::regclass, 'booking'::regclass, 'occupancy'::regclass,
                'seating'::regclass, 'due'::regclass, 'link'::regclass, 'waiting'::regclass,
                'performer'::regclass, 'series'::regclass, 'logo'::regclass, 'organisation'::regclass, 'hours'::regclass)
              and contype in ('c', 'x', 'u', 'f') and confrelid <> 'organisation'::regclass""";

    @Test
    void everyConstraintHasOne() throws SQLException {
        var silent = new TreeSet<String>();
        try (var connection = TestDatabase.shared().jdbc();
                var rows = connection.createStatement().executeQuery(CONSTRAINTS)) {
            while (rows.next()) {
                silent.add(rows.getString(1));
            }
        }
        silent.removeAll(new TestVerbs("sentences").sentences());
        assertEquals(new TreeSet<String>(), silent);
    }
}
