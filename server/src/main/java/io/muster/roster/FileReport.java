package io.muster.roster;

import java.util.Comparator;
import java.util.List;

/**
 * What becomes of one file.
 *
 * @param encoding null where none fits; the delimiter likewise
 * @param verdict why the file as a whole is refused, null where it is not
 * @param rows by line; the refused ones come first into what is listed
 * @param leftOut how many rows are not listed, null for none; the totals count them
 */
public record FileReport(
        String name, String encoding, String delimiter, String verdict, List<Judged> rows, Integer leftOut) {
    static final int LISTED = 2_000;

    static FileReport of(Table table, List<Judged> all) {
        return new FileReport(table.source().fileName(), table.encoding(), table.delimiter(), table.fault(), all, null);
    }

    boolean isRefused() {
        return verdict != null || rows.stream().anyMatch(Judged::isRefused);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** As long as an answer may be. */
    FileReport listed() {
        if (rows.size() <= LISTED) {
            return this;
        }
        var shown = rows.stream()
                .sorted(Comparator.comparing((Judged row) -> !row.isRefused()))
                .limit(LISTED)
                .sorted(Comparator.comparingInt(Judged::line))
                .toList();
        return new FileReport(name, encoding, delimiter, verdict, shown, rows.size() - LISTED);
    }
}
