--liquibase formatted sql

--changeset muster:ground splitStatements:false
create extension if not exists btree_gist;

do $$
begin
  if not exists (select from pg_roles where rolname = 'muster_server') then
    create role muster_server nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'muster_system') then
    create role muster_system nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to muster_server, muster_system;
-- Without this every new function would be everybody's.
alter default privileges revoke execute on routines from public;

-- The organisation of the running transaction; null outside one, so that no transaction means no rows.
create function current_org() returns uuid
  language sql stable parallel safe set search_path = pg_catalog
  as $$ select nullif(current_setting('app.org_id', true), '')::uuid $$;
grant execute on function current_org() to muster_server;

-- Forced row level security for one tenant table: the server sees its organisation, nothing else.
create procedure guard_tenant(tenant regclass, org_column text default 'org_id')
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  execute format('alter table %s enable row level security', tenant);
  execute format('alter table %s force row level security', tenant);
  execute format('create policy own_organisation on %s to muster_server '
    'using (%2$I = (select public.current_org())) with check (%2$I = (select public.current_org()))', tenant, org_column);
end $$;

-- Lets the few cross-tenant readers (sign-in, change feed, jobs, back-office) past the tenant's wall, within their grants.
create procedure admit_system(tenant regclass)
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  execute format('create policy system on %s to muster_system using (true) with check (true)', tenant);
end $$;

-- One row: which life of the database the numbers of changes belong to. A restore makes a new one.
create table installation (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default uuidv7(),
  created_at timestamptz not null default now()
);
insert into installation default values;
grant select on installation to muster_server, muster_system;
