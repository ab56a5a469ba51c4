package io.muster.roster;

import io.muster.employee.Employee;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which wishes there are once requests.csv is brought in. */
final class WishPlan {
    private final StaffPlan staff;
    private final Set<PlannedWish> known;
    private final List<PlannedWish> wishes = new ArrayList<>();

    WishPlan(Existing existing, StaffPlan staff) {
        this.staff = staff;
        var names = existing.employees().values().stream().collect(Collectors.toMap(Employee::id, Employee::name));
        this.known = existing.wishes().stream()
                .map(wish -> new PlannedWish(names.get(wish.employee()), wish.date(), wish.label()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<Judged> wish(List<RequestRow> rows) {
        return rows.stream().map(this::wish).toList();
    }

    private Judged wish(RequestRow row) {
        try {
            if (staff.person(row.name()).isArchived()) {
                throw new Unfit(Cells.quoted(row.name()) + " is archived.");
            }
            var wish = new PlannedWish(row.name(), row.date(), row.type());
            if (!known.add(wish)) {
                return new Judged(row.line(), Verdict.same, null);
            }
            wishes.add(wish);
            return new Judged(row.line(), Verdict.create, null);
        } catch (Unfit unfit) {
            return Judged.refused(row.line(), unfit.getMessage());
        }
    }

    List<PlannedWish> wishes() {
        return wishes;
    }
}
