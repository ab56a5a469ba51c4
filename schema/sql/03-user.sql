--liquibase formatted sql

--changeset muster:user splitStatements:false
-- A user may belong to several organisations; what it is in each stands in role.
create table users (
  id uuid primary key default uuidv7(),
  email text not null constraint user_email_taken unique check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 120),
  password text check (password like '$argon2id$%'),
  platform_admin boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table role (
  org_id uuid not null references organisation,
  user_id uuid not null references users,
  role text not null check (role in ('owner', 'manager', 'employee', 'reception', 'client')),
  employee_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, user_id),
  constraint role_employee_taken unique (org_id, employee_id)
);
create index role_user on role (user_id);
call guard_tenant('role');
call admit_system('role');
grant select on role to muster_server;
grant select, insert, update (role, version) on role to muster_system;

alter table users enable row level security;
alter table users force row level security;
create policy own_organisation on users for select to muster_server
  using (exists (select from role r where r.org_id = (select current_org()) and r.user_id = users.id));
call admit_system('users');
grant select (id, email, name, disabled_at, created_at) on users to muster_server;
-- Who may set passwords may not give an account another address or name.
grant select, insert (id, email, name, platform_admin), update (password, platform_admin, disabled_at) on users
  to muster_system;

-- A family is one sign-in; each refresh adds a token to it and uses up the one before.
create table session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users,
  org_id uuid references organisation,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text check (revoked_because in ('signed-out', 'signed-out-everywhere', 'revoked', 'reused', 'password-changed', 'role-changed')),
  address text not null check (length(address) <= 64),
  agent text not null check (length(agent) <= 200)
);
create index session_of_user on session (user_id, expires_at);
create index session_revoked on session (revoked_at) where revoked_at is not null;

create table refresh_token (
  hash bytea primary key,
  session_id uuid not null references session on delete cascade,
  successor bytea,
  -- The next token, sealed with a key derived from this one, so that a lost answer can be repeated and nobody else reads it.
  sealed_successor bytea,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index refresh_token_session on refresh_token (session_id);

create table invitation (
  hash bytea primary key,
  user_id uuid not null references users,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Failed sign-ins by account and by address (hashed), shared by nodes and kept over restarts.
create table sign_in_failure (
  subject bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
grant select, insert, update (org_id, used_at, revoked_at, revoked_because), delete on session to muster_system;
grant select, insert, update (successor, sealed_successor, used_at) on refresh_token to muster_system;
grant select, insert, update (used_at), delete on invitation to muster_system;
grant select, insert, update (failures, last_at, locked_until), delete on sign_in_failure to muster_system;
