package io.muster.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a roster may come in, in the order in which they build on each other. */
public enum RosterFile {
    staff(List.of("name", "contract", "skills"), List.of()),
    contracts(
            List.of("contract", "min_shifts", "max_shifts"),
            List.of(
                    "min_consecutive_days",
                    "max_consecutive_days",
                    "min_consecutive_days_off",
                    "max_consecutive_days_off",
                    "max_weekends",
                    "complete_weekends")),
    shifts(List.of("date", "start", "end", "type", "skill", "required"), List.of("preferred")),
    assignments(List.of("date", "start", "end", "type", "skill", "name"), List.of()),
    requests(List.of("name", "date", "type"), List.of());

    private final List<String> needed;
    private final List<String> optional;

    RosterFile(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    public static Optional<RosterFile> of(String fileName) {
        return Stream.of(values())
                .filter(file -> file.fileName().equals(fileName))
                .findFirst();
    }

    public String fileName() {
        return name() + ".csv";
    }

    List<String> optional() {
        return optional;
    }

    /** What is wrong with a header, or nothing. */
    Optional<String> fault(List<String> header) {
        var missing = needed.stream().filter(column -> !header.contains(column)).toList();
        var unknown = header.stream()
                .filter(column -> !needed.contains(column) && !optional.contains(column))
                .map(Cells::quoted)
                .distinct()
                .toList();
        var twice = header.stream()
                .filter(column -> header.indexOf(column) != header.lastIndexOf(column))
                .map(Cells::quoted)
                .distinct()
                .toList();
        var faults = Stream.of(
                        said("it misses ", missing),
                        said("it has unknown columns ", unknown),
                        said("it repeats ", twice))
                .flatMap(Optional::stream)
                .toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of("The header does not fit: " + String.join("; ", faults) + ".");
    }

    private static Optional<String> said(String what, List<String> columns) {
        return columns.isEmpty() ? Optional.empty() : Optional.of(what + Cells.listed(columns));
    }
}
