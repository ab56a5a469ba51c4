package io.muster.booking;

import java.util.UUID;

/** One service of a visit; the employee may be null for anybody. */
public record Item(UUID service, UUID employee) {}
