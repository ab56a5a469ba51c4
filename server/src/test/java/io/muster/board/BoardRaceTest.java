package io.muster.board;

import static io.muster.board.House.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.Future;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight writers, and twenty watchers who come and go: what each of them has put together is the database. */
class BoardRaceTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 250;
    private static final int WATCHERS = 20;

    @Test
    void everyWatcherHasEveryChangeOnceAndInOrder() throws TimeoutException {
        try (var house = new House(House.PATIENT)) {
            var org = House.DATABASE.newOrganisation("race");
            var watchers = IntStream.range(0, WATCHERS)
                    .mapToObj(i -> new Wanderer(house, person(org, Role.manager), i))
                    .toList();
            watchers.forEach(Wanderer::come);
            Future.all(IntStream.range(0, WRITERS)
                            .mapToObj(i -> write(house, person(org, Role.manager), i, WRITES))
                            .toList())
                    .await(60, TimeUnit.SECONDS);
            Future.all(watchers.stream().map(one -> one.until(WRITERS * WRITES)).toList())
                    .await(30, TimeUnit.SECONDS);

            var names = names(house, person(org, Role.manager));
            assertEquals(WRITERS * WRITES, names.size());
            watchers.forEach(one -> assertEquals(names, one.names(), "what watcher " + one.number() + " sees"));
            assertTrue(watchers.stream().mapToInt(Wanderer::returns).sum() > WATCHERS, "they came and went");
        }
    }

    private static Future<?> write(House house, Actor actor, int writer, int left) {
        return left == 0
                ? Future.succeededFuture()
                : house.add(actor, "Skill " + writer + "." + left)
                        .compose(skill -> write(house, actor, writer, left - 1));
    }

    private static TreeSet<String> names(House house, Actor actor) {
        List<String> rows = house.db
                .read(
                        actor,
                        tx -> tx.list("select name from skill where org_id = $1", row -> row.getString(0), tx.org()))
                .await();
        return new TreeSet<>(rows);
    }
}
