package io.muster.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads a body as RFC 8259 means it: UTF-8 only, one object, no doubled names, no NUL, no half characters, numbers that
 * fit. Parsed once, here.
 */
public final class StrictJson {
    private static final int DEPTH = 32;
    private static final int LONGEST_STRING = 8 * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(40)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    private StrictJson() {}

    @SuppressWarnings("unchecked")
    public static JsonObject parse(byte[] body) {
        try {
            if (!(MAPPER.readValue(text(body), Object.class) instanceof Map<?, ?> map)) {
                throw malformed("The body must be one JSON object.");
            }
            check(map);
            return new JsonObject((Map<String, Object>) map);
        } catch (CharacterCodingException e) {
            throw malformed("The body must be UTF-8.");
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON: "
                    + (e.getLocation() == null
                            ? "it ends too early"
                            : "look at line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr())
                    + ".");
        } catch (IOException e) {
            throw malformed("The body is not JSON.");
        }
    }

    private static String text(byte[] body) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body));
        return text.toString();
    }

    private static void check(Object value) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    check(key);
                    check(inner);
                });
            case List<?> list -> list.forEach(StrictJson::check);
            case String text -> checkText(text);
            case BigInteger huge ->
                throw malformed("The number " + huge.toString().substring(0, 8) + "… is too large.");
            case BigDecimal number
            when Math.abs((long) number.scale()) > 300 || number.precision() > 40 ->
                throw malformed("A number does not fit.");
            case null, default -> {}
        }
    }

    private static void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw malformed("A text holds a character that is none.");
            }
            if (pair) {
                i++;
            }
        }
    }

    private static Problem malformed(String detail) {
        return Problem.malformed("malformed-json", "The body cannot be read.").detail(detail);
    }
}
