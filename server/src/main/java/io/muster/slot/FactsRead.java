package io.muster.slot;

import io.muster.db.Columns;
import io.muster.db.OrgTx;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One reading of {@link Facts}: statements that leave together, and what their rows say. */
final class FactsRead {
    /** A local day begins 25 hours before its end, and a buffer before a start is shorter. */
    private static final Duration BEFORE = Duration.ofHours(26);

    private final OrgTx tx;
    private final Ask ask;
    private final Instant from;
    private final Instant to;

    private FactsRead(OrgTx tx, Ask ask) {
        this.tx = tx;
        this.ask = ask;
        this.from = ask.from().minus(BEFORE);
        this.to = ask.to().plus(BEFORE).plus(Slots.longest(ask));
    }

    /** @throws Problem for a service or an employee that is not of this organisation */
    static Future<Facts> of(OrgTx tx, Ask ask) {
        return new FactsRead(tx, ask).facts();
    }

    private record Ground(Instant now, ZoneId zone, Facts.From from, Integer clientDayLimit) {
        static Ground of(Row row) {
            return new Ground(
                    Columns.instant(row, "now"),
                    ZoneId.of(row.getString("time_zone")),
                    Columns.word(row, "slots_from", Facts.From.class),
                    row.getInteger("client_day_limit"));
        }
    }

    private record Performing(UUID service, UUID employee, String name, Facts.Terms terms, Facts.Hours hours) {
        static Performing of(Row row) {
            var terms = new Facts.Terms(row.getInteger("duration_minutes"), row.getLong("price_minor"));
            return new Performing(
                    row.getUUID("service_id"),
                    row.getUUID("employee_id"),
                    row.getString("name"),
                    row.getBoolean("performs") ? terms : null,
                    HoursRead.of(row.getJsonArray("week"), row.getJsonArray("exceptions")));
        }
    }

