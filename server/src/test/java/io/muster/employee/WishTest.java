package io.muster.employee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestVerbs;
import io.muster.db.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-05");

    private final TestVerbs org = new TestVerbs("wishes");
    private final Employee anna =
            org.write(tx -> org.employees.create(tx, new NewEmployee("Anna", null, null, null, null, null, null)));

    @Test
    void oneIsKeptOnce() {
        add(anna.id(), DAY, null);
        add(anna.id(), DAY, "Night");
        assertEquals("wish-taken", refused(anna.id(), DAY, null));
        assertEquals("wish-taken", refused(anna.id(), DAY, "Night"));
        assertEquals(2, org.changes().stream().filter("wish.created"::equals).count());
        assertEquals(2, org.read(tx -> org.wishes.between(tx, DAY, DAY)).size());
    }

    @Test
    void itIsOfAnEmployeeOfOurs() {
        assertEquals("unknown-reference", refused(UUID.randomUUID(), DAY, null));
    }

    @Test
    void theBoardHasTheDaysOfTheOrganisationsTimeZone() {
        var day = add(anna.id(), DAY, null);
        var next = add(anna.id(), DAY.plusDays(1), null);
        assertEquals(List.of(day), onBoard("2031-05-04T22:00:00Z", "2031-05-05T21:59:59Z"));
        assertEquals(List.of(day, next), onBoard("2031-05-05T21:59:59Z", "2031-05-05T22:00:00Z"));
        assertEquals(List.of(), onBoard("2031-05-03T00:00:00Z", "2031-05-04T21:59:59Z"));
    }

    @Test
    void employeesSeeTheirOwn() {
        var sight = org.wishes.sight(Wire.of(add(anna.id(), DAY, null)));
        assertEquals("2031-05-05", sight.of(anna.id()).getString("date"));
        assertTrue(sight.of(UUID.randomUUID()).isEmpty());
    }

    private Wish add(UUID employee, LocalDate date, String label) {
        return org.write(tx -> org.wishes.add(tx, new NewWish(employee, date, label)));
    }

    private String refused(UUID employee, LocalDate date, String label) {
        return org.refused(tx -> org.wishes.add(tx, new NewWish(employee, date, label)))
                .type();
    }

    private List<Wish> onBoard(String from, String to) {
        return org.read(tx -> org.wishes.onBoard(tx, Instant.parse(from), Instant.parse(to)));
    }
}
