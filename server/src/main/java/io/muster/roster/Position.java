package io.muster.roster;

import java.time.Instant;

/**
 * What makes positions of a roster alike: where two have all of it in common, one is as good as the other.
 *
 * @param skill its name
 * @param label null for none
 */
record Position(Instant startsAt, Instant endsAt, String skill, String label) {}
