package io.muster.shift;

import static io.muster.db.Columns.instant;
import static io.muster.db.Columns.word;
import static java.time.temporal.ChronoUnit.MICROS;

import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One position for one employee over an instant range; without an employee it is an open shift.
 *
 * @param employee null for an open shift
 * @param label the kind of shift in the house's own word, null for none
 */
public record Shift(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        UUID skill,
        UUID employee,
        Status status,
        String label,
        String note,
        int version)
        implements Entity {
    /** Employees see published ones only. */
    public enum Status {
        draft,
        published,
        cancelled
    }

    /** The database keeps microseconds: rules and comparisons must not see more than it. */
    public Shift {
        startsAt = startsAt.truncatedTo(MICROS);
        endsAt = endsAt.truncatedTo(MICROS);
    }

    static Shift of(Row row) {
        return new Shift(
                row.getUUID("id"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getUUID("skill_id"),
                row.getUUID("employee_id"),
                word(row, "status", Status.class),
                row.getString("label"),
                row.getString("note"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "shift";
    }

    public boolean isOpen() {
        return employee == null;
    }

    public boolean isOf(UUID someone) {
        return employee != null && employee.equals(someone);
    }

    public boolean isOverAt(Instant now) {
        return !endsAt.isAfter(now);
    }

    Shift withEmployee(UUID other) {
        return new Shift(id, startsAt, endsAt, skill, other, status, label, note, version);
    }

    Shift withStatus(Status other) {
        return new Shift(id, startsAt, endsAt, skill, employee, other, label, note, version);
    }

    /** Whether `after` puts its skill to a new use: another skill, or another person for it. */
    boolean usesSkillAnew(Shift after) {
        return !skill.equals(after.skill) || after.employee != null && !after.isOf(employee);
    }

    Rules.Position position() {
        return new Rules.Position(id, startsAt, endsAt, skill);
    }

    /** Whether `after` asks something else of the person who works it, so that rules are judged again. */
    boolean asksElseThan(Shift after) {
        return !(startsAt.equals(after.startsAt)
                && endsAt.equals(after.endsAt)
                && skill.equals(after.skill)
                && Objects.equals(employee, after.employee));
    }
}
