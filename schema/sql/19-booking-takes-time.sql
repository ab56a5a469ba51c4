--liquibase formatted sql

--changeset muster:booking-takes-time splitStatements:false
-- What no overlap is worth without: at commit every booking that stands has its time, alone or in a group, and what is
-- over has none. Deferred, because a booking and its time are written one after the other.
create function booking_has_its_time(org uuid, booking_id uuid) returns void
  language plpgsql set search_path = pg_catalog, public
  as $$
declare
  b booking;
begin
  select * into b from booking where org_id = org and id = booking_id;
  if found and (b.status in ('cancelled', 'expired')) <> not exists (
    select from occupancy o where o.org_id = org and o.employee_id = b.employee_id
      and (o.booking_id = b.id or o.seating_id = b.seating_id) and o.starts_at <= b.starts_at and o.ends_at >= b.ends_at)
  then
    raise exception 'A booking that is % has not the time that it should have', b.status
      using errcode = 'check_violation', constraint = 'booking_takes_time';
  end if;
end $$;

create function booking_takes_time() returns trigger
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  perform booking_has_its_time(new.org_id, new.id);
  return null;
end $$;

create function occupancy_is_a_bookings() returns trigger
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  perform booking_has_its_time(old.org_id, old.booking_id);
  return null;
end $$;
grant execute on function booking_has_its_time(uuid, uuid) to muster_server;

create constraint trigger booking_takes_time after insert or update on booking
  deferrable initially deferred for each row execute function booking_takes_time();
create constraint trigger occupancy_is_a_bookings after update or delete on occupancy
  deferrable initially deferred for each row when (old.booking_id is not null)
  execute function occupancy_is_a_bookings();
