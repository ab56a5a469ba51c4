package io.muster.hours;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can be done with working hours. */
public final class WorkingHours implements Feature, Source {
    @Override
    public void mount(Api api) {
        api.on("showHours", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "setHours",
                        call -> call.write(tx -> set(tx, call.id(), call.ifMatch(), call.body(NewHours.class))
                                .map(Answer::ok)));
        HoursSql.sentences(api);
    }

    /** Of all employees who have some. */
    public Future<List<Hours>> all(OrgTx tx) {
        return tx.list(HoursSql.ALL, Hours::of, tx.org());
    }

    public Future<Hours> show(OrgTx tx, UUID employee) {
        return tx.one(HoursSql.SHOW, Hours::of, tx.org(), employee);
    }

    /** @param seen the version that the change is based on, 0 for none yet, null for whichever it is */
    public Future<Hours> set(OrgTx tx, UUID employee, Integer seen, NewHours input) {
        var next = input.checked();
        var locked = tx.execute(HoursSql.LOCK, tx.org(), employee);
        var found = show(tx, employee);
        return locked.compose(rows -> found)
                .map(current -> Problem.unlessStale(seen, current))
                .compose(current -> tx.one(
                        HoursSql.SET,
                        Hours::of,
                        tx.org(),
                        employee,
                        Wire.all(next.week()),
                        Wire.all(next.exceptions())))
                .map(tx.logged("hours.changed"));
    }

    @Override
    public String entity() {
        return "hours";
    }

    @Override
    public String list() {
        return "hours";
    }

    @Override
    public Future<List<Hours>> onBoard(OrgTx tx, Instant from, Instant to) {
        return all(tx);
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.all(body);
    }
}
