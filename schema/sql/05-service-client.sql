--liquibase formatted sql

--changeset muster:service-client splitStatements:false
create table service (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  skill_id uuid,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
  buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 240),
  price_minor bigint not null check (price_minor between 0 and 100000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  archived boolean not null default false,
  version integer not null default 1,
  primary key (org_id, id),
  constraint service_name_taken unique (org_id, name),
  constraint service_skill foreign key (org_id, skill_id) references skill
);

create table client (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  phone text constraint client_phone_form check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text check (length(email) <= 254),
  language text check (language in ('en', 'ru', 'uz')),
  notes text not null default '' check (length(notes) <= 4000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint client_phone_taken unique (org_id, phone)
);
create index client_name on client (org_id, name, id);

call guard_tenant('service');
call guard_tenant('client');
grant select, insert, update on service, client to muster_server;
