package io.muster.service;

import io.muster.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The order that services shall stand in; those that it does not name follow as they stood. */
public record ServiceOrder(List<UUID> services) {
    /** @throws Problem 422 where one is named that is not there, or named twice */
    List<UUID> among(List<Service> standing) {
        var rest = new ArrayList<>(standing.stream().map(Service::id).toList());
        var known = new HashSet<>(rest);
        for (int nr = 0; nr < services.size(); nr++) {
            if (!known.remove(services.get(nr))) {
                throw Problem.unknownReference("/services/" + nr, "There is no such service, or it is named twice.");
            }
        }
        rest.removeAll(new HashSet<>(services));
        var order = new ArrayList<>(services);
        order.addAll(rest);
        return order;
    }
}
