package io.muster.employee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.TestVerbs;
import io.muster.db.Wire;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListEmployeesTest {
    private static final Set<String> IN_PUBLIC = Set.of("id", "name", "skills", "archived", "version");

    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void pagesFollowEachOtherByName() {
        var names = List.of("Anna", "Bert", "Cleo", "Dora", "Emil", "Яна", "Ўлмас");
        names.reversed().forEach(name -> org.employee(name));
        var found = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = org.owner()
                    .get("/employees?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200);
            page.items().forEach(each -> found.add(((JsonObject) each).getString("name")));
            next = page.json().getString("next");
        }
        assertEquals(names.size(), found.size());
        assertEquals(Set.copyOf(names), Set.copyOf(found));
        assertEquals(names.subList(0, 5), found.subList(0, 5));
    }

    @Test
    void employeesSeeOfOthersOnlyWhatEverybodyMay() {
        var anna = person("Anna");
        var berta = person("Berta");
        var own = org.worker(anna);
        assertEquals(IN_PUBLIC, seen(own, berta));
        assertTrue(seen(own, anna).containsAll(Set.of("phone", "email", "contract", "weeklyMaxMinutes")));
        assertTrue(seen(org.manager(), berta).contains("phone"));
        assertTrue(seen(org.reception(), berta).contains("phone"));
        var listed = own.get("/employees").expect(200).items();
        assertTrue(listed.getJsonObject(0).containsKey("phone"));
        assertEquals(IN_PUBLIC, listed.getJsonObject(1).fieldNames());
    }

    @Test
    void onTheBoardTheyStandWithoutWhatIsTheirs() {
        var whole =
                new Employee(UUID.randomUUID(), "Anna", "a@b.c", "+998901234567", List.of(), "half", 1, 2, false, 1);
        var seen = new Employees().sight(Wire.of(whole)).of(UUID.randomUUID());
        assertEquals(IN_PUBLIC, seen.fieldNames());
    }

    @Test
    void anIndexServesTheListsBehindRowLevelSecurity() {
        var verbs = new TestVerbs("plans");
        var employees = verbs.plan(EmployeeSql.LIST, false, "", new UUID(0, 0), 51);
        assertTrue(employees.contains("employee_name_taken") && employees.contains("name >="), employees);
        var skills = verbs.plan(SkillSql.LIST, false, "", new UUID(0, 0), 51);
        assertTrue(skills.contains("skill_name_taken") && skills.contains("name >="), skills);
        var wishes = verbs.plan(WishSql.BETWEEN, LocalDate.now(), LocalDate.now());
        assertTrue(wishes.contains("Index Cond: ((org_id"), wishes);
    }

    private UUID person(String name) {
        return org.owner()
                .post(
                        "/employees",
                        new JsonObject()
                                .put("name", name)
                                .put("email", name + "@example.org")
                                .put("phone", "+998901234567")
                                .put("contract", "half")
                                .put("weeklyMaxMinutes", 1200))
                .expect(201)
                .id();
    }

    private static Set<String> seen(Person person, UUID employee) {
        return person.get("/employees/" + employee).expect(200).json().fieldNames();
    }
}
