package io.muster.series;

import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.employee.Employees;
import io.muster.job.Jobs;
import io.muster.org.Organisations;
import io.muster.service.Performers;
import io.muster.service.Services;
import io.muster.slot.Ask;
import io.muster.slot.Audience;
import io.muster.slot.Openings;
import io.muster.slot.Part;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What can be done with series. A series is up to a hundred bookings, so all of it is work for a job. */
public final class ManySeries implements Feature {
    private static final Duration WITHIN = Duration.ofSeconds(25);

    private final Neighbours of;
    private final Jobs jobs;

    /** Whom a series asks: who and what is booked, and when it can be. */
    public record Neighbours(
            Organisations organisations,
            Services services,
            Employees employees,
            Clients clients,
            Openings openings,
            Bookings bookings) {}

    public ManySeries(Neighbours of, Jobs jobs) {
        this.of = of;
        this.jobs = jobs;
    }

    /** What was cancelled of a series. */
    public record Cancelled(UUID id, List<UUID> cancelled) {}

    @Override
    public void mount(Api api) {
        api.on("createSeries", call -> job(call, tx -> Answer.json(201, create(tx, call.body(NewSeries.class)))));
        api.on("cancelSeries", call -> job(call, tx -> Answer.json(cancel(tx, call.id()))));
        SeriesSql.sentences(api);
    }

    private interface Work {
        Answer of(OrgTx tx);
    }

    private Future<Answer> job(Call call, Work work) {
        return jobs.run(() ->
                call.write(WITHIN, tx -> Future.succeededFuture(work.of(tx))).await());
    }

    /** Books what can be booked of it, each occurrence judged as if it were alone. Awaits: for virtual threads. */
    public Series create(OrgTx tx, NewSeries given) {
        var input = given.checked();
        lock(tx, input);
        of.clients().known(tx, input.client()).await();
        of.services().bookable(tx, input.service()).await();
        var zone = ZoneId.of(of.organisations().current(tx).await().timeZone());
        var starts = Recurrence.starts(input, zone);
        var series = insert(tx, input);
        var verdicts = booked(tx, series.id(), input, starts);
        if (verdicts.stream().noneMatch(verdict -> verdict.outcome() == Verdict.Outcome.booked)) {
            throw Problem.conflict("series-empty", "None of these times can be booked.")
                    .with("verdicts", Wire.all(verdicts));
        }
        return series.with(verdicts);
    }

    private List<Verdict> booked(OrgTx tx, UUID series, NewSeries input, List<Instant> starts) {
        var verdicts = new ArrayList<Verdict>();
        for (var start : starts) {
            var verdict = booked(tx, series, input, start);
            verdicts.add(verdict);
            if (verdict.outcome() == Verdict.Outcome.stopped) {
                break;
            }
        }
        return verdicts;
    }

    private Verdict booked(OrgTx tx, UUID series, NewSeries input, Instant start) {
        var parts = List.of(new Part(input.service(), input.employee()));
        var ask = new Ask(parts, start, start, input.people(), Audience.staff, input.client(), null);
        var judgement = of.openings().judge(tx, ask, start).await();
        if (!judgement.offered()) {
            return Verdict.refused(start, input.onConflict(), judgement.removals());
        }
        var booked = of.bookings().inSeries(tx, input.at(start), series).await();
        return Verdict.booked(start, booked.getFirst().id());
    }

    /** Before the client's row, as everybody does: whoever may be needed for one of them, all at once. */
    private void lock(OrgTx tx, NewSeries input) {
        var needed = new HashSet<UUID>();
        if (input.employee() == null || input.people() > 1) {
            Performers.able(tx).await().stream()
                    .filter(each -> each.service().equals(input.service()))
                    .forEach(each -> needed.add(each.employee()));
        }
        if (input.employee() != null) {
            needed.add(input.employee());
        }
        tx.execute(SeriesSql.LOCK_EMPLOYEES, tx.org(), needed.toArray(UUID[]::new))
                .await();
        if (input.employee() != null) {
            of.employees().able(tx, input.employee()).await();
        }
    }

    private static Series insert(OrgTx tx, NewSeries input) {
        return tx.one(
                        SeriesSql.CREATE,
                        Series::of,
                        tx.org(),
                        input.client(),
                        input.service(),
                        input.employee(),
                        input.startsAt(),
                        input.everyWeeks(),
                        input.occurrences(),
                        input.until(),
                        input.onConflict())
                .await();
    }

    /** Cancels what is still to come of it; what has begun stays. Awaits: for virtual threads. */
    public Cancelled cancel(OrgTx tx, UUID series) {
        tx.one(SeriesSql.LOCK, row -> row.getUUID(0), tx.org(), series).await();
        var cancelled = of.bookings().cancelSeries(tx, series).await();
        return new Cancelled(series, cancelled.stream().map(Booking::id).toList());
    }
}
