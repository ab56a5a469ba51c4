package io.muster.board;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges frames by asyncapi.yaml. */
public final class Protocol {
    private static final String BASE = "https://muster.test/";
    private static final Map<String, String> MESSAGES = Map.of(
            "snapshot", "snapshot",
            "changes", "changes",
            "presence", "presence",
            "beat", "serverBeat",
            "expiring", "expiring",
            "renewed", "renewed",
            "slots", "slots",
            "changed", "changedSlots");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    BASE + "asyncapi.yaml",
                    resource("asyncapi.yaml"),
                    BASE + "openapi.yaml",
                    resource("openapi.yaml"))));
    private static final Map<String, Schema> PAYLOADS = new ConcurrentHashMap<>();

    private Protocol() {}

    /** What is wrong with a frame of the server; nothing where it is right. */
    public static List<String> faults(String frame) {
        var message = MESSAGES.get(new JsonObject(frame).getString("type"));
        if (message == null) {
            return List.of("No such type: " + frame);
        }
        return PAYLOADS.computeIfAbsent(message, Protocol::payload).validate(frame, InputFormat.JSON).stream()
                .map(error -> error + " in " + frame)
                .toList();
    }

    private static Schema payload(String message) {
        return REGISTRY.getSchema(
                SchemaLocation.of(BASE + "asyncapi.yaml#/components/messages/" + message + "/payload"));
    }

    private static String resource(String name) {
        try (var in = Protocol.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
