package io.muster.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages' HTML with places for values, each of which is escaped; a place without a value is a bug and fails. */
final class Templates {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(true).withLoader(Templates::open).emptyStringIsFalse(true);
    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private Templates() {}

    static String fill(String name, Map<String, Object> values) {
        return COMPILED.computeIfAbsent(name, each -> COMPILER.compile(open(each)))
                .execute(values);
    }

    private static Reader open(String name) {
        var in = Optional.ofNullable(Templates.class.getResourceAsStream("/front/" + name + ".html"));
        return new InputStreamReader(in.orElseThrow(), UTF_8);
    }
}
