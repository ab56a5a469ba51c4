--liquibase formatted sql

--changeset muster:slot-reads splitStatements:false
-- Slots read the spans of a month from the index alone, and beside them the few rows that are no ordinary booking.
create index occupancy_spans on occupancy (org_id, employee_id, starts_at) include (ends_at);
drop index occupancy_starts;
create index occupancy_special on occupancy (org_id, employee_id, starts_at)
  where reason <> 'booking' or seating_id is not null;
