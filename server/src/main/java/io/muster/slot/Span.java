package io.muster.slot;

import java.time.Instant;

/** The instants from one until before another. */
record Span(Instant from, Instant to) {}
