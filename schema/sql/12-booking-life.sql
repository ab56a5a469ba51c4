--liquibase formatted sql

--changeset muster:seating splitStatements:false
-- One start of a group service: its row is locked by whoever takes or frees a seat. It goes with its last seat.
create table seating (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  service_id uuid not null,
  employee_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer not null check (capacity between 1 and 500),
  taken integer not null,
  version integer not null default 1,
  primary key (org_id, id),
  constraint seating_once unique (org_id, service_id, employee_id, starts_at),
  constraint seating_full check (taken <= capacity),
  constraint seating_taken_form check (taken >= 1),
  constraint seating_time_form check (starts_at < ends_at),
  constraint seating_service foreign key (org_id, service_id) references service,
  constraint seating_employee foreign key (org_id, employee_id) references employee
);

--changeset muster:series splitStatements:false
-- One booking that comes again every n weeks at its local time.
create table series (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  client_id uuid not null,
  service_id uuid not null,
  employee_id uuid,
  starts_at timestamptz not null,
  every_weeks integer not null check (every_weeks between 1 and 52),
  occurrences integer check (occurrences between 1 and 104),
  until date,
  on_conflict text not null check (on_conflict in ('skip', 'stop')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint series_end_form check (num_nonnulls(occurrences, until) = 1),
  constraint series_client foreign key (org_id, client_id) references client,
  constraint series_service foreign key (org_id, service_id) references service,
  constraint series_employee foreign key (org_id, employee_id) references employee
);

--changeset muster:booking-life splitStatements:false
alter table booking
  -- A hold of the public page does not know yet whose it is.
  alter column client_id drop not null,
  add column visit_id uuid not null default uuidv7(),
  add column seats integer not null default 1 check (seats between 1 and 100),
  add column seating_id uuid,
  add column held_until timestamptz,
  add column requested_until timestamptz,
  add column source text not null default 'staff'
    check (source in ('staff', 'public', 'walk_in', 'waitlist', 'series')),
  -- Whom it is for, where that is not the client.
  add column guest text check (length(guest) between 1 and 120),
  add column answers jsonb not null default '[]'
    check (jsonb_typeof(answers) = 'array' and jsonb_array_length(answers) <= 20),
  add column series_id uuid,
  -- Why staff booked outside the slots, or why it was cancelled or declined.
  add column reason text check (length(reason) between 1 and 500),
  add constraint booking_client_known check (client_id is not null or status in ('held', 'expired', 'cancelled')),
  add constraint booking_hold_form check ((status = 'held') = (held_until is not null)),
  add constraint booking_request_form check ((status = 'requested') <= (requested_until is not null)),
  add constraint booking_seating foreign key (org_id, seating_id) references seating,
  add constraint booking_series foreign key (org_id, series_id) references series;
create index booking_visit on booking (org_id, visit_id);
create index booking_of_series on booking (org_id, series_id) where series_id is not null;
create index booking_of_seating on booking (org_id, seating_id);
create index booking_held on booking (held_until) where status = 'held';
create index booking_requested on booking (requested_until) where status = 'requested';

alter table occupancy
  add column seating_id uuid,
  add column note text not null default '' check (length(note) <= 500),
  add column version integer not null default 1,
  drop constraint occupancy_reason_form,
  add constraint occupancy_reason_form
    check ((reason in ('hold', 'booking')) = (num_nonnulls(booking_id, seating_id) = 1)
      and num_nonnulls(booking_id, seating_id) <= 1),
  add constraint occupancy_seating_once unique (org_id, seating_id),
  add constraint occupancy_seating foreign key (org_id, seating_id) references seating;

-- The same table as BookingState: what is not in it does not happen, whoever asks.
create function booking_moves_on() returns trigger
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  if tg_op = 'INSERT' and new.status not in ('held', 'requested', 'confirmed', 'checked_in')
    or tg_op = 'UPDATE' and new.status <> old.status and (old.status, new.status) not in (
      ('held', 'requested'), ('held', 'confirmed'), ('held', 'cancelled'), ('held', 'expired'),
      ('requested', 'confirmed'), ('requested', 'cancelled'), ('requested', 'expired'),
      ('confirmed', 'checked_in'), ('confirmed', 'completed'), ('confirmed', 'cancelled'), ('confirmed', 'no_show'),
      ('checked_in', 'completed'))
  then
    raise exception 'A booking does not become % this way', new.status
      using errcode = 'check_violation', constraint = 'booking_transition';
  end if;
  return new;
end $$;
create trigger booking_moves_on before insert or update of status on booking
  for each row execute function booking_moves_on();

-- What a booking costs beside its price, and when: collected by payments, data until then.
create table due (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  booking_id uuid not null,
  kind text not null check (kind in ('deposit', 'balance', 'no_show_fee')),
  amount_minor bigint not null check (amount_minor between 1 and 100000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  due_at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'settled', 'void')),
  settled_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  constraint due_once unique (org_id, booking_id, kind),
  constraint due_settled_form check ((status = 'settled') = (settled_at is not null)),
  constraint due_booking foreign key (org_id, booking_id) references booking
);

call guard_tenant('seating');
call guard_tenant('series');
call guard_tenant('due');
grant select, insert, update, delete on seating to muster_server;
grant select, insert, update on series, due to muster_server;
-- The sweep looks over all organisations for deadlines, and nothing else.
call admit_system('booking');
grant select (org_id, id, status, held_until, requested_until) on booking to muster_system;