    private record Working(UUID employee, Span span) {
        static Working of(Row row) {
            return new Working(
                    row.getUUID("employee_id"),
                    new Span(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")));
        }
    }

    /** All that is taken of one employee, as spans. */
    private record Occupied(UUID employee, List<Span> spans) {
        static Occupied of(Row row) {
            var spans = new ArrayList<Span>();
            if (row.getValue("last_starts") != null) {
                spans.add(new Span(Columns.instant(row, "last_starts"), Columns.instant(row, "last_ends")));
            }
            var starts = row.getArrayOfOffsetDateTimes("starts");
            var ends = row.getArrayOfOffsetDateTimes("ends");
            for (var index = 0; starts != null && index < starts.length; index++) {
                spans.add(new Span(starts[index].toInstant(), ends[index].toInstant()));
            }
            return new Occupied(row.getUUID("employee_id"), spans);
        }
    }

    /** Where the time of an employee is taken: no two of them start together. */
    private record Place(UUID employee, Instant from) {
        static Place of(Row row) {
            return new Place(row.getUUID("employee_id"), Columns.instant(row, "starts_at"));
        }
    }

    /** What is taken by something else than an ordinary booking. */
    private record Special(Place place, Facts.Reason reason, UUID group, Facts.Seating seating) {
        static Special of(Row row) {
            var group = row.getUUID("seating_id");
            return new Special(
                    Place.of(row),
                    Columns.word(row, "reason", Facts.Reason.class),
                    group,
                    group == null ? null : seating(row));
        }

        private static Facts.Seating seating(Row row) {
            return new Facts.Seating(
                    row.getUUID("service_id"),
                    Columns.instant(row, "meets_at"),
                    Columns.instant(row, "ends_at"),
                    row.getInteger("capacity"),
                    row.getInteger("taken"));
        }
    }

    private record NotCounted(UUID booking, UUID seating, int seats, Place place) {
        static NotCounted of(Row row) {
            return new NotCounted(row.getUUID("id"), row.getUUID("seating_id"), row.getInteger("seats"), Place.of(row));
        }
    }

    private record InCount(UUID booking, Facts.Counted counted) {
        static InCount of(Row row) {
            return new InCount(
                    row.getUUID("id"),
                    new Facts.Counted(
                            row.getUUID("service_id"), Columns.instant(row, "starts_at"), row.getBoolean("of_client")));
        }
    }

    private Future<Facts> facts() {
        var services = ask.services().toArray(UUID[]::new);
        var employees = ask.employees().toArray(UUID[]::new);
        var org = tx.org();
        var ground = tx.one(SlotSql.ORGANISATION, Ground::of, org);
        var rules = tx.list(SlotSql.SERVICES, FactsRead::rules, org, services);
        var performing = tx.list(SlotSql.WORKERS, Performing::of, org, services, employees, ask.anyone());
        var working = tx.list(SlotSql.SHIFTS, Working::of, org, services, employees, ask.anyone(), from, to);
        var occupied = tx.list(SlotSql.TAKEN, Occupied::of, org, services, employees, ask.anyone(), from, to);
        var special = tx.list(SlotSql.SPECIAL, Special::of, org, services, employees, ask.anyone(), from, to);
        var without = tx.list(SlotSql.NOT_COUNTED, NotCounted::of, org, ask.exceptVisit(), ask.exceptBooking());
        var counted = tx.list(SlotSql.COUNTED, InCount::of, org, services, from, to, ask.client());
        return Future.all(List.of(ground, rules, performing, working, occupied, special, without, counted))
                .map(all -> put(
                        ground.result(),
                        known(rules.result(), performing.result()),
                        new Rows(
                                performing.result(),
                                working.result(),
                                occupied.result(),
                                special.result(),
                                without.result()),
                        counted.result()));
    }

    private record Rows(
            List<Performing> performing,
            List<Working> working,
            List<Occupied> occupied,
            List<Special> special,
            List<NotCounted> without) {}

    private static Facts.Rules rules(Row row) {
        return new Facts.Rules(
                row.getUUID("id"),
                row.getString("name"),
                row.getInteger("duration_minutes"),
                row.getInteger("buffer_before_minutes"),
                row.getInteger("buffer_after_minutes"),
                row.getLong("price_minor"),
                row.getInteger("step_minutes"),
                row.getInteger("notice_minutes"),
                row.getInteger("window_days"),
                row.getInteger("capacity"),
                row.getInteger("day_limit"),
                row.getInteger("client_limit"),
                row.getBoolean("archived"),
                row.getBoolean("online"));
    }

    private Map<UUID, Facts.Rules> known(List<Facts.Rules> rules, List<Performing> performing) {
        if (rules.size() < ask.services().size()) {
            throw Problem.unknownReference("/service", "There is no such service in this organisation.");
        }
        var workers = performing.stream().map(Performing::employee).toList();
        if (!workers.containsAll(ask.employees())) {
            throw Problem.unknownReference("/employee", "There is no such employee in this organisation.");
        }
        var byId = new HashMap<UUID, Facts.Rules>();
        rules.forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    private static Facts put(Ground ground, Map<UUID, Facts.Rules> rules, Rows rows, List<InCount> counted) {
        var ignored = rows.without().stream().map(NotCounted::booking).toList();
        return new Facts(
                ground.now(),
                ground.zone(),
                ground.from(),
                ground.clientDayLimit(),
                rules,
                workers(rows),
                counted.stream()
                        .filter(each -> !ignored.contains(each.booking()))
                        .map(InCount::counted)
                        .toList());
    }

    private static List<Facts.Worker> workers(Rows rows) {
        var workers = new LinkedHashMap<UUID, Facts.Worker>();
        for (var each : rows.performing()) {
            var worker = workers.computeIfAbsent(
                    each.employee(),
                    id -> new Facts.Worker(
                            id, each.name(), new HashMap<>(), each.hours(), new ArrayList<>(), new ArrayList<>()));
            if (each.terms() != null) {
                worker.performs().put(each.service(), each.terms());
            }
        }
        // The statements saw the tables one after the other: who came in between is in the next answer.
        rows.working().stream()
                .filter(each -> workers.containsKey(each.employee()))
                .forEach(each -> workers.get(each.employee()).shifts().add(each.span()));
        var taken = new Overlay(rows);
        rows.occupied().stream()
                .filter(each -> workers.containsKey(each.employee()))
                .forEach(each -> workers.get(each.employee()).taken().addAll(taken.of(each)));
        return workers.values().stream()
                .sorted(Comparator.comparing(Facts.Worker::name).thenComparing(Facts.Worker::id))
                .toList();
    }

    /** Puts what is special onto the spans, and takes away what does not count. */
    private static final class Overlay {
        private final Map<Place, Special> special = new HashMap<>();
        private final Set<Place> without = new HashSet<>();
        private final Map<UUID, Integer> freedSeats = new HashMap<>();

        Overlay(Rows rows) {
            rows.special().forEach(each -> special.put(each.place(), each));
            rows.without().forEach(each -> {
                without.add(each.place());
                if (each.seating() != null) {
                    freedSeats.merge(each.seating(), each.seats(), Integer::sum);
                }
            });
        }

        List<Facts.Taken> of(Occupied occupied) {
            var taken = new ArrayList<Facts.Taken>(occupied.spans().size());
            for (var span : occupied.spans()) {
                var place = new Place(occupied.employee(), span.from());
                var found = special.get(place);
                var reason = found == null ? Facts.Reason.booking : found.reason();
                var seating = found == null || found.group() == null
                        ? null
                        : found.seating().without(freedSeats.getOrDefault(found.group(), 0));
                if (!without.contains(place) && (seating == null || seating.taken() > 0)) {
                    taken.add(new Facts.Taken(span.from(), span.to(), reason, seating));
                }
            }
            return taken;
        }
    }
}
