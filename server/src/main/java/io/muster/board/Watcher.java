package io.muster.board;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import java.util.UUID;

/**
 * With whose eyes the board is seen.
 *
 * @param everything owners, managers and reception see all of it
 * @param employee who an employee's role is for; null for none
 */
record Watcher(boolean everything, UUID employee) {
    static Watcher of(Actor actor) {
        return switch (actor.role()) {
            case owner, manager, reception -> new Watcher(true, null);
            default -> new Watcher(false, actor.role() == Role.employee ? actor.employee() : null);
        };
    }
}
