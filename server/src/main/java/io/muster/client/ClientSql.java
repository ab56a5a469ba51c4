package io.muster.client;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of clients. */
final class ClientSql {
    private static final String COLUMNS = "id, name, phone, email, language, notes, version";
    private static final String PAGE = "(name, id) > ($2, $3) order by name, id limit $4";

    static final String LIST = "select " + COLUMNS + " from client where org_id = $1 and " + PAGE;

    /**
     * LIKE looks at the clients of the organisation in the order of the index until the page is full: behind row level
     * security no index can serve it. An organisation has thousands of clients, not millions; a search that finds less
     * than a page reads them all.
     */
    static final String SEARCH = "select " + COLUMNS + " from client where org_id = $1 "
            + "and (lower(name) like lower($5) or phone like $6) and " + PAGE;

    static final String SHOW = "select " + COLUMNS + " from client where org_id = $1 and id = $2";
    static final String LOCK = SHOW + " for no key update";
    static final String HOLD = SHOW + " for share";
    static final String CREATE = "insert into client (org_id, name, phone, email, language, notes) "
            + "values ($1, $2, $3, $4, $5, coalesce($6, '')) returning " + COLUMNS;
    /** Nothing where the number is known, by a row that may have come a moment ago. */
    static final String WELCOME = "insert into client (org_id, name, phone, email, language) "
            + "values ($1, $2, $3, $4, $5) on conflict (org_id, phone) do nothing returning " + COLUMNS;

    static final String BY_PHONE =
            "select " + COLUMNS + " from client where org_id = $1 and phone = $2 for no key update";
    static final String CHANGE = "update client set name = $3, phone = $4, email = $5, language = $6, notes = $7, "
            + "version = version + 1 where org_id = $1 and id = $2 returning " + COLUMNS;

    private static final Map<String, String> FORMS = Map.of(
            "client_name_check", "/name",
            "client_phone_form", "/phone",
            "client_email_check", "/email",
            "client_language_check", "/language",
            "client_notes_check", "/notes");

    private ClientSql() {}

    static void sentences(Api api) {
        api.constraint(
                "client_phone_taken",
                Problem.conflict("client-phone-taken", "There is a client with this number already.")
                        .pointer("/phone", "The number is taken."));
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
