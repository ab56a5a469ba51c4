package io.muster.block;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.employee.Employees;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.muster.web.Range;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What can be done with blocks. */
public final class Blocks implements Feature, Source {
    private static final UUID FIRST = new UUID(0, 0);

    private final Employees employees;
    private final List<BiFunction<OrgTx, Freed, Future<?>>> listeners = new ArrayList<>();

    public Blocks(Employees employees) {
        this.employees = employees;
    }

    /** Told of time that becomes free, inside the transaction that frees it. */
    public void onFreed(BiFunction<OrgTx, Freed, Future<?>> listener) {
        listeners.add(listener);
    }

    @Override
    public void mount(Api api) {
        api.on("listBlocks", call -> call.read(tx -> page(tx, call)))
                .on(
                        "createBlock",
                        call -> call.write(
                                tx -> create(tx, call.body(NewBlock.class)).map(Answer::created)))
                .on(
                        "freeBlock",
                        call -> call.write(
                                tx -> free(tx, call.id(), call.ifMatch()).map(block -> Answer.none())));
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var range = Range.of(call);
        var after = call.cursor();
        return tx.list(
                        BlockSql.LIST,
                        row -> Block.of(row).seenBy(tx.actor()),
                        tx.org(),
                        range.from(),
                        range.to(),
                        call.queryId("employee"),
                        after == null ? range.from().minus(Duration.ofDays(367)) : after.instant(0),
                        after == null ? FIRST : after.id(1),
                        call.limit() + 1)
                .map(found -> Answer.page(Page.of(found, call.limit(), each -> List.of(each.startsAt(), each.id()))));
    }

    /** Takes the time where nothing stands in it. */
    public Future<Block> create(OrgTx tx, NewBlock given) {
        var input = given.checked();
        return employees
                .able(tx, input.employee())
                .compose(employee -> unlessTaken(tx, input))
                .compose(free -> tx.one(
                        BlockSql.CREATE,
                        Block::of,
                        tx.org(),
                        input.employee(),
                        input.startsAt(),
                        input.endsAt(),
                        input.kind(),
                        input.note()))
                .map(tx.logged("block.created"));
    }

    private static Future<Void> unlessTaken(OrgTx tx, NewBlock input) {
        return tx.list(
                        BlockSql.STANDING,
                        row -> row.getUUID("booking_id"),
                        tx.org(),
                        input.employee(),
                        input.startsAt(),
                        input.endsAt())
                .map(standing -> {
                    if (!standing.isEmpty()) {
                        throw taken(standing.stream().filter(Objects::nonNull).toList());
                    }
                    return null;
                });
    }

    /** The extension member {@code bookings} names what has to be moved first; it is empty where a block stands there. */
    private static Problem taken(List<UUID> bookings) {
        return Problem.conflict("booking-overlap", "The employee's time is taken.")
                .detail(
                        bookings.isEmpty()
                                ? "The time is blocked already."
                                : "Bookings stand there: move or cancel them first.")
                .pointer("/startsAt", "The time is taken, buffers included.")
                .with("bookings", bookings.stream().map(UUID::toString).toList());
    }

    /** @param seen the version that the caller has seen, null for whichever it is */
    public Future<Block> free(OrgTx tx, UUID id, Integer seen) {
        var employee = tx.execute(BlockSql.LOCK_EMPLOYEE, tx.org(), id);
        var locked = tx.one(BlockSql.LOCK, Block::of, tx.org(), id);
        return employee.compose(rows -> locked)
                .map(block -> Problem.unlessStale(seen, block))
                .compose(block -> tx.execute(BlockSql.FREE, tx.org(), id)
                        .map(rows -> tx.changed("block.freed", new Gone(block)))
                        .compose(gone -> told(tx, new Freed(block.employee(), block.startsAt(), block.endsAt())))
                        .map(told -> block));
    }

    private Future<?> told(OrgTx tx, Freed freed) {
        return Future.all(
                listeners.stream().map(listener -> listener.apply(tx, freed)).toList());
    }

    @Override
    public String entity() {
        return "block";
    }

    @Override
    public String list() {
        return "blocks";
    }

    @Override
    public Future<List<Block>> onBoard(OrgTx tx, Instant from, Instant to) {
        return tx.list(BlockSql.ON_BOARD, Block::of, tx.org(), from, to);
    }

    /** Everybody sees the time, only whose it is sees why. */
    @Override
    public Sight sight(JsonObject body) {
        var block = Wire.to(body, Block.class);
        return Sight.split(body, Set.of(block.employee()), Wire.of(block.withoutNote()));
    }
}
