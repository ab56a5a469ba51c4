--liquibase formatted sql

--changeset muster:waiting-sweep splitStatements:false
-- The sweep looks over all organisations for who waits for a time that is past, and nothing else.
create index waiting_over on waiting (wanted_to) where status = 'waiting';
call admit_system('waiting');
grant select (org_id, status, wanted_to) on waiting to muster_system;
