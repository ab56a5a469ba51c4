package io.muster.employee;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * A person who works.
 *
 * @param phone E.164
 * @param skills ids, in their order
 */
public record Employee(
        UUID id,
        String name,
        String email,
        String phone,
        List<UUID> skills,
        String contract,
        Integer weeklyMinMinutes,
        Integer weeklyMaxMinutes,
        boolean archived,
        int version)
        implements Entity {
    static Employee of(Row row) {
        return new Employee(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                List.of(row.getArrayOfUUIDs("skills")),
                row.getString("contract"),
                row.getInteger("weekly_min_minutes"),
                row.getInteger("weekly_max_minutes"),
                row.getBoolean("archived"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "employee";
    }

    public boolean has(UUID skill) {
        return skills.contains(skill);
    }

    List<UUID> lacks(List<UUID> wanted) {
        return wanted.stream().filter(skill -> !has(skill)).toList();
    }

    /** What everybody may know. */
    Employee inPublic() {
        return new Employee(id, name, null, null, skills, null, null, null, archived, version);
    }

    /** Whole for who may change employees and for themselves. */
    Employee seenBy(Actor actor) {
        return actor.role() != Role.employee || id.equals(actor.employee()) ? this : inPublic();
    }
}
