package io.muster.roster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of a roster.
 *
 * @param applied whether anything of it is written: all or nothing
 * @param totals rows by verdict
 */
public record ImportReport(boolean applied, Map<Verdict, Long> totals, List<FileReport> files) {
    static ImportReport of(List<FileReport> files) {
        var totals = new TreeMap<Verdict, Long>();
        for (var verdict : Verdict.values()) {
            totals.put(
                    verdict,
                    files.stream().mapToLong(file -> file.count(verdict)).sum());
        }
        return new ImportReport(false, totals, files);
    }

    public boolean isRefused() {
        return files.stream().anyMatch(FileReport::isRefused);
    }

    ImportReport written() {
        return new ImportReport(true, totals, files);
    }

    ImportReport listed() {
        return new ImportReport(
                applied, totals, files.stream().map(FileReport::listed).toList());
    }
}
