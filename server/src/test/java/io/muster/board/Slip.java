package io.muster.board;

import io.muster.db.Entity;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The smallest thing that employees see in each way there is: by its status, and one's own alone where it has an employee. */
record Slip(UUID id, String status, UUID employee, int version) implements Entity {
    static Slip of(String status) {
        return new Slip(UUID.randomUUID(), status, null, 1);
    }

    static Slip of(String status, UUID employee) {
        return new Slip(UUID.randomUUID(), status, employee, 1);
    }

    @Override
    public String entity() {
        return "shift";
    }

    /** Slips on the board: none in a snapshot, all in the log. */
    record Board(String entity, String list) implements Source {
        @Override
        public Future<List<Slip>> onBoard(OrgTx tx, Instant from, Instant to) {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Sight sight(JsonObject body) {
            return switch (body.getString("status")) {
                case "draft" -> Sight.hidden();
                case "cancelled" -> Sight.gone();
                case "broken" -> throw new IllegalStateException("No sight of this one");
                default ->
                    body.containsKey("employee")
                            ? Sight.only(body, Set.of(UUID.fromString(body.getString("employee"))))
                            : Sight.all(new JsonObject().put("id", body.getString("id")));
            };
        }
    }
}
