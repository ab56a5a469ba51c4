--liquibase formatted sql

--changeset muster:link splitStatements:false
-- What a signed address gives somebody without an account: it names this row, which can expire or be revoked.
create table link (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  purpose text not null check (purpose in ('visit', 'client_calendar', 'employee_calendar')),
  visit_id uuid,
  client_id uuid,
  employee_id uuid,
  expires_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint link_subject_form check (
    (purpose = 'visit') = (visit_id is not null) and (purpose = 'client_calendar') = (client_id is not null)
    and (purpose = 'employee_calendar') = (employee_id is not null)),
  constraint link_client foreign key (org_id, client_id) references client,
  constraint link_employee foreign key (org_id, employee_id) references employee
);
create index link_of_visit on link (org_id, visit_id) where visit_id is not null;
create index link_of_client on link (org_id, client_id) where client_id is not null;
create index link_of_employee on link (org_id, employee_id) where employee_id is not null;

call guard_tenant('link');
grant select, insert, update on link to muster_server;
