package io.muster.roster;

import java.util.Map;
import java.util.TreeMap;

/**
 * A row of contracts.csv.
 *
 * @param minShifts in four weeks, like the most
 * @param terms every number of the row by its column
 */
record ContractRow(int line, String contract, int minShifts, int maxShifts, Map<String, Integer> terms) {
    private static final int MOST_SHIFTS = 28;
    private static final int MOST = 1_000;
    private static final int WEEKS = 4;
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    static ContractRow of(Line line) {
        var contract = line.needed("contract", StaffRow.LONGEST_CONTRACT);
        int min = line.number("min_shifts", MOST_SHIFTS);
        int max = line.number("max_shifts", MOST_SHIFTS);
        if (min > max) {
            throw new Unfit("The least of four weeks is more than their most.");
        }
        var terms = new TreeMap<>(Map.of("min_shifts", min, "max_shifts", max));
        RosterFile.contracts.optional().stream()
                .filter(column -> !line.text(column, MOST).isEmpty())
                .forEach(column -> terms.put(column, line.number(column, MOST)));
        return new ContractRow(line.number(), contract, min, max, terms);
    }

    int weeklyMinMinutes(double shiftMinutes) {
        return weekly(minShifts, shiftMinutes);
    }

    int weeklyMaxMinutes(double shiftMinutes) {
        return weekly(maxShifts, shiftMinutes);
    }

    private static int weekly(int shifts, double shiftMinutes) {
        return (int) Math.min(MINUTES_OF_A_WEEK, Math.round(shifts * shiftMinutes / WEEKS));
    }
}
