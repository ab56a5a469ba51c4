--liquibase formatted sql

--changeset muster:organisation splitStatements:false
create table organisation (
  id uuid primary key default uuidv7(),
  slug text not null constraint organisation_slug_taken unique
    constraint organisation_slug_form check (slug ~ '^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$'),
  name text not null check (length(name) between 1 and 120),
  time_zone text not null check (length(time_zone) between 1 and 64),
  status text not null default 'pending' check (status in ('pending', 'approved', 'rejected', 'suspended')),
  swap_approval boolean not null default true,
  change_seq bigint not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now()
) with (fillfactor = 50);
call guard_tenant('organisation', 'id');
call admit_system('organisation');
grant select on organisation to muster_server, muster_system;
grant update (name, time_zone, swap_approval, change_seq, version) on organisation to muster_server;
grant insert on organisation to muster_system;
grant update (status, version) on organisation to muster_system;
