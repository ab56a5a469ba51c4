package io.muster.shift;

import io.muster.db.Columns;
import io.muster.db.OrgTx;
import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads, in one round trip, what the rules must know of a shift and a person; the person's row stays locked. */
final class Staffing {
    private final Employees employees;

    Staffing(Employees employees) {
        this.employees = employees;
    }

    /** Fails with the first hard rule that the shift's employee breaks; an open shift fits. */
    Future<Void> fit(OrgTx tx, Shift shift) {
        if (shift.isOpen()) {
            return Future.succeededFuture();
        }
        var employee = employees.able(tx, shift.employee());
        var others = tx.list(
                ShiftSql.NEAR, Staffing::position, tx.org(), shift.employee(), shift.startsAt(), shift.endsAt());
        return Future.all(employee, others)
                .map(both -> new Staffed(shift, candidate(employee.result(), others.result())).judged())
                .mapEmpty();
    }

    /** @param sql how to read the shift, with or without a lock */
    Future<Staffed> of(OrgTx tx, String sql, UUID id, UUID employeeId) {
        var employee = employees.able(tx, employeeId);
        var shift = tx.one(sql, Shift::of, tx.org(), id);
        var others = tx.list(ShiftSql.NEAR_SHIFT, Staffing::position, tx.org(), id, employeeId);
        return Future.all(employee, shift, others)
                .map(all -> new Staffed(shift.result(), candidate(employee.result(), others.result())));
    }

    private static Rules.Candidate candidate(Employee employee, List<Rules.Position> others) {
        return new Rules.Candidate(employee.id(), employee.archived(), Set.copyOf(employee.skills()), others);
    }

    private static Rules.Position position(Row row) {
        return new Rules.Position(
                row.getUUID("id"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                row.getUUID("skill_id"));
    }
}
