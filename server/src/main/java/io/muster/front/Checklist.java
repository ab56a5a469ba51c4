package io.muster.front;

import io.vertx.sqlclient.Row;
import java.util.List;

/** What is to do until clients can book, and how much of it is done. */
record Checklist(List<Item> items, int done, int total) {
    /** One thing to do; {@code count} says how many of it there are, null where that is no question. */
    record Item(String step, boolean done, Integer count) {}

    /** Asked of the tables themselves: it is about every feature, and none of them knows of it. */
    static final String COUNT = """
            select description <> '' and address <> '' and phone is not null as details, logo is not null as logo,
              status = 'approved' as page,
              (select count(*) from service where org_id = $1 and not archived)::integer as services,
              (select count(*) from employee where org_id = $1 and not archived)::integer as employees,
              (select count(*) from employee e join hours h on h.org_id = $1 and h.employee_id = e.id
                where e.org_id = $1 and not e.archived and jsonb_array_length(h.week) > 0)::integer as hours,
              slots_from <> 'hours' and exists (
                select from shift where org_id = $1 and status = 'published' and starts_at > now()) as shifts,
              (select count(*) from service s where s.org_id = $1 and not s.archived and exists (
                select from employee e left join performer p
                  on p.org_id = $1 and p.service_id = s.id and p.employee_id = e.id
                where e.org_id = $1 and not e.archived and coalesce(p.performs, s.skill_id is null or exists (
                  select from employee_skill k
                  where k.org_id = $1 and k.employee_id = e.id and k.skill_id = s.skill_id))))::integer as performers,
              exists (select from booking where org_id = $1) as booked
            from organisation where id = $1""";

    static Checklist of(Row row) {
        int services = row.getInteger("services");
        int performed = row.getInteger("performers");
        int hours = row.getInteger("hours");
        var items = List.of(
                new Item("details", row.getBoolean("details"), null),
                new Item("logo", row.getBoolean("logo"), null),
                counted("services", services),
                counted("employees", row.getInteger("employees")),
                new Item("hours", hours > 0 || row.getBoolean("shifts"), hours),
                new Item("performers", services > 0 && performed == services, performed),
                new Item("page", row.getBoolean("page"), null),
                new Item("first_booking", row.getBoolean("booked"), null));
        return new Checklist(items, (int) items.stream().filter(Item::done).count(), items.size());
    }

    private static Item counted(String step, int count) {
        return new Item(step, count > 0, count);
    }
}
