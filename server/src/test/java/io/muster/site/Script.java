package io.muster.site;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** A module of the site that knows no DOM, loaded as it is served, with data going in and out as JSON. */
final class Script implements AutoCloseable {
    private static final Path ROOT =
            Path.of("..", "web-static", "js").toAbsolutePath().normalize();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .allowExperimentalOptions(true)
            .option("js.temporal", "true")
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Value exports;

    private Script(String source) {
        try {
            exports = context.eval(Source.newBuilder("js", source, "test.mjs")
                    .mimeType("application/javascript+module")
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param modules paths below {@code js}, whose exports are in scope of every function of the source */
    static Script of(List<String> modules, String source) {
        StringBuilder imports = new StringBuilder();
        for (String module : modules) {
            String name = module.replaceAll(".*/|\\.js$", "");
            imports.append("import * as ")
                    .append(name)
                    .append(" from '")
                    .append(ROOT.resolve(module))
                    .append("';\n");
        }
        return new Script(imports + source);
    }

    /** What the exported function answers; maps, lists, strings, numbers and booleans. */
    Object call(String function, Object... json) {
        Object[] arguments = new Object[json.length];
        for (int i = 0; i < json.length; i++) {
            arguments[i] = parse(json[i]);
        }
        Value answer = exports.getMember(function).execute(arguments);
        String text = context.eval("js", "(value) => JSON.stringify(value ?? null)")
                .execute(answer)
                .asString();
        return Json.read(text);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(String function, Object... json) {
        return (Map<String, Object>) call(function, json);
    }

    private Value parse(Object value) {
        return context.eval("js", "JSON.parse").execute(text(value));
    }

    private static String text(Object value) {
        return value instanceof JsonObject || value instanceof JsonArray ? value.toString() : Json.write(value);
    }

    @Override
    public void close() {
        context.close();
    }
}
