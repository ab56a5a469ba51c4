package io.muster.db;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Records as JSON and back, strictly: what a record does not name or cannot hold exactly is refused. */
public final class Wire {
    private static final ObjectMapper MAPPER = mapper();

    private Wire() {}

    /** Components that are null are left out; instants are RFC 3339 in UTC, enums their names. */
    @SuppressWarnings("unchecked")
    public static JsonObject of(Object value) {
        return new JsonObject((Map<String, Object>) MAPPER.convertValue(value, Map.class));
    }

    /** The same for each of many. */
    public static JsonArray all(List<?> values) {
        return new JsonArray(values.stream().map(Wire::of).toList());
    }

    /** @throws Malformed with the place of the first fault */
    public static <T> T to(JsonObject json, Class<T> type) {
        return to(json.getMap(), type);
    }

    /** @throws Malformed with the place of the first fault */
    public static <T> T to(Map<String, Object> json, Class<T> type) {
        try {
            return MAPPER.convertValue(json, type);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof JsonMappingException fault ? malformed(fault) : e;
        }
    }

    private static Malformed malformed(JsonMappingException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
        }
        var reason =
                fault instanceof UnrecognizedPropertyException ? "is not known here" : "does not have the right form";
        return new Malformed(pointer.toString(), reason);
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static ObjectMapper mapper() {
        var builder = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new WireTypes())
                .visibility(PropertyAccessor.FIELD, ANY)
                .visibility(PropertyAccessor.GETTER, NONE)
                .visibility(PropertyAccessor.IS_GETTER, NONE)
                .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            builder.withCoercionConfig(LogicalType.Textual, c -> c.setCoercion(shape, CoercionAction.Fail));
        }
        builder.withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        return builder.build();
    }
}
