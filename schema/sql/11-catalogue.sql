--liquibase formatted sql

--changeset muster:service-booking-rules splitStatements:false
alter table service
  add column description text not null default '' check (length(description) <= 2000),
  add column step_minutes integer not null default 15 check (step_minutes between 5 and 1440),
  add column notice_minutes integer not null default 60 check (notice_minutes between 0 and 43200),
  add column window_days integer not null default 60 check (window_days between 1 and 366),
  -- Seats of one start; 1 is an ordinary service, more a group.
  add column capacity integer not null default 1 check (capacity between 1 and 500),
  -- Bookings of it on one local day, and upcoming ones of one client; null for no limit.
  add column day_limit integer check (day_limit between 1 and 10000),
  add column client_limit integer check (client_limit between 1 and 1000),
  add column confirmation text not null default 'auto' check (confirmation in ('auto', 'request')),
  add column deposit_minor bigint not null default 0 check (deposit_minor >= 0),
  add column no_show_fee_minor bigint not null default 0 check (no_show_fee_minor between 0 and 100000000000),
  add column questions jsonb not null default '[]'
    check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) <= 20),
  add column ikpu text check (ikpu ~ '^[0-9]{17}$'),
  add column package_code text check (package_code ~ '^[0-9]{1,20}$'),
  add column vat_percent integer check (vat_percent between 0 and 100),
  add column position integer not null default 0 check (position between 0 and 100000),
  -- Whether clients find it on the booking page.
  add column online boolean not null default true,
  add constraint service_deposit_form check (deposit_minor <= price_minor);
create index service_order on service (org_id, position, name, id);

-- Whoever has the service's skill performs it; a row says otherwise, or at an own length or price.
create table performer (
  org_id uuid not null references organisation,
  service_id uuid not null,
  employee_id uuid not null,
  performs boolean not null default true,
  duration_minutes integer check (duration_minutes between 5 and 1440),
  price_minor bigint check (price_minor between 0 and 100000000000),
  primary key (org_id, service_id, employee_id),
  constraint performer_service foreign key (org_id, service_id) references service,
  constraint performer_employee foreign key (org_id, employee_id) references employee
);
create index performer_of_employee on performer (org_id, employee_id);

--changeset muster:hours splitStatements:false
-- Working hours of one employee in local time: weekly rules with validity dates, and days that differ.
-- week: [{weekday 1-7, starts "09:00", ends "18:00", validFrom?, validTo?}], ends <= starts is the next day;
-- exceptions: [{date, starts?, ends?, note?}], without times the day is off; a date's exceptions replace its rules.
create table hours (
  org_id uuid not null references organisation,
  employee_id uuid not null,
  week jsonb not null default '[]' check (jsonb_typeof(week) = 'array' and jsonb_array_length(week) <= 100),
  exceptions jsonb not null default '[]'
    check (jsonb_typeof(exceptions) = 'array' and jsonb_array_length(exceptions) <= 500),
  version integer not null default 1,
  primary key (org_id, employee_id),
  -- Counted, not searched for the bad: what has the wrong type is neither true nor false in a path.
  constraint hours_week_form check (jsonb_array_length(week) = jsonb_array_length(jsonb_path_query_array(week,
    '$[*] ? (@.weekday >= 1 && @.weekday <= 7 && @.starts like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"
      && @.ends like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"
      && (!exists(@.validFrom) || !exists(@.validTo) || @.validFrom <= @.validTo))'))),
  constraint hours_exceptions_form check (jsonb_array_length(exceptions) = jsonb_array_length(
    jsonb_path_query_array(exceptions, '$[*] ? (@.date like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
      && (!exists(@.starts) && !exists(@.ends) || @.starts like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"
        && @.ends like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"))'))),
  constraint hours_employee foreign key (org_id, employee_id) references employee
);

--changeset muster:organisation-page splitStatements:false
alter table organisation
  add column description text not null default '' check (length(description) <= 2000),
  add column address text not null default '' check (length(address) <= 300),
  add column phone text constraint organisation_phone_form check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  add column email text check (length(email) <= 254),
  add column languages text[] not null default '{en}'
    check (cardinality(languages) between 1 and 3 and languages <@ array['en', 'ru', 'uz']),
  add column colour text check (colour ~ '^#[0-9a-f]{6}$'),
  -- The hash of its logo.
  add column logo text check (logo ~ '^[0-9a-f]{16}$'),
  add column opening_note text not null default '' check (length(opening_note) <= 500),
  add column booking_note text not null default '' check (length(booking_note) <= 2000),
  add column cancellation_note text not null default '' check (length(cancellation_note) <= 2000),
  add column status_reason text check (length(status_reason) <= 500),
  add column slots_from text not null default 'both' check (slots_from in ('hours', 'shifts', 'both')),
  add column hold_minutes integer not null default 10 check (hold_minutes between 1 and 120),
  add column waitlist_minutes integer not null default 30 check (waitlist_minutes between 1 and 1440),
  -- How long a request may stay undecided.
  add column request_minutes integer not null default 1440 check (request_minutes between 10 and 20160),
  -- Until how long before the start clients may move or cancel by their link.
  add column cancel_minutes integer not null default 1440 check (cancel_minutes between 0 and 43200),
  -- How long before the start a reminder goes out; 0 for none.
  add column reminder_minutes integer not null default 1440 check (reminder_minutes between 0 and 20160),
  -- Bookings of one client on one local day; null for no limit.
  add column client_day_limit integer check (client_day_limit between 1 and 100),
  -- Sites that may show the booking page in a frame.
  add column frame_origins text[] not null default '{}' check (cardinality(frame_origins) <= 20);
create index organisation_public on organisation (name, id) where status = 'approved';
grant update (slug, description, address, phone, email, languages, colour, logo, opening_note,
  booking_note, cancellation_note, slots_from, hold_minutes, waitlist_minutes, request_minutes, cancel_minutes, reminder_minutes,
  client_day_limit, frame_origins) on organisation to muster_server;
grant update (status_reason) on organisation to muster_system;

create table logo (
  org_id uuid primary key references organisation,
  bytes bytea not null check (length(bytes) between 1 and 300000),
  type text not null check (type in ('image/png', 'image/jpeg')),
  hash text not null check (hash ~ '^[0-9a-f]{16}$')
);

call guard_tenant('performer');
call guard_tenant('hours');
call guard_tenant('logo');
grant select, insert, update, delete on performer, logo to muster_server;
grant select, insert, update on hours to muster_server;

--changeset muster:block splitStatements:false
-- Blocked time and leave of everybody in a range: few rows among very many.
create index occupancy_blocks on occupancy (org_id, starts_at, id) where reason in ('blocked', 'leave');
