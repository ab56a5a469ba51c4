package io.muster.shift;

import java.util.UUID;

/** An open shift, the version of it that was judged, and who takes it. */
public record Taking(UUID shift, int version, UUID taker) {}
