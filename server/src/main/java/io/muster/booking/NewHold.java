package io.muster.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time to keep for somebody while they make up their mind.
 *
 * @param items services in a row
 * @param seats null for one; of an ordinary service as many employees at once
 * @param client whose it is, null where that is not known yet
 * @param source public or waitlist
 * @param minutes how long, null for as long as the organisation holds
 */
public record NewHold(Instant startsAt, List<Item> items, Integer seats, UUID client, String source, Integer minutes) {}
