package io.muster.app;

import io.muster.roster.FileReport;
import io.muster.roster.ImportReport;
import io.muster.roster.Judged;
import io.muster.roster.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of an import for somebody at a terminal. */
record ImportText(ImportReport report) {
    private static final int SHOWN = 10;
    private static final Map<String, String> DELIMITERS = Map.of(",", "comma", ";", "semicolon", "\t", "tab");
    private static final Map<Verdict, String> WORDS = Map.of(
            Verdict.create, "new", Verdict.change, "changed", Verdict.same, "unchanged", Verdict.refuse, "refused");

    String whole() {
        var files = report.files().stream().flatMap(file -> lines(file).stream());
        return Stream.concat(files, Stream.of("", end())).collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<String> lines(FileReport file) {
        var lines = new ArrayList<String>();
        lines.add("%-16s %-22s %s"
                .formatted(file.name(), form(file), counts(file))
                .stripTrailing());
        if (file.verdict() != null) {
            lines.add("  refused: " + file.verdict());
        }
        var refused = file.rows().stream()
                .filter(row -> row.verdict() == Verdict.refuse)
                .toList();
        refused.stream().limit(SHOWN).map(ImportText::line).forEach(lines::add);
        if (refused.size() > SHOWN) {
            lines.add("  … and %d more refused".formatted(refused.size() - SHOWN));
        }
        return lines;
    }

    private static String form(FileReport file) {
        return Stream.of(file.encoding(), file.delimiter() == null ? null : DELIMITERS.get(file.delimiter()))
                .filter(known -> known != null)
                .collect(Collectors.joining(", "));
    }

    private static String counts(FileReport file) {
        return Stream.of(Verdict.values())
                .filter(verdict -> file.count(verdict) > 0)
                .map(verdict -> file.count(verdict) + " " + WORDS.get(verdict))
                .collect(Collectors.joining(", "));
    }

    private static String line(Judged row) {
        return "  line %d: %s".formatted(row.line(), row.reason());
    }

    private String end() {
        if (report.applied()) {
            return "Everything is brought in.";
        }
        return report.isRefused()
                ? "Nothing was written. Correct what is refused, then check again."
                : "Every row is fine. Nothing is written yet: say --apply to bring it in.";
    }
}
