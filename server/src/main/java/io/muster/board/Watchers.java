package io.muster.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sockets of this node that are signed in, by organisation. */
final class Watchers {
    private final Limits limits;
    private final Map<UUID, Set<BoardSocket>> byOrg = new HashMap<>();

    Watchers(Limits limits) {
        this.limits = limits;
    }

    /** Says false where the user or the organisation has too many already. */
    boolean add(BoardSocket socket) {
        var there = byOrg.computeIfAbsent(socket.actor().org(), org -> new LinkedHashSet<>());
        var user = socket.actor().user();
        return there.size() < limits.socketsOfOrganisation()
                && there.stream()
                                .filter(other -> user.equals(other.actor().user()))
                                .count()
                        < limits.socketsOfUser()
                && there.add(socket);
    }

    /** Says whether it was the last of its organisation. */
    boolean remove(BoardSocket socket) {
        var org = socket.actor().org();
        var there = byOrg.getOrDefault(org, Set.of());
        var was = there.remove(socket);
        if (there.isEmpty()) {
            byOrg.remove(org);
        }
        return was && there.isEmpty();
    }

    Collection<BoardSocket> of(UUID org) {
        return byOrg.getOrDefault(org, Set.of());
    }

    Set<UUID> orgs() {
        return Set.copyOf(byOrg.keySet());
    }

    List<BoardSocket> ofSession(UUID session) {
        var found = new ArrayList<BoardSocket>();
        byOrg.values()
                .forEach(all -> all.stream()
                        .filter(socket -> session.equals(socket.actor().session()))
                        .forEach(found::add));
        return found;
    }
}
