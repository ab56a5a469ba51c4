package io.muster.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The contract in the words that vertx-openapi knows: it refuses any that names a media type it has no reader for, even of
 * answers, which it never reads. What an operation answers is kept beside it.
 */
final class Readable {
    static final String ANSWERS = "x-answers";
    private static final String JSON = "application/json";

    private Readable() {}

    static JsonObject contract(String yaml) {
        try {
            var text = yaml.replace("application/problem+json", JSON);
            var contract =
                    new JsonObject(new YAMLMapper().readValue(text, new TypeReference<Map<String, Object>>() {}));
            objects(contract.getJsonObject("paths"))
                    .flatMap(Readable::objects)
                    .filter(each -> each.containsKey("operationId"))
                    .forEach(Readable::readable);
            return contract;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("openapi.yaml is no YAML", e);
        }
    }

    private static void readable(JsonObject operation) {
        var answers = new JsonArray();
        objects(operation.getJsonObject("responses"))
                .map(response -> response.getJsonObject("content"))
                .filter(content -> content != null)
                .forEach(content -> {
                    content.fieldNames().forEach(answers::add);
                    if (!content.containsKey(JSON)) {
                        content.clear().put(JSON, new JsonObject().put("schema", new JsonObject()));
                    }
                });
        operation.put(ANSWERS, answers.isEmpty() ? answers.add(JSON) : answers);
    }

    private static Stream<JsonObject> objects(JsonObject parent) {
        return parent.stream()
                .map(Map.Entry::getValue)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }
}
