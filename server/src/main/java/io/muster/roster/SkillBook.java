package io.muster.roster;

import io.muster.employee.Skill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The skills that a plan may name: those of the organisation, and those that staff.csv brings. */
final class SkillBook {
    private final Map<String, Skill> existing;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final TreeSet<String> added = new TreeSet<>();

    SkillBook(Map<String, Skill> existing) {
        this.existing = existing;
        existing.values().forEach(skill -> put(skill.name(), skill.id()));
    }

    /** Only staff.csv may: elsewhere an unknown name is a slip. */
    void add(String name) {
        refuseArchived(name);
        if (!ids.containsKey(name)) {
            added.add(name);
            put(name, UUID.randomUUID());
        }
    }

    /** Good for the rules; a new skill gets another one when it is written. */
    UUID id(String name) {
        if (!ids.containsKey(name)) {
            throw new Unfit("There is no skill " + Cells.quoted(name) + ": staff.csv names the skills.");
        }
        refuseArchived(name);
        return ids.get(name);
    }

    String name(UUID id) {
        return names.get(id);
    }

    List<String> added() {
        return List.copyOf(added);
    }

    private void refuseArchived(String name) {
        if (existing.containsKey(name) && existing.get(name).archived()) {
            throw new Unfit("The skill " + Cells.quoted(name) + " is archived.");
        }
    }

    private void put(String name, UUID id) {
        ids.put(name, id);
        names.put(id, name);
    }
}
