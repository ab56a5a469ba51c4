package io.muster.app;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Who works in the demo organisation, what it offers, and its four weeks around a day: plain data, the same for the same day. */
final class DemoSalon {
    static final String SLUG = "lola";
    static final String NAME = "Lola Beauty Salon";
    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    static final String AT = "@lola.example";

    record Worker(String name, String contract, int weeklyMaxHours, List<String> skills) {}

    record Offer(String name, String skill, int minutes, int after, long priceMinor, String colour) {}

    /** @param worker -1 for an open shift */
    record Work(
            int worker, String skill, LocalDate day, LocalTime from, LocalTime to, String label, boolean published) {}

    /** @param day 0 today, 1 tomorrow */
    record Visit(int worker, int day, LocalTime at, int offer, int guest) {}

    static final List<String> SKILLS = List.of("Hair", "Nails", "Make-up", "Massage", "Reception");

    static final List<Worker> WORKERS = List.of(
            new Worker("Aziza Karimova", "Full time", 40, List.of("Hair")),
            new Worker("Bekzod Tursunov", "Full time", 40, List.of("Hair")),
            new Worker("Dilnoza Yusupova", "Full time", 40, List.of("Nails", "Make-up")),
            new Worker("Elena Petrova", "Part time", 24, List.of("Nails")),
            new Worker("Farrukh Nazarov", "Full time", 40, List.of("Massage")),
            new Worker("Gulnora Rahimova", "Part time", 24, List.of("Massage", "Make-up")),
            new Worker("Kamola Ismoilova", "Full time", 40, List.of("Hair")),
            new Worker("Malika Kim", "Full time", 40, List.of("Reception")),
            new Worker("Nodir Aliyev", "Part time", 24, List.of("Hair")),
            new Worker("Sevara Umarova", "Full time", 40, List.of("Make-up", "Hair")));

    static final List<Offer> OFFERS = List.of(
            new Offer("Haircut", "Hair", 45, 15, 12_000_000, "#0f766e"),
            new Offer("Colouring", "Hair", 120, 15, 45_000_000, "#0e7490"),
            new Offer("Manicure", "Nails", 60, 10, 15_000_000, "#be185d"),
            new Offer("Evening make-up", "Make-up", 75, 15, 30_000_000, "#7e22ce"),
            new Offer("Back massage", "Massage", 50, 10, 20_000_000, "#15803d"),
            new Offer("Make-up workshop", "Make-up", 120, 30, 18_000_000, "#a21caf"));

    static final List<String> GUESTS = List.of(
            "Umida Sobirova",
            "Anna Lee",
            "Shahzoda Qodirova",
            "Irina Volkova",
            "Nilufar Hasanova",
            "Madina Ergasheva",
            "Olga Sidorova",
            "Zarina Mirzayeva",
            "Feruza Tosheva",
            "Jasmin Ahmedova",
            "Laylo Bozorova",
            "Tamara Ivanova");

    private DemoSalon() {}

    /** From the Monday before this week to the Sunday after next: the last week is still a draft. */
    static List<Work> work(LocalDate today) {
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        var work = new ArrayList<Work>();
        for (int day = 0; day < 28; day++) {
            for (int worker = 0; worker < WORKERS.size(); worker++) {
                if (works(worker, day)) {
                    work.add(shift(worker, monday.plusDays(day), day));
                }
            }
        }
        work.addAll(open(today));
        return work;
    }

    /** Full time five days a week, part time three, each with days off of their own; one night of massage a week. */
    private static boolean works(int worker, int day) {
        boolean fullTime = WORKERS.get(worker).weeklyMaxHours() > 30;
        return (day + worker * 3) % 7 < (fullTime ? 5 : 3);
    }

    private static Work shift(int worker, LocalDate day, int number) {
        boolean published = number < 21;
        var skill = WORKERS.get(worker).skills().getFirst();
        if (worker == 4 && number % 7 == 4) {
            return new Work(worker, skill, day, LocalTime.of(20, 0), LocalTime.of(2, 0), "Night", published);
        }
        return (worker + number / 7) % 2 == 0
                ? new Work(worker, skill, day, LocalTime.of(9, 0), LocalTime.of(17, 0), "Early", published)
                : new Work(worker, skill, day, LocalTime.of(12, 0), LocalTime.of(20, 0), "Late", published);
    }

    private static List<Work> open(LocalDate today) {
        var open = new ArrayList<Work>();
        for (int i = 0; i < 6; i++) {
            var skill = SKILLS.get(i % SKILLS.size());
            open.add(new Work(-1, skill, today.plusDays(1 + i), LocalTime.of(10, 0), LocalTime.of(18, 0), "Day", true));
        }
        open.add(new Work(-1, "Hair", today.plusDays(15), LocalTime.of(10, 0), LocalTime.of(16, 0), "Day", false));
        return open;
    }

    /** Visits one after the other within the shifts of today and tomorrow, with gaps between them. */
    static List<Visit> visits(LocalDate today, List<Work> work) {
        var visits = new ArrayList<Visit>();
        for (var shift : work) {
            int day = (int) (shift.day().toEpochDay() - today.toEpochDay());
            if (shift.worker() >= 0 && day >= 0 && day <= 1 && !shift.label().equals("Night")) {
                fill(shift, day, visits);
            }
        }
        return visits;
    }

    private static void fill(Work shift, int day, List<Visit> visits) {
        var offers = OFFERS.stream()
                .filter(offer -> offer.skill().equals(shift.skill()))
                .toList();
        if (offers.isEmpty()) {
            return;
        }
        var at = shift.from().plusMinutes(30L * (shift.worker() % 3));
        for (int n = 0; n < 4; n++) {
            var offer = offers.get(n % offers.size());
            var end = at.plusMinutes(offer.minutes() + (long) offer.after());
            if (end.isAfter(shift.to())) {
                return;
            }
            visits.add(new Visit(shift.worker(), day, at, OFFERS.indexOf(offer), visits.size() % GUESTS.size()));
            at = end.plusMinutes(n % 2 == 0 ? 15 : 45);
        }
    }
}
