package io.muster.waiting;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of the waiting list. */
final class WaitingSql {
    private static final String COLUMNS = "w.id, w.client_id, c.name as client_name, w.service_id, w.employee_id, "
            + "w.wanted_from, w.wanted_to, w.seats, w.status, w.booking_id, w.created_at, w.version";
    private static final String WITH_CLIENT = " w join client c on c.org_id = $1 and c.id = w.client_id ";
    private static final String SELECT = "select " + COLUMNS + " from waiting" + WITH_CLIENT + "where w.org_id = $1 ";

    /** Each condition is the prefix of an index. */
    static final String LIST = SELECT + "and ($2::text is null or w.status = $2) "
            + "and (w.created_at, w.id) > ($3, $4) order by w.created_at, w.id limit $5";

    static final String SHOW = SELECT + "and w.id = $2";
    static final String LOCK = SHOW + " for no key update of w";
    static final String LOCK_WAITING = SHOW + " and w.status = 'waiting' for no key update of w";
    static final String OVER = SELECT + "and w.status = 'waiting' and w.wanted_to <= now() for no key update of w";
    /** Of all organisations, as the system. */
    static final String LATE =
            "select distinct org_id from waiting where status = 'waiting' and wanted_to <= now() limit $1";

    static final String MINUTES = "select waitlist_minutes from organisation where id = $1";
    static final String ANSWERED = "select " + COLUMNS + ", b.status as booking_status from waiting" + WITH_CLIENT
            + "join booking b on b.org_id = $1 and b.id = w.booking_id "
            + "where w.org_id = $1 and w.status = 'offered' and b.status <> 'held' order by w.id for no key update of w";
    static final String COUNT =
            "select count(*) from waiting where org_id = $1 and client_id = $2 and status in ('waiting', 'offered')";

    /** Whom a time of an employee ($2, from $3 to $4) may suit, first come first; none waits for more than a day's length. */
    static final String NEXT = SELECT + """
            and w.status = 'waiting' and (w.employee_id is null or w.employee_id = $2)
              and exists (select from service s
                left join performer p on p.org_id = $1 and p.service_id = s.id and p.employee_id = $2
                where s.org_id = $1 and s.id = w.service_id and not s.archived and s.online
                  and coalesce(p.performs, s.skill_id is null or exists (select from employee_skill k
                    where k.org_id = $1 and k.employee_id = $2 and k.skill_id = s.skill_id)))
              and w.wanted_from < $4 and w.wanted_to > $3::timestamptz - interval '24 hours'
            order by w.created_at, w.id limit $5""";

    static final String ADD = """
            with added as (
              insert into waiting (org_id, client_id, service_id, employee_id, wanted_from, wanted_to, seats)
              values ($1, $2, $3, $4, $5, $6, coalesce($7, 1)) returning *
            )
            select %s from added%s""".formatted(COLUMNS, WITH_CLIENT);
    static final String BECOME = """
            with become as (
              update waiting set status = $4, booking_id = coalesce($5, booking_id), version = version + 1
              where org_id = $1 and id = $2 and status = $3 returning *
            )
            select %s from become%s""".formatted(COLUMNS, WITH_CLIENT);

    private static final Map<String, String> REFERENCES = Map.of(
            "waiting_client", "/client",
            "waiting_service", "/service",
            "waiting_employee", "/employee",
            "waiting_booking", "/booking");

    private static final Map<String, String> FORMS = Map.of(
            "waiting_range_form", "/to",
            "waiting_offer_form", "/booking",
            "waiting_seats_check", "/seats",
            "waiting_status_check", "/status");

    private WaitingSql() {}

    static void sentences(Api api) {
        REFERENCES.forEach((constraint, pointer) -> api.constraint(
                constraint, Problem.unknownReference(pointer, "It does not exist in this organisation.")));
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
