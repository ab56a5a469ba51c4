package io.muster.app;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.booking.NewBooking;
import io.muster.client.Client;
import io.muster.client.NewClient;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.employee.NewEmployee;
import io.muster.employee.NewSkill;
import io.muster.org.NewOrganisation;
import io.muster.service.NewService;
import io.muster.service.Performer;
import io.muster.shift.NewShift;
import io.muster.shift.Shift;
import io.muster.swap.NewSwap;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes the demo organisation at the first start, through the same verbs as everybody uses. */
final class Demo {
    private static final Duration TAKES = Duration.ofSeconds(60);

    private final Features features;
    private final DemoPeople people;
    private final Map<String, UUID> skills = new HashMap<>();
    private final List<UUID> employees = new ArrayList<>();
    private final List<UUID> services = new ArrayList<>();
    private final List<UUID> clients = new ArrayList<>();

    Demo(Features features, Keys keys) {
        this.features = features;
        this.people = new DemoPeople(features, keys);
    }

    /** Makes what is missing; returns how to sign in. */
    String make() {
        var org = organisation();
        var shifts = features.jobs().run(() -> data(org)).await();
        if (!shifts.isEmpty()) {
            swaps(org, shifts);
        }
        people.join(org);
        return people.welcome();
    }

    private UUID organisation() {
        var known = features.organisations().bySlug(DemoSalon.SLUG).await();
        if (known.isPresent()) {
            return known.get().id();
        }
        var input = new NewOrganisation(
                DemoSalon.SLUG,
                DemoSalon.NAME,
                DemoSalon.ZONE.getId(),
                new NewOrganisation.Owner("owner" + DemoSalon.AT, "Lola Saidova"));
        var created = features.organisations().create(input).await();
        people.choosePassword(created.owner().invitation());
        return created.organisation().id();
    }

    /** All in one transaction, so that a start that was cut short leaves none of it; empty where it was made before. */
    private List<Shift> data(UUID org) {
        return features.db()
                .within(TAKES)
                .write(Actor.system(org, "Demo"), tx -> {
                    if (!features.employees().all(tx).await().isEmpty()) {
                        return Future.succeededFuture(List.<Shift>of());
                    }
                    var today = LocalDate.now(DemoSalon.ZONE);
                    features.organisations().change(tx, null, DemoPage::of).await();
                    staff(tx, today);
                    catalogue(tx);
                    var work = DemoSalon.work(today);
                    var shifts = shifts(tx, work);
                    bookings(tx, today, work);
                    return Future.succeededFuture(shifts);
                })
                .await();
    }

    private void staff(OrgTx tx, LocalDate today) {
        DemoSalon.SKILLS.forEach(name -> skills.put(
                name, features.skills().create(tx, new NewSkill(name)).await().id()));
        for (var worker : DemoSalon.WORKERS) {
            var able = worker.skills().stream().map(skills::get).toList();
            var input = new NewEmployee(
                    worker.name(),
                    null,
                    "+9989011100" + (10 + employees.size()),
                    able,
                    worker.contract(),
                    null,
                    worker.weeklyMaxHours() * 60);
            var employee = features.employees().create(tx, input).await().id();
            features.hours()
                    .set(tx, employee, null, DemoPage.hours(worker, today))
                    .await();
            employees.add(employee);
        }
    }

    private void catalogue(OrgTx tx) {
        for (var offer : DemoSalon.OFFERS) {
            var said = new JsonObject()
                    .put("name", offer.name())
                    .put("skill", skills.get(offer.skill()).toString())
                    .put("durationMinutes", offer.minutes())
                    .put("bufferAfterMinutes", offer.after())
                    .put("priceMinor", offer.priceMinor())
                    .put("currency", "UZS")
                    .put("colour", offer.colour())
                    .put("position", services.size() + 1)
                    .mergeIn(DemoPage.rulesOf(offer.name()));
            var input = Wire.to(said, NewService.class);
            services.add(features.services().create(tx, input).await().id());
        }
        // The quickest hands cost a little more.
        var own = new Performer(employees.get(0), true, 40, 14_000_000L);
        features.performers().set(tx, services.getFirst(), null, List.of(own)).await();
        for (var guest : DemoSalon.GUESTS) {
            var number = 10 + clients.size();
            var email = "client" + number + "@guests.example";
            var language = Client.Language.values()[clients.size() % 3];
            var input = new NewClient(guest, "+9989022200" + number, email, language, null);
            clients.add(features.clients().create(tx, input).await().id());
        }
    }

