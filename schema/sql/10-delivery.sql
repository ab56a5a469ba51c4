--liquibase formatted sql

--changeset muster:delivery splitStatements:false
-- The answer to a POST, stored by the transaction that did the work; org_id is the nil UUID for the platform's own.
create table idempotency_key (
  org_id uuid not null,
  user_id uuid not null,
  operation text not null,
  key text not null check (length(key) between 1 and 128),
  fingerprint bytea not null,
  status integer,
  headers jsonb,
  answer json,
  created_at timestamptz not null default now(),
  primary key (org_id, user_id, operation, key)
);
create index idempotency_key_created on idempotency_key (org_id, created_at);

-- Work promised by a committed transaction; JobsVerticle takes it with SKIP LOCKED.
create table job (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  body jsonb not null,
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text check (length(last_error) <= 2000),
  done_at timestamptz,
  dead_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
create index job_due on job (run_at) where done_at is null and dead_at is null;

call guard_tenant('idempotency_key');
call admit_system('idempotency_key');
call guard_tenant('job');
call admit_system('job');
grant select, insert, update on idempotency_key to muster_server;
grant select (created_at), delete on idempotency_key to muster_system;
grant select, insert on job to muster_server;
grant select, update, delete on job to muster_system;
