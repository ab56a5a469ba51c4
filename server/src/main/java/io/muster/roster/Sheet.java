package io.muster.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of a file in their meaning, beside the lines that have none. */
record Sheet<R>(Table table, List<R> rows, List<Judged> refused) {
    static <R> Sheet<R> of(Table table, Function<Line, R> meaning) {
        var rows = new ArrayList<R>();
        var refused = new ArrayList<>(table.refused());
        for (var line : table.lines()) {
            try {
                rows.add(meaning.apply(line));
            } catch (Unfit unfit) {
                refused.add(Judged.refused(line.number(), unfit.getMessage()));
            }
        }
        return new Sheet<>(table, rows, refused);
    }

    static <R> List<R> rows(Optional<Sheet<R>> sheet) {
        return sheet.map(Sheet::rows).orElse(List.of());
    }

    /** The report of the file once its rows are judged. */
    FileReport report(List<Judged> judged) {
        var all = Stream.concat(refused.stream(), judged.stream())
                .sorted(Comparator.comparingInt(Judged::line))
                .toList();
        return FileReport.of(table, all);
    }
}
