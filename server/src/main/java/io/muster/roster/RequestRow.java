package io.muster.roster;

import java.time.LocalDate;

/**
 * A row of requests.csv: a wish not to work.
 *
 * @param type the kind of shift not wished for, null for any
 */
record RequestRow(int line, String name, LocalDate date, String type) {
    static RequestRow of(Line line) {
        return new RequestRow(
                line.number(), line.needed("name", StaffRow.LONGEST_NAME), line.date("date"), Stint.type(line));
    }
}
