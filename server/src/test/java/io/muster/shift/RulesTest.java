package io.muster.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.shift.Rules.Candidate;
import io.muster.shift.Rules.Position;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules without a database. */
class RulesTest {
    private static final UUID SKILL = UUID.randomUUID();
    private static final UUID WHO = UUID.randomUUID();
    private final Position night = position("2026-11-30T22:00:00Z", "2026-12-01T06:00:00Z");

    @Test
    void whoHasTheSkillAndTheTimeMay() {
        assertEquals(List.of(), broken(night, new Candidate(WHO, false, Set.of(SKILL), List.of())));
    }

    @Test
    void everyBrokenRuleIsNamedAndTheFirstHardOneRefuses() {
        var other = position("2026-12-01T05:00:00Z", "2026-12-01T13:00:00Z");
        var candidate = new Candidate(WHO, true, Set.of(), List.of(other));

        assertEquals(List.of("employee-archived", "skill-missing", "shift-overlap"), broken(night, candidate));
        var verdict = Rules.refusal(night, candidate).orElseThrow();
        assertEquals("employee-archived", verdict.rule().name());
        assertEquals(night.shift(), verdict.shift());
        assertEquals(WHO, verdict.employee());
    }

    @Test
    void shiftsThatFollowEachOtherAtOnceDoNotOverlap() {
        var before = position("2026-11-30T14:00:00Z", "2026-11-30T22:00:00Z");
        var after = position("2026-12-01T06:00:00Z", "2026-12-01T14:00:00Z");

        assertEquals(List.of(), broken(night, new Candidate(WHO, false, Set.of(SKILL), List.of(before, after))));
    }

    @Test
    void aShiftDoesNotOverlapItself() {
        assertEquals(List.of(), broken(night, new Candidate(WHO, false, Set.of(SKILL), List.of(night))));
    }

    @Test
    void aNewShiftWithoutAnIdIsJudgedToo() {
        var fresh = new Position(null, night.startsAt(), night.endsAt(), SKILL);

        assertEquals(List.of("shift-overlap"), broken(fresh, new Candidate(WHO, false, Set.of(SKILL), List.of(night))));
    }

    @Test
    void everyHardRuleHasASentence() {
        var candidate =
                new Candidate(WHO, true, Set.of(), List.of(position("2026-11-30T22:00:00Z", "2026-12-01T06:00:00Z")));

        assertTrue(Rules.judge(night, candidate).stream()
                .allMatch(verdict -> verdict.rule().sentence().matches("[A-Z].*\\.")));
    }

    private static List<String> broken(Position shift, Candidate candidate) {
        return Rules.judge(shift, candidate).stream()
                .map(verdict -> verdict.rule().name())
                .toList();
    }

    private static Position position(String from, String to) {
        return new Position(UUID.randomUUID(), Instant.parse(from), Instant.parse(to), SKILL);
    }
}
