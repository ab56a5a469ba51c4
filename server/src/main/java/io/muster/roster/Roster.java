package io.muster.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of a roster say, before anything of the organisation is known; any bytes can be read. */
public record Roster(
        Optional<Sheet<StaffRow>> staff,
        Optional<Sheet<ContractRow>> contracts,
        Optional<Sheet<ShiftRow>> shifts,
        Optional<Sheet<AssignmentRow>> assignments,
        Optional<Sheet<RequestRow>> requests) {
    /** Of one file; what is longer is refused unread. */
    public static final int MOST_BYTES = Decoded.MOST_BYTES;

    private static final double USUAL_MINUTES = 480;

    /** The days from the first to the last. */
    record Days(LocalDate first, LocalDate last) {}

    public static Roster read(Map<RosterFile, byte[]> files) {
        return new Roster(
                sheet(files, RosterFile.staff, StaffRow::of),
                sheet(files, RosterFile.contracts, ContractRow::of),
                sheet(files, RosterFile.shifts, ShiftRow::of),
                sheet(files, RosterFile.assignments, AssignmentRow::of),
                sheet(files, RosterFile.requests, RequestRow::of));
    }

    /** Everybody who is named. */
    Set<String> names() {
        return Stream.of(
                        Sheet.rows(staff).stream().map(StaffRow::name),
                        Sheet.rows(assignments).stream().map(AssignmentRow::name),
                        Sheet.rows(requests).stream().map(RequestRow::name))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The contracts whose limits are set. */
    Set<String> limited() {
        return Sheet.rows(contracts).stream().map(ContractRow::contract).collect(Collectors.toUnmodifiableSet());
    }

    /** When somebody works. */
    Optional<Days> worked() {
        return days(stints().flatMap(stint -> Stream.of(stint.date(), stint.lastDate()))
                .toList());
    }

    /** When somebody wishes not to. */
    Optional<Days> wished() {
        return days(Sheet.rows(requests).stream().map(RequestRow::date).toList());
    }

    /** The mean over the rows of shifts.csv. */
    double shiftMinutes() {
        return Sheet.rows(shifts).stream()
                .mapToLong(row -> row.stint().minutes())
                .average()
                .orElse(USUAL_MINUTES);
    }

    private Stream<Stint> stints() {
        return Stream.concat(
                Sheet.rows(shifts).stream().map(ShiftRow::stint),
                Sheet.rows(assignments).stream().map(AssignmentRow::stint));
    }

    private static Optional<Days> days(List<LocalDate> dates) {
        return dates.stream()
                .min(LocalDate::compareTo)
                .map(first ->
                        new Days(first, dates.stream().max(LocalDate::compareTo).orElse(first)));
    }

    private static <R> Optional<Sheet<R>> sheet(
            Map<RosterFile, byte[]> files, RosterFile source, Function<Line, R> meaning) {
        return Optional.ofNullable(files.get(source)).map(file -> Sheet.of(Table.of(source, file), meaning));
    }
}
