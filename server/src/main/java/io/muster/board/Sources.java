package io.muster.board;

import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features whose entities stand on the board, by the entity's name in the log. */
final class Sources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private final Map<String, Source> byEntity = new LinkedHashMap<>();

    void add(Source source) {
        if (byEntity.putIfAbsent(source.entity(), source) != null) {
            throw new IllegalStateException("Two sources of " + source.entity());
        }
    }

    Collection<Source> all() {
        return byEntity.values();
    }

    /** An entity that nobody answers for is hidden, and one that cannot be judged is gone: a fault must not show anything. */
    Sight sight(String entity, JsonObject body) {
        if (body.isEmpty()) {
            return Sight.gone();
        }
        var source = byEntity.get(entity);
        return source == null ? Sight.hidden() : judged(source, body);
    }

    private static Sight judged(Source source, JsonObject body) {
        try {
            return source.sight(body);
        } catch (RuntimeException e) {
            LOG.error("Employees do not see a {} whose sight is not known", source.entity(), e);
            return Sight.gone();
        }
    }
}
