package io.muster.service;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What can be done with services. */
public final class Services implements Feature, Source {
    private static final UUID FIRST = new UUID(0, 0);

    @Override
    public void mount(Api api) {
        api.on("listServices", call -> call.read(tx -> page(tx, call)))
                .on("showService", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "createService",
                        call -> call.write(
                                tx -> create(tx, call.body(NewService.class)).map(Answer::created)))
                .on(
                        "reorderServices",
                        call -> call.write(tx -> arrange(tx, call.body(ServiceOrder.class))
                                .map(services -> Answer.page(Page.whole(services)))))
                .on(
                        "changeService",
                        call -> call.write(tx -> change(
                                        tx, call.id(), call.ifMatch(), service -> call.patched(service, Service.class))
                                .map(Answer::ok)));
        ServiceSql.sentences(api);
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var after = call.cursor();
        return tx.list(
                        ServiceSql.LIST,
                        Service::of,
                        tx.org(),
                        call.flag("archived"),
                        after == null ? -1 : after.number(0),
                        after == null ? "" : after.string(1),
                        after == null ? FIRST : after.id(2),
                        call.limit() + 1)
                .map(found -> Answer.page(
                        Page.of(found, call.limit(), each -> List.of(each.position(), each.name(), each.id()))));
    }

    /** All of the organisation in their order, archived ones too. */
    public Future<List<Service>> all(OrgTx tx) {
        return tx.list(ServiceSql.ALL, Service::of, tx.org());
    }

    public Future<Service> show(OrgTx tx, UUID id) {
        return tx.one(ServiceSql.SHOW, Service::of, tx.org(), id);
    }

    /**
     * A service to book, standing still until commit.
     *
     * @return fails with 422 where there is no such service, or an archived one
     */
    public Future<Service> bookable(OrgTx tx, UUID id) {
        return tx.maybe(ServiceSql.HOLD, Service::of, tx.org(), id)
                .map(service -> service.filter(any -> !any.archived())
                        .orElseThrow(() -> service.isEmpty() ? unknown() : archived()));
    }

    public Future<Service> create(OrgTx tx, NewService input) {
        currency(input.currency());
        Question.checked(input.asked());
        return tx.one(ServiceSql.CREATE, Service::of, tx.org(), input.whole()).map(tx.logged("service.created"));
    }

    /** @param seen the version that the change is based on, null for whichever it is */
    public Future<Service> change(OrgTx tx, UUID id, Integer seen, UnaryOperator<Service> change) {
        return locked(tx, id, seen)
                .map(current -> fit(change.apply(current)))
                .compose(next -> tx.one(ServiceSql.CHANGE, Service::of, tx.org(), id, Wire.of(next)))
                .map(tx.logged("service.changed"));
    }

    /** The service as it stands still until commit. */
    Future<Service> locked(OrgTx tx, UUID id, Integer seen) {
        return tx.one(ServiceSql.LOCK, Service::of, tx.org(), id).map(current -> Problem.unlessStale(seen, current));
    }

    /** Another version of it: something that belongs to it has changed. */
    Future<Service> touch(OrgTx tx, UUID id) {
        return tx.one(ServiceSql.TOUCH, Service::of, tx.org(), id).map(tx.logged("service.changed"));
    }

    /** Gives all services their places, those first that are named; returns them in the new order. */
    public Future<List<Service>> arrange(OrgTx tx, ServiceOrder wanted) {
        var locked = tx.execute(ServiceSql.LOCK_ALL, tx.org());
        return locked.compose(rows -> all(tx))
                .compose(before -> tx.execute(
                                ServiceSql.ARRANGE,
                                tx.org(),
                                wanted.among(before).toArray(UUID[]::new))
                        .compose(rows -> all(tx))
                        .map(after -> logged(tx, before, after)));
    }

    private static List<Service> logged(OrgTx tx, List<Service> before, List<Service> after) {
        var known = Set.copyOf(before);
        after.stream().filter(service -> !known.contains(service)).forEach(tx.logged("service.changed")::apply);
        return after;
    }

    private static Service fit(Service service) {
        currency(service.currency());
        Question.checked(service.questions());
        return service;
    }

    /** Only what money is counted in: gold, test codes and "no currency" have no minor unit. */
    private static void currency(String code) {
        boolean real = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
        if (!real) {
            throw Problem.unprocessable("currency-unknown", "There is no such currency.")
                    .pointer("/currency", "This is no ISO 4217 code of money.");
        }
    }

    private static Problem unknown() {
        return Problem.unknownReference("/service", "There is no such service in this organisation.");
    }

    private static Problem archived() {
        return Problem.unprocessable("service-archived", "This service is archived.")
                .pointer("/service", "An archived service is not booked.");
    }

    @Override
    public String entity() {
        return "service";
    }

    @Override
    public String list() {
        return "services";
    }

    @Override
    public Future<List<Service>> onBoard(OrgTx tx, Instant from, Instant to) {
        return all(tx);
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.all(body);
    }
}
