package io.muster.swap;

import static io.muster.swap.Swap.Move.approve;
import static io.muster.swap.Swap.Move.claim;
import static io.muster.swap.Swap.Move.decline;
import static io.muster.swap.Swap.Move.take;
import static io.muster.swap.Swap.Move.withdraw;
import static io.muster.swap.Swap.Status.applied;
import static io.muster.swap.Swap.Status.claimed;
import static io.muster.swap.Swap.Status.declined;
import static io.muster.swap.Swap.Status.offered;
import static io.muster.swap.Swap.Status.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.swap.Swap.Move;
import io.muster.swap.Swap.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every move in every state. */
class SwapMovesTest {
    private static final Map<Status, Map<Move, Status>> POSSIBLE = new EnumMap<>(Map.of(
            offered, Map.of(claim, claimed, take, applied, withdraw, withdrawn),
            claimed, Map.of(approve, applied, decline, declined, withdraw, withdrawn)));

    @Test
    void whatIsNotInTheTableIsImpossible() {
        for (var status : Status.values()) {
            for (var move : Move.values()) {
                var expected = Optional.ofNullable(
                        POSSIBLE.getOrDefault(status, Map.of()).get(move));
                assertEquals(expected, status.after(move), status + " " + move);
            }
        }
    }
}
