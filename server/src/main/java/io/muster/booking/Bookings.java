package io.muster.booking;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.client.Clients;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.employee.Employees;
import io.muster.job.Outbox;
import io.muster.service.Services;
import io.muster.slot.Openings;
import io.muster.web.Api;
import io.muster.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What can be done with bookings, by people, by pages without an account and by jobs alike. */
public final class Bookings implements Feature, Source {
    private final Crowd crowd = new Crowd();
    private final Ends ends = new Ends();
    private final Deadlines deadlines;
    private final Holds holds;
    private final Desk desk;
    private final Moves moves;
    private final Verdicts verdicts;
    private final Settlements settlements;

    public Bookings(Employees employees, Services services, Clients clients, Openings openings, Outbox outbox) {
        var told = new Told(outbox);
        var confirmed = new Confirmed(services, told);
        deadlines = new Deadlines(ends, told);
        var claims = new Claims(employees, services, clients, deadlines, new Judge(openings));
        holds = new Holds(services, clients, claims, confirmed);
        desk = new Desk(services, clients, claims, confirmed);
        moves = new Moves(services, claims, ends, told);
        verdicts = new Verdicts(services, ends, confirmed, told);
        settlements = new Settlements(claims, holds, confirmed, deadlines);
    }

    @Override
    public void mount(Api api) {
        new BookingApi(this).mount(api);
        Sentences.of(api);
    }

    /** Told of time that is given free, in the transaction that does it; from there it may be taken at once. */
    public void onFreed(Freed.Listener listener) {
        ends.onFreed(listener);
    }

    /** Whoever wants a start asks for it in here: a crowd that wants the same stands in line, and is in nobody else's way. */
    public <T> Future<T> inTurn(UUID org, Instant start, Supplier<Future<T>> work) {
        return crowd.inTurn(org, start, work);
    }

    public Future<Booking> show(OrgTx tx, UUID id) {
        return Diary.show(tx, id);
    }

    /** The bookings of a visit by start, those that are over too; empty where there is no such visit. */
    public Future<List<Booking>> ofVisit(OrgTx tx, UUID visit) {
        return Diary.visit(tx, visit);
    }

    public Future<List<Due>> dues(OrgTx tx, UUID booking) {
        return DueBook.of(tx, booking);
    }

    Future<List<Entry>> history(OrgTx tx, UUID id) {
        return Diary.history(tx, id);
    }

    /** Keeps a time that clients may have: all bookings of one visit, by start. */
    public Future<List<Booking>> hold(OrgTx tx, NewHold input) {
        return holds.hold(tx, input);
    }

    /** A held visit becomes confirmed, or requested where a service asks for a decision; 409 hold-expired when it is late. */
    public Future<List<Booking>> accept(OrgTx tx, UUID visit, Acceptance input) {
        return holds.accept(tx, visit, input);
    }

    /** The same for one who looks at the desk: what the actor may see of it; fails where that is nothing. */
    Future<List<Booking>> visit(OrgTx tx, UUID visit) {
        return Diary.seen(tx, visit);
    }

    /** Takes the time, with buffers around it; price and length stay what they are now. The first, where seats need several. */
    public Future<Booking> create(OrgTx tx, NewBooking input) {
        return desk.create(tx, input).map(List::getFirst);
    }

    /** One occurrence of a series. */
    public Future<List<Booking>> inSeries(OrgTx tx, NewBooking input, UUID series) {
        return desk.inSeries(tx, input, series);
    }

    public Future<List<Booking>> createVisit(OrgTx tx, NewVisit input) {
        return desk.visit(tx, input);
    }

    public Future<List<Booking>> walkIn(OrgTx tx, WalkIn input) {
        return desk.walkIn(tx, input);
    }

    /** Yes to the whole request that the booking is of. */
    public Future<Booking> confirm(OrgTx tx, UUID id, Integer seen) {
        return verdicts.confirm(tx, id, seen);
    }

    public Future<Booking> decline(OrgTx tx, UUID id, Integer seen, String reason) {
        return verdicts.decline(tx, id, seen, reason);
    }

    public Future<Booking> checkIn(OrgTx tx, UUID id, Integer seen) {
        return verdicts.checkIn(tx, id, seen);
    }

    public Future<Booking> complete(OrgTx tx, UUID id, Integer seen) {
        return verdicts.complete(tx, id, seen);
    }

    public Future<Booking> miss(OrgTx tx, UUID id, Integer seen) {
        return verdicts.miss(tx, id, seen);
    }

    public Future<Booking> cancel(OrgTx tx, UUID id, Integer seen) {
        return cancel(tx, id, seen, null);
    }

    public Future<Booking> cancel(OrgTx tx, UUID id, Integer seen, String reason) {
        return verdicts.cancel(tx, id, seen, reason);
    }

    /** What is still to come of it; what has begun stays. */
    public Future<List<Booking>> cancelSeries(OrgTx tx, UUID series) {
        return verdicts.cancelSeries(tx, series);
    }

    /** @param byClient whether the client does it, who may owe a fee when it is late */
    public Future<List<Booking>> cancelVisit(OrgTx tx, UUID visit, String reason, boolean byClient) {
        return verdicts.cancelVisit(tx, visit, reason, byClient);
    }

    /** @param seen the version that the move is based on, null for whichever it is */
    public Future<Booking> move(OrgTx tx, UUID id, Integer seen, BookingMove to) {
        return moves.one(tx, id, seen, to).map(List::getFirst);
    }

    /** @param byStaff false where the rules for clients bind */
    public Future<List<Booking>> moveVisit(OrgTx tx, UUID visit, BookingMove to, boolean byStaff) {
        return moves.visit(tx, visit, to, byStaff);
    }

    /** The money for a due has arrived. */
    public Future<Settlement> settle(OrgTx tx, UUID due) {
        return settlements.settle(tx, due);
    }

    /** Ends the visit of a booking where it is over its deadline; gives what has ended. */
    public Future<List<Booking>> expire(OrgTx tx, UUID booking) {
        return deadlines.expireVisitOf(tx, booking);
    }

    /** Blocks: for a virtual thread. Ends what is over its deadline in all organisations; gives how many. */
    public int sweep(SystemDb system, OrgDb db) {
        return deadlines.sweep(system, db);
    }

    @Override
    public String entity() {
        return "booking";
    }

    @Override
    public String list() {
        return "bookings";
    }

    @Override
    public Future<List<Booking>> onBoard(OrgTx tx, Instant from, Instant to) {
        return tx.list(BookingSql.ON_BOARD, Booking::of, tx.org(), from, to);
    }

    /** Read by name: the log holds bodies of earlier versions. */
    @Override
    public Sight sight(JsonObject body) {
        return BookingState.valueOf(body.getString("status")).takesTime()
                ? Sight.only(body, Set.of(UUID.fromString(body.getString("employee"))))
                : Sight.gone();
    }
}
