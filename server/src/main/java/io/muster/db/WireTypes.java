package io.muster.db;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The types whose usual form is laxer than the contract's or another one, and the JSON of Vert.x. */
final class WireTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final Pattern RFC3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    WireTypes() {
        addDeserializer(
                Instant.class,
                text(Instant.class, RFC3339, text -> OffsetDateTime.parse(text).toInstant()));
        addDeserializer(LocalDate.class, text(LocalDate.class, DATE, LocalDate::parse));
        addDeserializer(LocalTime.class, text(LocalTime.class, TIME, LocalTime::parse));
        addSerializer(LocalTime.class, as(LocalTime::toString));
        addDeserializer(UUID.class, text(UUID.class, ID, UUID::fromString));
        addSerializer(JsonObject.class, as(JsonObject::getMap));
        addSerializer(JsonArray.class, as(JsonArray::getList));
        addDeserializer(JsonObject.class, object());
        addDeserializer(JsonArray.class, array());
    }

    private static <T> JsonDeserializer<T> text(Class<T> type, Pattern form, Function<String, T> of) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (!json.hasToken(JsonToken.VALUE_STRING)) {
                    throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "a string");
                }
                try {
                    return form.matcher(json.getText()).matches() ? of.apply(json.getText()) : refused(json, context);
                } catch (DateTimeException e) {
                    return refused(json, context);
                }
            }

            private T refused(JsonParser json, DeserializationContext context) throws IOException {
                throw context.weirdStringException(json.getText(), type, "form");
            }
        };
    }

    private static <T> JsonSerializer<T> as(Function<T, Object> plain) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(plain.apply(value), json);
            }
        };
    }

    private static JsonDeserializer<JsonObject> object() {
        return new JsonDeserializer<>() {
            @Override
            @SuppressWarnings("unchecked")
            public JsonObject deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return new JsonObject((Map<String, Object>) context.readValue(json, Map.class));
            }
        };
    }

    private static JsonDeserializer<JsonArray> array() {
        return new JsonDeserializer<>() {
            @Override
            public JsonArray deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return new JsonArray(context.<List<?>>readValue(
                        json, context.getTypeFactory().constructType(List.class)));
            }
        };
    }
}
