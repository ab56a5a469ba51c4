--liquibase formatted sql

--changeset muster:waiting splitStatements:false
-- A client who wants a time that is taken. An offer is a hold made for this client alone.
create table waiting (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  client_id uuid not null,
  service_id uuid not null,
  employee_id uuid,
  -- Starts that would do.
  wanted_from timestamptz not null,
  wanted_to timestamptz not null,
  seats integer not null default 1 check (seats between 1 and 100),
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'booked', 'withdrawn', 'expired')),
  booking_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint waiting_range_form check (wanted_from < wanted_to and wanted_to <= wanted_from + interval '62 days'),
  constraint waiting_offer_form check ((status in ('offered', 'booked')) <= (booking_id is not null)),
  constraint waiting_client foreign key (org_id, client_id) references client,
  constraint waiting_service foreign key (org_id, service_id) references service,
  constraint waiting_employee foreign key (org_id, employee_id) references employee,
  constraint waiting_booking foreign key (org_id, booking_id) references booking
);
create index waiting_first on waiting (org_id, created_at, id) where status = 'waiting';
create index waiting_offered on waiting (org_id, id) where status = 'offered';
create index waiting_of_client on waiting (org_id, client_id) where status in ('waiting', 'offered');
create index waiting_of_booking on waiting (org_id, booking_id) where booking_id is not null;
create index waiting_listed on waiting (org_id, created_at, id);

call guard_tenant('waiting');
grant select, insert, update on waiting to muster_server;
