package io.muster.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void anObjectIsRead() {
        assertEquals(
                new JsonObject().put("name", "Ўктам 😀").put("n", 12),
                StrictJson.parse("{\"name\":\"Ўктам 😀\",\"n\":12}".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "\"a\"",
                "{",
                "{\"a\":1",
                "{\"a\":1}x",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\ud800\":1}",
                "{\"a\":99999999999999999999}",
                "{\"a\":1e400}",
                "{\"a\":1e-999999999}",
                "{\"a\":\"\t\"}",
                "\uFEFF{}",
                "{/* */}"
            })
    void whatIsNotOneCleanObjectIsRefused(String body) {
        var problem = assertThrows(Problem.class, () -> StrictJson.parse(body.getBytes(UTF_8)));
        assertEquals(400, problem.status());
        assertEquals("malformed-json", problem.type());
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThrows(Problem.class, () -> StrictJson.parse("{\"a\":1}".getBytes(UTF_16)));
        assertThrows(Problem.class, () -> StrictJson.parse(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
        assertThrows(
                Problem.class,
                () -> StrictJson.parse(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}));
    }

    @Test
    void depthIsBounded() {
        assertThrows(
                Problem.class,
                () -> StrictJson.parse(("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}").getBytes(UTF_8)));
    }
}
