--liquibase formatted sql

--changeset muster:change splitStatements:false
-- One committed fact of an organisation, numbered without gaps in commit order; body is the entity after it.
create table change (
  org_id uuid not null references organisation,
  seq bigint not null check (seq > 0),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_name text not null,
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  entity text not null,
  entity_id uuid not null,
  body jsonb not null,
  primary key (org_id, seq)
);
create index change_entity on change (org_id, entity_id, seq);
call guard_tenant('change');
call admit_system('change');
grant select, insert on change to muster_server;
grant select on change to muster_system;
