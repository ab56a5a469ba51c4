package io.muster.swap;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of swaps. */
final class SwapSql {
    private static final String COLUMNS =
            "id, shift_id, offered_by, offered_to, claimed_by, status, note, reason, created_at, version";
    private static final String OPEN = "status in ('offered', 'claimed')";

    static final String ADD = """
            insert into swap (org_id, shift_id, offered_by, offered_to, note) values ($1, $2, $3, $4, $5)
            returning\s""" + COLUMNS;

    static final String FIND = "select " + COLUMNS + " from swap where org_id = $1 and id = $2";

    static final String LOCK = FIND + " for no key update";

    /** Of a locked row. */
    static final String MOVE = """
            update swap set status = $3, claimed_by = $4, reason = $5, version = version + 1
            where org_id = $1 and id = $2 returning\s""" + COLUMNS;

    static final String WITHDRAW_OF_SHIFT = "update swap set status = 'withdrawn', version = version + 1 "
            + "where org_id = $1 and shift_id = $2 and " + OPEN + " returning " + COLUMNS;

    static final String OFFERED_SHIFTS = "select shift_id from swap where org_id = $1 and " + OPEN;

    static final String ON_BOARD =
            "select " + COLUMNS + " from swap where org_id = $1 and " + OPEN + " order by created_at, id";

    static final String APPROVAL = "select swap_approval from organisation where id = $1";

    /** For an employee ($3 with their id $4) those that concern them. */
    static final String LIST = "select " + COLUMNS + """
             from swap
            where org_id = $1 and ($2::text is null or status = $2)
              and (not $3::boolean or offered_to is null or $4::uuid in (offered_by, claimed_by) or $4 = any(offered_to))
              and ($5::timestamptz is null or (created_at, id) < ($5, $6::uuid))
            order by created_at desc, id desc limit $7""";

    private SwapSql() {}

    static void sentences(Api api) {
        api.constraint(
                        "swap_offered_once",
                        Problem.conflict("swap-offered", "This shift is offered already.")
                                .pointer("/shift", "It has an open offer."))
                .constraint("swap_shift", unknown("/shift", "There is no such shift."))
                .constraint("swap_offered_by", unknown("/shift", "Nobody here has this id."))
                .constraint("swap_claimed_by", unknown("/claimedBy", "Nobody here has this id."))
                .constraint("swap_offered_to_check", invalid("/offeredTo", "Choose 1 to 100 people, or everyone."))
                .constraint("swap_claim_form", invalid("/claimedBy", "A claimed swap names who claimed it."))
                .constraint("swap_status_check", invalid("/status", "There is no such state."))
                .constraint("swap_note_check", invalid("/note", "A note has at most 1000 characters."))
                .constraint("swap_reason_check", invalid("/reason", "A reason has at most 1000 characters."));
    }

    private static Problem unknown(String pointer, String reason) {
        return Problem.unprocessable("unknown-reference", "Something that is named here does not exist.")
                .pointer(pointer, reason);
    }

    private static Problem invalid(String pointer, String reason) {
        return Problem.unprocessable("invalid-value", "A value does not fit.").pointer(pointer, reason);
    }
}
