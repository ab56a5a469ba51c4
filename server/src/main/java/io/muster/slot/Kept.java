package io.muster.slot;

import java.time.Duration;

/**
 * What a booking that moves keeps, whatever its service is like by now.
 *
 * @param after how long after the start of the visit it starts
 * @param bufferBefore null where it has seats of a group, whose buffers are those of the service
 */
public record Kept(Duration after, Duration length, Duration bufferBefore, Duration bufferAfter, long priceMinor) {}
