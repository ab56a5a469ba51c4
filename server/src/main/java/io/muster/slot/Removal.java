package io.muster.slot;

import java.util.UUID;

/**
 * One rule that takes a start away.
 *
 * @param rule its name, of {@link Rule}
 * @param text what a client may read
 * @param detail what staff may read
 * @param employee whose time it is about, null where it is about nobody's
 * @param hard false where staff may pass it with a reason
 */
public record Removal(String rule, String text, String detail, UUID employee, boolean hard) {
    Removal forClients() {
        var told = Rule.valueOf(rule).forClients();
        return new Removal(told.name(), told.told(), detail, employee, hard);
    }

    static Removal of(Rule rule, String detail, UUID employee, Audience audience) {
        return new Removal(rule.name(), rule.told(), detail, employee, rule.isHard(audience));
    }
}
