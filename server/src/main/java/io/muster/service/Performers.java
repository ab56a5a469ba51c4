package io.muster.service;

import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who performs which service, where that is not simply whoever has its skill; part of the service's version. */
public final class Performers implements Feature {
    private final Services services;

    public Performers(Services services) {
        this.services = services;
    }

    /** All rows of one service. */
    record Cast(List<Performer> items) {}

    @Override
    public void mount(Api api) {
        api.on("listPerformers", call -> call.read(tx -> cast(tx, services.show(tx, call.id()), call.id())))
                .on(
                        "setPerformers",
                        call -> call.write(tx -> cast(
                                tx,
                                set(
                                        tx,
                                        call.id(),
                                        call.ifMatch(),
                                        call.body(Cast.class).items()),
                                call.id())));
        PerformerSql.sentences(api);
    }

    private static Future<Answer> cast(OrgTx tx, Future<Service> service, UUID id) {
        return service.compose(found ->
                of(tx, id).map(items -> Answer.json(new Cast(items)).header("ETag", "\"" + found.version() + "\"")));
    }

    /** The rows of a service that is there. */
    public static Future<List<Performer>> of(OrgTx tx, UUID service) {
        return tx.list(PerformerSql.OF_SERVICE, Performer::of, tx.org(), service);
    }

    /**
     * Somebody who performs a service, whoever has its skill and every exception to that.
     *
     * @param durationMinutes null where it is the service's
     * @param priceMinor null where it is the service's
     */
    public record Able(UUID service, UUID employee, String name, Integer durationMinutes, Long priceMinor) {
        static Able of(Row row) {
            return new Able(
                    row.getUUID("service_id"),
                    row.getUUID("employee_id"),
                    row.getString("name"),
                    row.getInteger("duration_minutes"),
                    row.getLong("price_minor"));
        }
    }

    /** Who performs what, by name, archived ones left out. */
    public static Future<List<Able>> able(OrgTx tx) {
        return tx.list(PerformerSql.ABLE, Able::of, tx.org());
    }

    /** @param seen the version of the service that the change is based on, null for whichever it is */
    public Future<Service> set(OrgTx tx, UUID service, Integer seen, List<Performer> performers) {
        return services.locked(tx, service, seen)
                .compose(current -> known(tx, performers))
                .compose(known -> {
                    tx.execute(PerformerSql.FORGET, tx.org(), service);
                    tx.execute(PerformerSql.SET, tx.org(), service, Wire.all(performers));
                    return services.touch(tx, service);
                });
    }

    private static Future<Void> known(OrgTx tx, List<Performer> performers) {
        var ids = performers.stream().map(Performer::employee).toArray(UUID[]::new);
        return tx.list(PerformerSql.KNOWN, row -> row.getUUID(0), tx.org(), ids).map(known -> {
            refuseStrangers(performers, new HashSet<>(known));
            return null;
        });
    }

    private static void refuseStrangers(List<Performer> performers, Set<UUID> known) {
        for (int nr = 0; nr < performers.size(); nr++) {
            if (!known.remove(performers.get(nr).employee())) {
                throw Problem.unknownReference(
                        "/items/" + nr + "/employee", "There is no such employee, or it is named twice.");
            }
        }
    }
}
