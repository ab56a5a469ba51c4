package io.muster.roster;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of staff.csv.
 *
 * @param contract null for none
 * @param skills names
 */
record StaffRow(int line, String name, String contract, Set<String> skills) {
    static final int LONGEST_NAME = 120;
    static final int LONGEST_CONTRACT = 80;

    static StaffRow of(Line line) {
        var contract = line.text("contract", LONGEST_CONTRACT);
        return new StaffRow(
                line.number(),
                line.needed("name", LONGEST_NAME),
                contract.isEmpty() ? null : contract,
                skills(line.text("skills", Integer.MAX_VALUE)));
    }

    private static Set<String> skills(String bars) {
        var skills = Stream.of(bars.split("\\|"))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (skills.stream().anyMatch(skill -> skill.length() > Stint.LONGEST_SKILL)) {
            throw new Unfit("A skill has more than " + Stint.LONGEST_SKILL + " characters.");
        }
        return skills;
    }
}
