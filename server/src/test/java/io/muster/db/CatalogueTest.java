package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every table of an organisation must have, read from PostgreSQL's catalogue; and the proof that it is seen missing. */
class CatalogueTest {
    @Test
    void theSchemaKeepsItsRules() throws Exception {
        assertEquals(List.of(), faults(TestDatabase.shared()));
    }

    @Test
    void everyRuleIsAppliedToSomething() throws Exception {
        try (var connection = TestDatabase.shared().jdbc()) {
            var tables = Integer.parseInt(
                    Sql.texts(connection, Catalogue.TENANT_TABLES_COUNT).getFirst());
            assertTrue(tables >= 14, "only " + tables + " tenant tables found");
        }
    }

    /** Each fault is planted into a database of its own and must be reported, alone. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table shift no force row level security | shift: row level security is not forced",
                "alter table shift disable row level security | shift: row level security is not forced",
                "drop policy own_organisation on shift | shift: no policy with USING and WITH CHECK on org_id for muster_server",
                "alter policy own_organisation on shift with check (true) | shift: no policy with USING and WITH CHECK on org_id for muster_server",
                "alter policy own_organisation on shift using (true) | shift: no policy with USING and WITH CHECK on org_id for muster_server",
                "create policy wide on shift to muster_server using (true) | shift: more than one policy for muster_server",
                "create policy wide on shift using (true) | shift: a policy for everybody",
                "alter table wish drop constraint wish_pkey, add constraint wish_pkey primary key (id, org_id) | wish: wish_pkey does not start with org_id",
                "create unique index client_email on client (email) | client: client_email does not start with org_id",
                "alter table client add constraint client_once exclude using gist (id with =) | client: client_once does not start with org_id",
                "create unique index turned on skill (id, org_id); alter table service drop constraint service_skill, add constraint service_skill foreign key (skill_id, org_id) references skill (id, org_id) | service: service_skill does not start with org_id on both sides",
                "grant select on client to public | client: granted to PUBLIC",
                "grant execute on function current_org() to public | current_org: granted to PUBLIC",
                "alter function current_org() security definer reset search_path | current_org: SECURITY DEFINER without a pinned search_path",
                "drop index refresh_token_session | refresh_token: refresh_token_session_id_fkey has no index for deletes in session",
                "grant select on session to muster_server | session: muster_server may reach it past row level security",
                "create view all_clients as select * from client; grant select on all_clients to muster_server | all_clients: a view or copy past row level security",
                "create materialized view all_clients as select * from client; grant select on all_clients to muster_server | all_clients: a view or copy past row level security",
            })
    void aPlantedFaultIsReported(String sql, String fault) throws Exception {
        try (var database = TestDatabase.own()) {
            database.execute(sql);
            var faults = faults(database);
            assertTrue(faults.contains(fault), faults::toString);
        }
    }

    @Test
    void aBadTableIsReportedWithAllItsFaults() throws Exception {
        try (var database = TestDatabase.own()) {
            database.execute(
                    "create table bad (id uuid primary key, org_id uuid, shift_id uuid unique); grant select on bad to muster_server");
            assertEquals(
                    List.of(
                            "bad: bad_pkey does not start with org_id",
                            "bad: bad_shift_id_key does not start with org_id",
                            "bad: no policy with USING and WITH CHECK on org_id for muster_server",
                            "bad: org_id may be null",
                            "bad: row level security is not forced"),
                    faults(database));
        }
    }

    private static List<String> faults(TestDatabase database) throws SQLException {
        try (var connection = database.jdbc()) {
            return Sql.texts(connection, Catalogue.FAULTS);
        }
    }
}
