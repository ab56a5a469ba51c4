package io.muster.org;

/** Statements about organisations. */
final class OrganisationSql {
    private static final String COLUMNS = "id, slug, name, time_zone, status, swap_approval, created_at, version";

    static final String LIST = "select " + COLUMNS + " from organisation where slug > $1 order by slug limit $2";
    static final String SHOW = "select " + COLUMNS + " from organisation where id = $1";
    static final String BY_SLUG = "select " + COLUMNS + " from organisation where slug = $1";
    static final String LOCK = SHOW + " for no key update";
    static final String CREATE =
            "insert into organisation (slug, name, time_zone, status) values ($1, $2, $3, $4) returning " + COLUMNS;
    static final String CHANGE =
            "update organisation set name = $2, time_zone = $3, swap_approval = $4, version = version + 1"
                    + " where id = $1 returning " + COLUMNS;

    static final String SLUG_TAKEN = "organisation_slug_taken";
    static final String SLUG_FORM = "organisation_slug_form";

    private OrganisationSql() {}
}
