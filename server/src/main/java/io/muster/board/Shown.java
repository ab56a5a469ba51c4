package io.muster.board;

import java.util.UUID;

/** One change in the words of each audience, each encoded when first asked for and never again. */
final class Shown {
    private final Change change;
    private final Sources sources;
    private Sight sight;
    private String whole;
    private String seen;
    private String rest;

    Shown(Change change, Sources sources) {
        this.change = change;
        this.sources = sources;
    }

    long seq() {
        return change.seq();
    }

    /** Whether some employees see it and others do not. */
    boolean isPersonal() {
        return sight().only() != null;
    }

    boolean isSeenBy(UUID employee) {
        return !isPersonal() || employee != null && sight().only().contains(employee);
    }

    String to(Watcher watcher) {
        if (watcher.everything()) {
            return whole();
        }
        return isSeenBy(watcher.employee()) ? seen() : rest();
    }

    private String whole() {
        return whole == null ? whole = change.whole().encode() : whole;
    }

    private String seen() {
        return seen == null ? seen = change.seenAs(sight().body()).encode() : seen;
    }

    private String rest() {
        return rest == null ? rest = change.seenAs(sight().rest()).encode() : rest;
    }

    private Sight sight() {
        return sight == null ? sight = sources.sight(change.entity(), change.body()) : sight;
    }
}
