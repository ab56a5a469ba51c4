--liquibase formatted sql

--changeset muster:swap splitStatements:false
-- A shift that its employee offers away: to everyone (no chosen people) or to chosen ones.
create table swap (
  org_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  shift_id uuid not null,
  offered_by uuid not null,
  offered_to uuid[] check (cardinality(offered_to) between 1 and 100),
  claimed_by uuid,
  status text not null default 'offered' check (status in ('offered', 'claimed', 'applied', 'declined', 'withdrawn')),
  note text not null default '' check (length(note) <= 1000),
  reason text check (length(reason) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint swap_claim_form check ((status in ('claimed', 'applied')) <= (claimed_by is not null)),
  constraint swap_shift foreign key (org_id, shift_id) references shift,
  constraint swap_offered_by foreign key (org_id, offered_by) references employee,
  constraint swap_claimed_by foreign key (org_id, claimed_by) references employee
);
create unique index swap_offered_once on swap (org_id, shift_id) where status in ('offered', 'claimed');
create index swap_created on swap (org_id, created_at, id);

call guard_tenant('swap');
grant select, insert, update on swap to muster_server;
