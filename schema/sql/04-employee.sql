--liquibase formatted sql

--changeset muster:employee splitStatements:false
create table skill (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 80),
  archived boolean not null default false,
  version integer not null default 1,
  primary key (org_id, id),
  constraint skill_name_taken unique (org_id, name)
);

create table employee (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  email text check (length(email) <= 254),
  phone text constraint employee_phone_form check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  contract text check (length(contract) <= 80),
  weekly_min_minutes integer check (weekly_min_minutes between 0 and 10080),
  weekly_max_minutes integer check (weekly_max_minutes between 0 and 10080),
  contract_terms jsonb not null default '{}',
  archived boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint employee_name_taken unique (org_id, name),
  constraint employee_week_form check (weekly_min_minutes <= weekly_max_minutes)
);

create table employee_skill (
  org_id uuid not null,
  employee_id uuid not null,
  skill_id uuid not null,
  primary key (org_id, employee_id, skill_id),
  constraint employee_skill_employee foreign key (org_id, employee_id) references employee on delete cascade,
  constraint employee_skill_skill foreign key (org_id, skill_id) references skill
);

-- What an employee asked for: not to work on a day, or not a kind of shift on it.
create table wish (
  org_id uuid not null,
  id uuid not null default uuidv7(),
  employee_id uuid not null,
  on_date date not null,
  label text check (length(label) between 1 and 40),
  version integer not null default 1,
  primary key (org_id, id),
  constraint wish_twice unique nulls not distinct (org_id, employee_id, on_date, label),
  constraint wish_employee foreign key (org_id, employee_id) references employee
);

alter table role add constraint role_employee foreign key (org_id, employee_id) references employee;

call guard_tenant('skill');
call guard_tenant('employee');
call guard_tenant('employee_skill');
call guard_tenant('wish');
grant select, insert, update on skill, employee, wish to muster_server;
grant select, insert, delete on employee_skill to muster_server;
grant delete on wish to muster_server;
