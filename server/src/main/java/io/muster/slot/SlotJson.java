package io.muster.slot;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;

/** Slots and what speaks against a start, as they are answered. */
final class SlotJson {
    private SlotJson() {}

    static JsonObject offer(Openings.Offer offer, SlotQuery.Days days) {
        return new JsonObject()
                .put("timeZone", offer.zone().getId())
                .put("from", days.from().toString())
                .put("to", days.to().toString())
                .put("items", all(offer.slots()));
    }

    private static JsonArray all(List<Slot> slots) {
        return new JsonArray(slots.stream().map(SlotJson::slot).toList());
    }

    private static JsonObject slot(Slot slot) {
        var pieces = slot.pieces().stream().map(SlotJson::piece).toList();
        var json = new JsonObject()
                .put("startsAt", slot.startsAt().toString())
                .put("endsAt", slot.endsAt().toString())
                .put("pieces", new JsonArray(pieces));
        return slot.seatsLeft() == null ? json : json.put("seatsLeft", slot.seatsLeft());
    }

    private static JsonObject piece(Piece piece) {
        return new JsonObject()
                .put("service", piece.service().toString())
                .put("employee", piece.employee().toString())
                .put("startsAt", piece.startsAt().toString())
                .put("endsAt", piece.endsAt().toString());
    }

    static JsonObject forStaff(Judgement judgement) {
        return judgement(
                judgement, judgement.removals().stream().map(SlotJson::detailed).toList());
    }

    /** Nobody's absence is told, and each rule once. */
    static JsonObject forClients(Judgement judgement) {
        var rules = new LinkedHashSet<Rule>();
        judgement
                .removals()
                .forEach(removal -> rules.add(Rule.valueOf(removal.rule()).forClients()));
        return judgement(
                judgement,
                rules.stream().map(rule -> told(rule.name(), rule.told())).toList());
    }

    private static JsonObject judgement(Judgement judgement, List<JsonObject> reasons) {
        return new JsonObject().put("offered", judgement.offered()).put("reasons", new JsonArray(reasons));
    }

    private static JsonObject detailed(Removal removal) {
        var json = told(removal.rule(), removal.text())
                .put("detail", removal.detail())
                .put("hard", removal.hard());
        return removal.employee() == null
                ? json
                : json.put("employee", removal.employee().toString());
    }

    private static JsonObject told(String rule, String text) {
        return new JsonObject().put("rule", rule).put("text", text);
    }
}
