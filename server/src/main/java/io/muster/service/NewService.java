package io.muster.service;

import java.util.UUID;

/** A service to create; skill, buffers (none) and colour may be null. */
public record NewService(
        String name,
        UUID skill,
        int durationMinutes,
        Integer bufferBeforeMinutes,
        Integer bufferAfterMinutes,
        long priceMinor,
        String currency,
        String colour) {
    int before() {
        return bufferBeforeMinutes == null ? 0 : bufferBeforeMinutes;
    }

    int after() {
        return bufferAfterMinutes == null ? 0 : bufferAfterMinutes;
    }
}
