package io.muster.shift;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.TestDatabase;
import io.muster.web.Api;
import io.muster.web.Contract;
import io.muster.web.Problems;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint of shifts and swaps that a caller can run into has a sentence. */
class ShiftSentencesTest {
    private static final String CONSTRAINTS = """
            select conname from pg_constraint where conrelid in ('shift'::regclass, 'swap'::regclass)
              and contype in ('c', 'x', 'u', 'f') and confrelid <> 'organisation'::regclass
            union all
            select indexrelid::regclass::text from pg_index where indrelid in ('shift'::regclass, 'swap'::regclass)
              and indisunique and not indisprimary""";

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintHasASentence(String name) {
        var problems = new Problems();
        var contract = Contract.load(TestDatabase.shared().vertx()).await();
        new Api(contract, Crew.DB, null, null, problems).add(Crew.SHIFTS).add(Crew.SWAPS);

        assertTrue(problems.constraints().contains(name));
    }

    static Stream<String> constraints() throws SQLException {
        try (var connection = TestDatabase.shared().jdbc();
                var rows = connection.createStatement().executeQuery(CONSTRAINTS)) {
            var names = Stream.<String>builder();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names.build();
        }
    }
}
