--liquibase formatted sql

--changeset muster:requests splitStatements:false
-- The front desk of one organisation lists its requests by deadline; the sweep looks at those of all by another index.
create index booking_requests on booking (org_id, requested_until, id) where status = 'requested';
