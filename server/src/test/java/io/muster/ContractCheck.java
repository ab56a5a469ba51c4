package io.muster;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds every answer that tests see against openapi.yaml, with a validator that is not the server's. */
public final class ContractCheck {
    private static final String BASE = "/api/v1";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonObject CONTRACT = read();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ContractCheck() {}

    /** Throws where the answer is not what the contract says. */
    public static void check(String method, String path, int status, String contentType, String body) {
        if (!path.startsWith(BASE + "/")) {
            return;
        }
        if (status >= 400) {
            check(
                    "Problem",
                    CONTRACT.getJsonObject("components")
                            .getJsonObject("responses")
                            .getJsonObject("Problem"),
                    contentType,
                    body);
            if (!Integer.valueOf(status).equals(new JsonObject(body).getInteger("status"))) {
                throw new AssertionError("The problem says another status than its answer " + status + ": " + body);
            }
            return;
        }
        var name = method + " " + path.substring(BASE.length()).replaceFirst("\\?.*", "");
        var answers = operation(method, path).getJsonObject("responses");
        if (!answers.containsKey(String.valueOf(status))) {
            throw new AssertionError(name + " answered " + status + ", which the contract does not know");
        }
        var answer = answers.getJsonObject(String.valueOf(status));
        if (answer.containsKey("content")) {
            check(answer.encode(), answer, contentType, body);
        } else if (!body.isEmpty()) {
            throw new AssertionError(name + " answered a body that the contract does not know: " + body);
        }
    }

    /** All operations: operationId, method, path with {names}, and the operation itself. */
    public static Map<String, JsonObject> operations() {
        var operations = new java.util.TreeMap<String, JsonObject>();
        CONTRACT.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue()).forEach(each -> {
                    if (each.getValue() instanceof JsonObject operation) {
                        operations.put(
                                operation.getString("operationId"),
                                operation
                                        .copy()
                                        .put("method", each.getKey().toUpperCase(java.util.Locale.ROOT))
                                        .put("path", path.getKey())
                                        .put("common", ((JsonObject) path.getValue()).getJsonArray("parameters")));
                    }
                }));
        return operations;
    }

    private static JsonObject operation(String method, String path) {
        var plain = path.substring(BASE.length()).replaceFirst("\\?.*", "");
        return operations().values().stream()
                .filter(operation -> operation.getString("method").equals(method))
                .filter(operation -> plain.equals(operation.getString("path"))
                        || Pattern.matches(operation.getString("path").replaceAll("\\{\\w+}", "[^/]+"), plain))
                .min(java.util.Comparator.comparing(
                        operation -> !operation.getString("path").equals(plain)))
                .orElseThrow(() -> new AssertionError("The contract knows no " + method + " " + plain));
    }

    private static void check(String key, JsonObject answer, String contentType, String body) {
        var content = answer.getJsonObject("content");
        var type = String.valueOf(contentType).replaceFirst("^(text/\\w+|image/\\w+);.*", "$1");
        if (!content.containsKey(type)) {
            throw new AssertionError(
                    "Content type " + contentType + " instead of " + content.fieldNames() + ": " + body);
        }
        if (!type.endsWith("json")) {
            return;
        }
        var schema = SCHEMAS.computeIfAbsent(
                key, made -> schema(content.getJsonObject(contentType).getJsonObject("schema")));
        var faults = schema.validate(
                body,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!faults.isEmpty()) {
            throw new AssertionError("The answer does not fit the contract: " + faults + "\n" + body);
        }
    }

    private static Schema schema(JsonObject schema) {
        var whole = schema.copy().put("components", CONTRACT.getJsonObject("components"));
        return REGISTRY.getSchema(whole.encode(), InputFormat.JSON);
    }

    @SuppressWarnings("unchecked")
    private static JsonObject read() {
        try (var in = ContractCheck.class.getResourceAsStream("/openapi.yaml")) {
            return new JsonObject((Map<String, Object>) new YAMLMapper().readValue(in, Map.class));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