    private List<Shift> shifts(OrgTx tx, List<DemoSalon.Work> work) {
        var shifts = new ArrayList<Shift>();
        for (var each : work) {
            var start = each.day().atTime(each.from()).atZone(DemoSalon.ZONE);
            var end = each.day()
                    .plusDays(each.to().isAfter(each.from()) ? 0 : 1)
                    .atTime(each.to())
                    .atZone(DemoSalon.ZONE);
            var employee = each.worker() < 0 ? null : employees.get(each.worker());
            var input = new NewShift(
                    start.toInstant(), end.toInstant(), skills.get(each.skill()), employee, each.label(), null);
            var shift = features.shifts().create(tx, input).await();
            shifts.add(
                    each.published()
                            ? features.shifts().publish(tx, shift.id(), null).await()
                            : shift);
        }
        return shifts;
    }

    private void bookings(OrgTx tx, LocalDate today, List<DemoSalon.Work> work) {
        for (var visit : DemoSalon.visits(today, work)) {
            var start = today.plusDays(visit.day())
                    .atTime(visit.at())
                    .atZone(DemoSalon.ZONE)
                    .toInstant();
            var input = new NewBooking(
                    clients.get(visit.guest()),
                    services.get(visit.offer()),
                    employees.get(visit.worker()),
                    start,
                    null);
            features.bookings().create(tx, input).await();
        }
    }

    /** One offered to everyone, one to a colleague, one claimed and waiting for the manager. */
    private void swaps(UUID org, List<Shift> shifts) {
        offer(org, 1, upcoming(shifts, 1).getFirst(), null);
        offer(org, 2, upcoming(shifts, 2).getFirst(), List.of(employees.get(3)));
        for (var shift : upcoming(shifts, 9)) {
            var free = freeFor(shift, shifts);
            if (free.isPresent()) {
                var offered = offer(org, 9, shift, null);
                features.db()
                        .write(as(org, free.get()), tx -> features.swaps().claim(tx, offered, null))
                        .await();
                return;
            }
        }
    }

    private UUID offer(UUID org, int worker, Shift shift, List<UUID> chosen) {
        var input = new NewSwap(shift.id(), chosen, "A family day");
        return features.db()
                .write(as(org, worker), tx -> features.swaps().offer(tx, input))
                .await()
                .id();
    }

    private List<Shift> upcoming(List<Shift> shifts, int worker) {
        var soon = Instant.now().plus(Duration.ofHours(30));
        return shifts.stream()
                .filter(shift -> employees.get(worker).equals(shift.employee()))
                .filter(shift -> shift.status() == Shift.Status.published
                        && shift.startsAt().isAfter(soon))
                .toList();
    }

    /** Somebody with the skill of the shift who does nothing else at its time. */
    private Optional<Integer> freeFor(Shift shift, List<Shift> shifts) {
        return IntStream.range(0, employees.size())
                .boxed()
                .filter(worker -> DemoSalon.WORKERS.get(worker).skills().stream()
                        .map(skills::get)
                        .anyMatch(shift.skill()::equals))
                .filter(worker -> shifts.stream()
                        .noneMatch(other -> employees.get(worker).equals(other.employee())
                                && other.startsAt().isBefore(shift.endsAt())
                                && shift.startsAt().isBefore(other.endsAt())))
                .findFirst();
    }

    private Actor as(UUID org, int worker) {
        return new Actor(null, DemoSalon.WORKERS.get(worker).name(), org, Role.employee, employees.get(worker), null);
    }
}
