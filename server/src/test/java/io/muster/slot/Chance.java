package io.muster.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** An organisation and an ask that nobody would think of, by a seed; its days are often days on which clocks change. */
final class Chance {
    private static final List<String> DAYS = List.of(
            "Asia/Tashkent 2028-02-29",
            "UTC 2026-12-31",
            "Asia/Kathmandu 2026-01-31",
            "Europe/Berlin 2026-03-29",
            "Europe/Berlin 2026-10-25",
            "America/New_York 2026-03-08",
            "America/New_York 2026-11-01",
            "Australia/Lord_Howe 2026-04-05",
            "Australia/Lord_Howe 2026-10-04",
            "America/Santiago 2026-04-04",
            "America/Santiago 2026-09-06",
            "America/Havana 2026-11-01",
            "Europe/Berlin 2026-06-15");
    private static final int DAY = 1_440;

    final Clocks clocks;
    final Facts facts;
    final Ask ask;
    private final Random random;
    private final LocalDate focus;

    Chance(long seed) {
        random = new Random(seed);
        var day = DAYS.get(random.nextInt(DAYS.size())).split(" ");
        var zone = ZoneId.of(day[0]);
        focus = LocalDate.parse(day[1]);
        clocks = Clocks.of(focus, zone);
        var services = services();
        var workers = workers(services);
        ask = ask(services, workers);
        facts = new Facts(
                now(),
                zone,
                Facts.From.values()[random.nextInt(3)],
                rarely() ? 1 + random.nextInt(3) : null,
                services,
                workers,
                counted(services));
    }

    private Map<UUID, Facts.Rules> services() {
        var services = new HashMap<UUID, Facts.Rules>();
        for (var number = 0; number < 1 + random.nextInt(3); number++) {
            var id = id();
            services.put(
                    id,
                    new Facts.Rules(
                            id,
                            "Service " + number,
                            fives(5, 120),
                            often() ? 0 : fives(5, 40),
                            often() ? 0 : fives(5, 40),
                            1_000,
                            List.of(5, 10, 15, 20, 30, 45, 60, 90).get(random.nextInt(8)),
                            often() ? 0 : random.nextInt(600),
                            often() ? 60 : random.nextInt(3),
                            often() ? 1 : 1 + random.nextInt(4),
                            rarely() ? 1 + random.nextInt(4) : null,
                            rarely() ? 1 + random.nextInt(4) : null,
                            rarely() && rarely(),
                            !(rarely() && rarely())));
        }
        return services;
    }

    private List<Facts.Worker> workers(Map<UUID, Facts.Rules> services) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(number -> worker("Worker " + number, services))
                .toList();
    }

    private Facts.Worker worker(String name, Map<UUID, Facts.Rules> services) {
        var performs = new HashMap<UUID, Facts.Terms>();
        services.values().forEach(service -> {
            if (!rarely()) {
                performs.put(
                        service.id(), new Facts.Terms(rarely() ? fives(5, 120) : service.duration(), service.price()));
            }
        });
        return new Facts.Worker(id(), name, performs, hours(), shifts(), taken(services, performs));
    }

    private Facts.Hours hours() {
        var week = IntStream.range(0, random.nextInt(8))
                .mapToObj(number -> new Facts.Weekly(
                        1 + random.nextInt(7), time(), time(), rarely() ? date() : null, rarely() ? date() : null))
                .toList();
        var exceptions = IntStream.range(0, random.nextInt(3))
                .mapToObj(
                        number -> rarely() ? new Facts.Day(date(), null, null) : new Facts.Day(date(), time(), time()))
                .toList();
        return new Facts.Hours(week, exceptions);
    }

    private List<Span> shifts() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> {
                    var from = DAY + fives(0, 4 * DAY);
                    return new Span(clocks.at(from), clocks.at(from + fives(30, 900)));
                })
                .toList();
    }

    private List<Facts.Taken> taken(Map<UUID, Facts.Rules> services, Map<UUID, Facts.Terms> performs) {
        var taken = new ArrayList<Facts.Taken>();
        for (var at = fives(0, 2 * DAY); at < 6 * DAY; at += fives(0, 600)) {
            var groups = services.values().stream()
                    .filter(service -> service.isGroup() && performs.containsKey(service.id()))
                    .toList();
            if (!groups.isEmpty() && often()) {
                var group = groups.get(random.nextInt(groups.size()));
                var start = at + group.before();
                var end = start + performs.get(group.id()).duration();
                var seating = new Facts.Seating(
                        group.id(),
                        clocks.at(start),
                        clocks.at(end),
                        group.capacity(),
                        1 + random.nextInt(group.capacity()));
                taken.add(
                        new Facts.Taken(clocks.at(at), clocks.at(end + group.after()), Facts.Reason.booking, seating));
                at = end + group.after();
            } else {
                var end = at + fives(5, rarely() ? 2 * DAY : 200);
                var reason = Facts.Reason.values()[random.nextInt(4)];
                taken.add(new Facts.Taken(clocks.at(at), clocks.at(Math.min(end, 7 * DAY)), reason, null));
                at = end;
            }
        }
        return taken;
    }

    private Ask ask(Map<UUID, Facts.Rules> services, List<Facts.Worker> workers) {
        var ids = List.copyOf(services.keySet());
        var parts = IntStream.range(0, often() ? 1 : 1 + random.nextInt(3))
                .mapToObj(number -> new Part(
                        ids.get(random.nextInt(ids.size())),
                        often()
                                ? null
                                : workers.get(random.nextInt(workers.size())).id()))
                .toList();
        var from = 2 * DAY + random.nextInt(DAY) - DAY / 3;
        return new Ask(
                parts,
                clocks.at(from),
                clocks.at(from + 60 + random.nextInt(DAY)),
                often() ? 1 : 1 + random.nextInt(3),
                often() ? Audience.client : Audience.staff,
                often() ? null : id(),
                null);
    }

    private List<Facts.Counted> counted(Map<UUID, Facts.Rules> services) {
        var ids = List.copyOf(services.keySet());
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(number -> new Facts.Counted(
                        ids.get(random.nextInt(ids.size())),
                        clocks.at(2 * DAY + random.nextInt(2 * DAY) - DAY / 2),
                        random.nextBoolean()))
                .toList();
    }

    private Instant now() {
        return clocks.at(often() ? DAY + random.nextInt(DAY / 2) : 2 * DAY + random.nextInt(DAY));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private LocalDate date() {
        return focus.plusDays(random.nextInt(4) - 1);
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(300L * random.nextInt(288));
    }

    private int fives(int from, int to) {
        return from + 5 * random.nextInt((to - from) / 5 + 1);
    }

    private boolean often() {
        return random.nextInt(3) > 0;
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }
}
