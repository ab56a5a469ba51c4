package io.muster.slot;

import java.time.Instant;
import java.util.List;

/**
 * A start that can be booked now.
 *
 * @param pieces in the order of the services; where several people come to an ordinary service, one for each of them
 * @param seatsLeft of a group, before this booking; null for an ordinary service
 */
public record Slot(Instant startsAt, Instant endsAt, List<Piece> pieces, Integer seatsLeft) {}
