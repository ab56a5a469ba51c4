package io.muster.swap;

import java.util.List;
import java.util.UUID;

/**
 * A shift to be offered.
 *
 * @param offeredTo null for everyone
 * @param note null for none
 */
public record NewSwap(UUID shift, List<UUID> offeredTo, String note) {
    public NewSwap {
        offeredTo = offeredTo == null ? null : offeredTo.stream().distinct().toList();
        note = note == null ? "" : note;
    }
}
