package io.muster.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** A made-up roster of thirty people and four weeks: 28 days with three shifts, each for four, and one more that stays open. */
final class SampleRoster {
    static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    static final int PEOPLE = 30;
    static final int DAYS = 28;
    static final int ROWS = DAYS * 3;
    static final int ASSIGNMENTS = ROWS * 4;
    static final int SHIFTS = ROWS * 5;
    private static final String[] TIMES = {"06:00,14:00,Early", "14:00,22:00,Late", "22:00,06:00,Night"};

    private final EnumMap<RosterFile, StringBuilder> files = new EnumMap<>(RosterFile.class);

    SampleRoster() {
        add(RosterFile.staff, "name,contract,skills");
        for (int i = 0; i < PEOPLE; i++) {
            add(
                    RosterFile.staff,
                    "%s,%s,%s"
                            .formatted(
                                    name(i),
                                    i % 2 == 0 ? "FullTime" : "PartTime",
                                    i % 3 == 0 ? "Nurse|HeadNurse" : "Nurse"));
        }
        add(RosterFile.contracts, "contract,min_shifts,max_shifts,min_consecutive_days,max_consecutive_days");
        add(RosterFile.contracts, "FullTime,15,22,3,5");
        add(RosterFile.contracts, "PartTime,7,15,2,4");
        add(RosterFile.shifts, "date,start,end,type,skill,required,preferred");
        add(RosterFile.assignments, "date,start,end,type,skill,name");
        for (int day = 0; day < DAYS; day++) {
            for (int kind = 0; kind < TIMES.length; kind++) {
                var date = FIRST.plusDays(day);
                add(RosterFile.shifts, "%s,%s,Nurse,5,6".formatted(date, TIMES[kind]));
                for (int place = 0; place < 4; place++) {
                    add(
                            RosterFile.assignments,
                            "%s,%s,Nurse,%s"
                                    .formatted(date, TIMES[kind], name((day * 12 + kind * 4 + place) % PEOPLE)));
                }
            }
        }
        add(RosterFile.requests, "name,date,type");
        for (int i = 0; i < 10; i++) {
            add(RosterFile.requests, "%s,%s,%s".formatted(name(i), FIRST.plusDays(i), i % 2 == 0 ? "" : "Night"));
        }
    }

    static String name(int number) {
        return "Nurse " + number;
    }

    SampleRoster add(RosterFile file, String row) {
        files.computeIfAbsent(file, any -> new StringBuilder()).append(row).append('\n');
        return this;
    }

    String text(RosterFile file) {
        return files.get(file).toString();
    }

    Map<RosterFile, byte[]> bytes() {
        var all = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        files.forEach((file, text) -> all.put(file, text.toString().getBytes(UTF_8)));
        return all;
    }

    Roster roster() {
        return Roster.read(bytes());
    }
}
