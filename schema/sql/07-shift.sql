--liquibase formatted sql

--changeset muster:shift splitStatements:false
-- One position for one employee over an instant range; without an employee it is an open shift.
create table shift (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  skill_id uuid not null,
  employee_id uuid,
  status text not null default 'draft' check (status in ('draft', 'published', 'cancelled')),
  label text check (length(label) between 1 and 40),
  note text not null default '' check (length(note) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint shift_time_form check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours'),
  constraint shift_skill foreign key (org_id, skill_id) references skill,
  constraint shift_employee foreign key (org_id, employee_id) references employee,
  constraint shift_no_overlap exclude using gist
    (org_id with =, employee_id with =, tstzrange(starts_at, ends_at) with &&)
    where (employee_id is not null and status <> 'cancelled')
);
create index shift_starts on shift (org_id, starts_at, id);
create index shift_employee_starts on shift (org_id, employee_id, starts_at);

call guard_tenant('shift');
grant select, insert, update on shift to muster_server;
