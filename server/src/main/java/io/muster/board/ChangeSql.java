package io.muster.board;

/** The log's statements. */
final class ChangeSql {
    static final String AFTER = """
            select seq, at, actor_id, actor_name, kind, entity, entity_id, body from change
            where org_id = $1 and seq > $2 order by seq limit $3""";

    static final String EPOCH = "select epoch from installation";

    /** Where the logs of these organisations stand, and in which life of the database. */
    static final String STANDING =
            "select o.id, o.change_seq, i.epoch from organisation o cross join installation i where o.id = any($1)";

    private ChangeSql() {}
}
