package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Page;
import io.muster.web.Range;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The operations of bookings. */
final class BookingApi {
    private final Bookings bookings;

    BookingApi(Bookings bookings) {
        this.bookings = bookings;
    }

    /** What a verb does with one booking of a version. */
    private interface Verb {
        Future<Booking> of(OrgTx tx, UUID id, Integer seen);
    }

    void mount(Api api) {
        api.on("listBookings", call -> call.read(tx -> page(tx, call)))
                .on("showBooking", call -> call.read(tx -> show(tx, call.id())))
                .on("showBookingHistory", call -> call.read(tx -> history(tx, call.id())))
                .on(
                        "createBooking",
                        call -> inTurn(
                                call,
                                call.body(NewBooking.class).startsAt(),
                                tx -> bookings.create(tx, call.body(NewBooking.class))
                                        .map(Answer::created)))
                .on(
                        "showBookedVisit",
                        call -> call.read(tx -> bookings.visit(tx, call.id()).map(visit -> Answer.json(told(visit)))))
                .on(
                        "createVisit",
                        call -> inTurn(
                                call,
                                call.body(NewVisit.class).startsAt(),
                                tx -> bookings.createVisit(tx, call.body(NewVisit.class))
                                        .map(BookingApi::created)))
                .on(
                        "admitWalkIn",
                        call -> call.write(tx ->
                                bookings.walkIn(tx, call.body(WalkIn.class)).map(BookingApi::created)))
                .on("confirmBooking", call -> changed(call, bookings::confirm))
                .on("checkInBooking", call -> changed(call, bookings::checkIn))
                .on("completeBooking", call -> changed(call, bookings::complete))
                .on("missBooking", call -> changed(call, bookings::miss))
                .on(
                        "declineBooking",
                        call -> changed(call, (tx, id, seen) -> bookings.decline(tx, id, seen, reason(call))))
                .on(
                        "cancelBooking",
                        call -> changed(call, (tx, id, seen) -> bookings.cancel(tx, id, seen, reason(call))))
                .on(
                        "moveBooking",
                        call -> changed(
                                call, (tx, id, seen) -> bookings.move(tx, id, seen, call.body(BookingMove.class))));
    }

    private Future<Answer> inTurn(Call call, Instant start, Function<OrgTx, Future<Answer>> work) {
        return bookings.inTurn(call.actor().org(), start, () -> call.write(work));
    }

    private static Future<Answer> changed(Call call, Verb verb) {
        return call.write(tx -> verb.of(tx, call.id(), call.ifMatch()).map(Answer::ok));
    }

    private static String reason(Call call) {
        return call.body().getString("reason");
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var range = Range.of(call);
        return Diary.touching(tx, range, call.queryId("employee"), call.cursor(), call.limit() + 1)
                .map(found -> Answer.page(Page.of(found, call.limit(), each -> List.of(each.startsAt(), each.id()))));
    }

    private Future<Answer> show(OrgTx tx, UUID id) {
        var dues = bookings.dues(tx, id);
        return bookings.show(tx, id)
                .compose(booking -> dues.map(due -> {
                    var answer = Answer.ok(booking);
                    answer.body().put("dues", Wire.all(due));
                    return answer;
                }));
    }

    private Future<Answer> history(OrgTx tx, UUID id) {
        return bookings.history(tx, id).map(entries -> Answer.json(new JsonObject().put("items", Wire.all(entries))));
    }

    private static Answer created(List<Booking> visit) {
        return Answer.json(201, told(visit));
    }

    private static JsonObject told(List<Booking> visit) {
        return new JsonObject()
                .put("visit", visit.getFirst().visit().toString())
                .put("bookings", Wire.all(visit));
    }
}
