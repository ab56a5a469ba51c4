--liquibase formatted sql

--changeset muster:outbox splitStatements:false
-- The worker takes a job by pushing run_at behind its lease: who dies with it loses nothing, it is due again.
alter table job
  -- The same promise made again before it is kept takes the place of the first.
  add column key text check (length(key) between 1 and 200),
  add column leased_until timestamptz,
  add column version integer not null default 1,
  add constraint job_end_form check (num_nonnulls(done_at, dead_at) <= 1);
create unique index job_once on job (org_id, key) where key is not null and done_at is null and dead_at is null;
create index job_undone on job (org_id, id) where done_at is null and dead_at is null;
create index job_dead on job (org_id, id) where dead_at is not null;
create index job_done on job (done_at) where done_at is not null;
grant update (kind, body, run_at, attempts, last_error, dead_at, leased_until, version) on job to muster_server;
