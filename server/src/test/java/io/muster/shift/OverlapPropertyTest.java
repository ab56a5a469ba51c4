package io.muster.shift;

import static io.muster.shift.Crew.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.auth.Actor;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The rule of overlap and the constraint of the database say the same about any shifts. */
class OverlapPropertyTest {
    private static Crew crew;
    private static Actor anna;

    @BeforeContainer
    static void hire() {
        crew = new Crew();
        anna = crew.employee("Anna");
    }

    @Property(tries = 150)
    void theRuleAgreesWithTheConstraint(
            @ForAll("spans") Span first, @ForAll("spans") Span second, @ForAll("spans") Span third) {
        var earlier = first.overlaps(second) ? List.of(first) : List.of(first, second);
        var positions = earlier.stream().map(Span::position).toList();
        var candidate = new Rules.Candidate(anna.employee(), false, Set.of(crew.skill), positions);
        var refused = Rules.refusal(third.position(), candidate).isPresent();

        assertEquals(refused, constraintRefuses(earlier, third));
    }

    @Provide
    Arbitrary<Span> spans() {
        var start = Arbitraries.integers().between(0, 96);
        var length = Arbitraries.integers().between(1, 48);
        return Combinators.combine(start, length).as(Span::new);
    }

    /** Of an employee's shifts in half hours; the odd microsecond stands for times that no clock shows. */
    record Span(int start, int length) {
        Instant from() {
            return DAY.plus(Duration.ofMinutes(30L * start));
        }

        Instant to() {
            return from().plus(Duration.ofMinutes(30L * length)).minusNanos(length % 3 == 0 ? 1_000 : 0);
        }

        boolean overlaps(Span other) {
            return position().overlaps(other.position());
        }

        Rules.Position position() {
            return new Rules.Position(UUID.randomUUID(), from(), to(), crew.skill);
        }
    }

    private static boolean constraintRefuses(List<Span> earlier, Span last) {
        try {
            Crew.DB
                    .write(
                            crew.manager,
                            tx -> Future.all(earlier.stream()
                                            .map(span -> insert(tx, span))
                                            .toList())
                                    .compose(inserted -> insert(tx, last))
                                    .compose(inserted -> Future.failedFuture(new Accepted())))
                    .await();
            throw new AssertionError("Nothing of it is kept");
        } catch (Accepted accepted) {
            return false;
        } catch (PgException refused) {
            assertEquals("shift_no_overlap", refused.getConstraint());
            return true;
        }
    }

    private static Future<Integer> insert(OrgTx tx, Span span) {
        return tx.execute(
                "insert into shift (org_id, starts_at, ends_at, skill_id, employee_id) values ($1, $2, $3, $4, $5)",
                tx.org(),
                span.from(),
                span.to(),
                crew.skill,
                anna.employee());
    }

    /** Rolls back what the constraint let pass. */
    private static final class Accepted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
