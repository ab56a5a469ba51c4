package io.muster.roster;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.job.Jobs;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** Bringing in a roster: a report of what would happen, or all of it at once. */
public final class Rosters implements Feature {
    /** Below the 30 seconds that PostgreSQL gives a transaction of the server. */
    private static final Duration WITHIN = Duration.ofSeconds(25);

    /** Two imports of one organisation, one after the other: the second finds what the first has made. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('import ' || $1::uuid::text, 0))";

    private final Loading loading;
    private final Writing writing;
    private final Jobs jobs;

    public Rosters(Loading loading, Writing writing, Jobs jobs) {
        this.loading = loading;
        this.writing = writing;
        this.jobs = jobs;
    }

    @Override
    public void mount(Api api) {
        api.on("importRoster", this::importRoster);
    }

    /** What would happen; nothing is written. */
    public Future<ImportReport> check(OrgTx tx, Roster roster) {
        return loading.of(tx, roster).map(existing -> Plan.of(roster, existing).report());
    }

    /** All of it where nothing is refused, else nothing. */
    public Future<ImportReport> bringIn(OrgTx tx, Roster roster) {
        return tx.execute(ONE_AT_A_TIME, tx.org())
                .compose(alone -> loading.held(tx, roster))
                .map(existing -> Plan.of(roster, existing))
                .compose(plan -> plan.report().isRefused()
                        ? Future.succeededFuture(plan.report())
                        : writing.of(tx, plan).map(done -> plan.report().written()));
    }

    /** The same in a transaction of its own, with the time that an import may take. */
    public Future<ImportReport> run(OrgDb db, Actor actor, Roster roster, boolean dryRun) {
        var patient = db.within(WITHIN);
        return dryRun ? patient.read(actor, tx -> check(tx, roster)) : patient.write(actor, tx -> bringIn(tx, roster));
    }

    /** A dry run keeps no answer: to repeat it is harmless. */
    private Future<Answer> importRoster(Call call) {
        var body = call.body();
        var dryRun = body.getBoolean("dryRun", true);
        return jobs.run(() -> {
            var roster = Roster.read(files(body.getJsonObject("files")));
            var answer = dryRun
                    ? call.read(WITHIN, tx -> check(tx, roster).map(Rosters::answer))
                    : call.write(WITHIN, tx -> bringIn(tx, roster).map(Rosters::answer));
            return answer.await();
        });
    }

    private static Answer answer(ImportReport report) {
        return Answer.json(report.listed());
    }

    private static Map<RosterFile, byte[]> files(JsonObject given) {
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        for (var file : RosterFile.values()) {
            var text = given.getString(file.fileName());
            if (text != null) {
                files.put(file, decoded(file, text));
            }
        }
        return files;
    }

    private static byte[] decoded(RosterFile file, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("invalid-request", "The request does not fit the contract.")
                    .pointer("/files/" + file.fileName(), "This is no base64 (RFC 4648).");
        }
    }
}
