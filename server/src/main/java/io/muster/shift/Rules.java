package io.muster.shift;

import static io.muster.shift.Rules.About.meaning;
import static io.muster.shift.Rules.About.state;
import static io.muster.shift.Rules.Force.hard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/** The one engine that says whether a person may work a shift, on every path: assign, change, claim, swap, import. */
public final class Rules {
    /** Hard rules refuse, soft rules ask for a reason. */
    public enum Force {
        hard,
        soft
    }

    /** Whether a broken rule speaks of how things stand just now, or of what was asked for. */
    public enum About {
        state,
        meaning
    }

    /** The shift in question, or another one of the person. */
    public record Position(UUID shift, Instant startsAt, Instant endsAt, UUID skill) {
        /** Half open, as the ranges of the constraint `shift_no_overlap`: an end may be another's start. */
        boolean overlaps(Position other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }

    /** @param others what the person works near the shift in question; it may be among them */
    public record Candidate(UUID employee, boolean archived, Set<UUID> skills, List<Position> others) {}

    /** @param name also the type of the problem that a broken hard rule is */
    public record Rule(
            String name, Force force, About about, String sentence, BiPredicate<Position, Candidate> broken) {}

    /** One rule that this person would break by working this shift. */
    public record Verdict(Rule rule, UUID shift, UUID employee) {}

    static final Rule EMPLOYEE_ARCHIVED = new Rule(
            "employee-archived", hard, meaning, "This person no longer works here.", (shift, who) -> who.archived());
    static final Rule SKILL_MISSING = new Rule(
            "skill-missing",
            hard,
            meaning,
            "This person does not have the skill that the shift needs.",
            (shift, who) -> !who.skills().contains(shift.skill()));
    static final Rule SHIFT_OVERLAP = new Rule(
            "shift-overlap", hard, state, "This person works another shift at that time.", Rules::worksElsewhere);

    /** In the order in which they are told. */
    private static final List<Rule> ALL = List.of(EMPLOYEE_ARCHIVED, SKILL_MISSING, SHIFT_OVERLAP);

    private Rules() {}

    /** Every rule that would be broken, soft ones too. */
    public static List<Verdict> judge(Position shift, Candidate candidate) {
        return ALL.stream()
                .filter(rule -> rule.broken().test(shift, candidate))
                .map(rule -> new Verdict(rule, shift.shift(), candidate.employee()))
                .toList();
    }

    /** The first hard rule that forbids it. */
    public static Optional<Verdict> refusal(Position shift, Candidate candidate) {
        return judge(shift, candidate).stream()
                .filter(verdict -> verdict.rule().force() == hard)
                .findFirst();
    }

    private static boolean worksElsewhere(Position shift, Candidate candidate) {
        return candidate.others().stream()
                .filter(other -> !other.shift().equals(shift.shift()))
                .anyMatch(shift::overlaps);
    }
}
