package io.muster.db;

/** The rules of the schema as queries over PostgreSQL's catalogue; every row is a fault. */
final class Catalogue {
    /**
     * Tables of an organisation: all with org_id, and organisation itself. Exempt, with the reason: `session` is read
     * before an organisation is known and belongs to a user; the server's role must not reach it. No exemption is needed
     * for `job` and `idempotency_key` (walled like all; the system passes by its own policy) and `users` (no org_id).
     */
    private static final String TENANT = """
            with tenant as (
              select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
                case when c.relname = 'organisation' then 'id' else 'org_id' end as key, a.attnum as keynum, a.attnotnull as keyed
              from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                and a.attname = case when c.relname = 'organisation' then 'id' else 'org_id' end
              where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                and c.relname not in ('session')
            ), server as (select oid from pg_roles where rolname = 'muster_server')
            """;

    static final String TENANT_TABLES_COUNT = TENANT + "select count(*) from tenant";

    static final String FAULTS = TENANT + """
            select name || ': row level security is not forced' as fault from tenant where not walled
            union all
            select name || ': org_id may be null' from tenant where not keyed
            union all
            select name || ': no policy with USING and WITH CHECK on org_id for muster_server' from tenant t
            where not exists (
              select from pg_policy p, server s where p.polrelid = t.oid and s.oid = any (p.polroles) and p.polcmd = '*' and p.polpermissive
                and pg_get_expr(p.polqual, p.polrelid) ~ ('^\\(' || t.key || ' = \\( SELECT (public\\.)?current_org\\(\\) AS current_org\\)\\)$')
                and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid))
            union all
            -- Permissive policies are joined with OR: a second one only widens the first.
            select t.name || ': more than one policy for muster_server' from tenant t
            where (select count(*) from pg_policy p, server s where p.polrelid = t.oid and s.oid = any (p.polroles)) > 1
            union all
            select p.polrelid::regclass || ': a policy for everybody' from pg_policy p where 0 = any (p.polroles)
            union all
            -- Unique and exclusion constraints bypass row level security and would tell of foreign rows.
            -- organisation's slug is public: it stands in addresses, and its taking is told on purpose.
            select t.name || ': ' || i.relname || ' does not start with ' || t.key
            from tenant t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
            where (x.indisunique or x.indisexclusion) and x.indkey[0] <> t.keynum and i.relname <> 'organisation_slug_taken'
            union all
            select t.name || ': ' || f.conname || ' does not start with ' || t.key || ' on both sides'
            from tenant t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f' join tenant other on other.oid = f.confrelid
            where f.conkey[1] <> t.keynum or f.confkey[1] <> other.keynum
            union all
            select c.relname || ': granted to PUBLIC' from pg_class c, aclexplode(c.relacl) g
            where c.relnamespace = 'public'::regnamespace and g.grantee = 0
            union all
            -- What an extension brings is PUBLIC's by its own script, and computes over its arguments only.
            select p.proname || ': granted to PUBLIC' from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
            where p.pronamespace = 'public'::regnamespace and g.grantee = 0
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            union all
            select p.proname || ': SECURITY DEFINER without a pinned search_path' from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prosecdef
              and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
            union all
            -- A delete looks for rows that point at it. Rows of tables without a DELETE grant are never deleted (archived, cancelled).
            select f.conrelid::regclass || ': ' || f.conname || ' has no index for deletes in ' || f.confrelid::regclass
            from pg_constraint f
            where f.contype = 'f' and (f.confdeltype <> 'a' or exists (
                select from pg_class c, aclexplode(c.relacl) g where c.oid = f.confrelid and g.privilege_type = 'DELETE' and g.grantee <> c.relowner))
              and not exists (
                select from pg_index x where x.indrelid = f.conrelid and x.indpred is null
                  and (x.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
            union all
            select c.relname || ': muster_server may reach it past row level security'
            from pg_class c, aclexplode(c.relacl) g, server s
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and g.grantee = s.oid
              and not c.relrowsecurity and not exists (select from tenant t where t.oid = c.oid)
              -- One row about the database itself.
              and c.relname <> 'installation'
            union all
            select c.relname || ': a view or copy past row level security' from pg_class c
            where c.relnamespace = 'public'::regnamespace
              and (c.relkind = 'm' or c.relkind = 'v' and coalesce('security_invoker=true' <> all (c.reloptions), true))
            order by fault""";

    private Catalogue() {}
}
