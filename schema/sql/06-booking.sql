--liquibase formatted sql

--changeset muster:booking splitStatements:false
create table booking (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  client_id uuid not null,
  service_id uuid not null,
  employee_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null check (status in
    ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'cancelled', 'no_show', 'expired')),
  price_minor bigint not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text not null default '' check (length(note) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint booking_time_form check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours'),
  constraint booking_client foreign key (org_id, client_id) references client,
  constraint booking_service foreign key (org_id, service_id) references service,
  constraint booking_employee foreign key (org_id, employee_id) references employee
);
create index booking_starts on booking (org_id, starts_at, id);
create index booking_client_starts on booking (org_id, client_id, starts_at);

-- The one table of employee time that is taken; buffers are inside the range.
create table occupancy (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  employee_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null check (reason in ('hold', 'booking', 'leave', 'blocked')),
  booking_id uuid,
  primary key (org_id, id),
  constraint occupancy_booking_once unique (org_id, booking_id),
  constraint occupancy_time_form check (starts_at < ends_at),
  constraint occupancy_reason_form check ((reason in ('hold', 'booking')) = (booking_id is not null)),
  constraint occupancy_employee foreign key (org_id, employee_id) references employee,
  constraint occupancy_booking foreign key (org_id, booking_id) references booking,
  constraint occupancy_no_overlap exclude using gist
    (org_id with =, employee_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index occupancy_starts on occupancy (org_id, employee_id, starts_at);

call guard_tenant('booking');
call guard_tenant('occupancy');
grant select, insert, update on booking to muster_server;
grant select, insert, update, delete on occupancy to muster_server;
