package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
    private static final UUID ID = UUID.fromString("0198c5a0-0000-7000-8000-000000000001");

    enum Colour {
        red,
        light_blue
    }

    record Part(String name, int size) {}

    record Thing(
            UUID id,
            int version,
            Long minor,
            Boolean open,
            String note,
            Colour colour,
            Instant at,
            LocalDate on,
            List<Part> parts,
            JsonObject free)
            implements Entity {
        boolean isLarge() {
            return version > 10;
        }

        String getShout() {
            return "never on the wire";
        }

        @Override
        public String entity() {
            return "thing";
        }
    }

    @Test
    void aRecordGoesThereAndBack() {
        var thing = new Thing(
                ID,
                3,
                100_000_000_000L,
                true,
                "ok",
                Colour.light_blue,
                Instant.parse("2026-11-30T07:00:00Z"),
                LocalDate.parse("2026-11-30"),
                List.of(new Part("a", 1)),
                new JsonObject().put("deep", new JsonArray().add(1)));
        var json = Wire.of(thing);
        assertEquals("""
                {"id":"0198c5a0-0000-7000-8000-000000000001","version":3,"minor":100000000000,"open":true,"note":"ok",\
                "colour":"light_blue","at":"2026-11-30T07:00:00Z","on":"2026-11-30","parts":[{"name":"a","size":1}],\
                "free":{"deep":[1]}}""", json.encode());
        assertEquals(thing, Wire.to(new JsonObject(json.encode()), Thing.class));
        assertEquals(thing, Wire.to(json, Thing.class));
    }

    @Test
    void whatIsNullIsLeftOut() {
        var json = Wire.of(new Thing(ID, 1, null, null, null, null, null, null, null, null));
        assertEquals("{\"id\":\"%s\",\"version\":1}".formatted(ID), json.encode());
    }

    @Test
    void instantsAreInUtcToTheMicrosecond() {
        var thing = read("{'version':1,'at':'2026-10-25T02:30:00.123456+02:00'}");
        assertEquals("2026-10-25T00:30:00.123456Z", Wire.of(thing).getString("at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'version':1,'other':1}                     | /other         | is not known here",
                "{'version':1,'entity':'thing'}              | /entity        | is not known here",
                "{'version':1,'parts':[{'size':1,'x':2}]}    | /parts/0/x     | is not known here",
                "{'version':'1'}                             | /version       | does not have the right form",
                "{'version':1.0}                             | /version       | does not have the right form",
                "{'version':1.5}                             | /version       | does not have the right form",
                "{'version':true}                            | /version       | does not have the right form",
                "{'version':null}                            | /version       | does not have the right form",
                "{'version':2147483648}                      | /version       | does not have the right form",
                "{'version':99999999999999999999}            | /version       | does not have the right form",
                "{'version':1,'minor':9223372036854775808}   | /minor         | does not have the right form",
                "{'version':1,'minor':'5'}                   | /minor         | does not have the right form",
                "{'version':1,'minor':''}                    | /minor         | does not have the right form",
                "{'version':1,'open':'true'}                 | /open          | does not have the right form",
                "{'version':1,'open':1}                      | /open          | does not have the right form",
                "{'version':1,'note':5}                      | /note          | does not have the right form",
                "{'version':1,'note':true}                   | /note          | does not have the right form",
                "{'version':1,'note':['x']}                  | /note          | does not have the right form",
                "{'version':1,'colour':'green'}              | /colour        | does not have the right form",
                "{'version':1,'colour':'RED'}                | /colour        | does not have the right form",
                "{'version':1,'colour':0}                    | /colour        | does not have the right form",
                "{'version':1,'colour':''}                   | /colour        | does not have the right form",
                "{'version':1,'at':1764486000}               | /at            | does not have the right form",
                "{'version':1,'at':'2026-11-30'}             | /at            | does not have the right form",
                "{'version':1,'at':'2026-11-30T07:00:00'}    | /at            | does not have the right form",
                "{'version':1,'at':'2026-02-30T07:00:00Z'}   | /at            | does not have the right form",
                "{'version':1,'at':''}                       | /at            | does not have the right form",
                "{'version':1,'on':'2026-11-31'}             | /on            | does not have the right form",
                "{'version':1,'on':[2026,11,30]}             | /on            | does not have the right form",
                "{'version':1,'id':'x'}                      | /id            | does not have the right form",
                "{'version':1,'id':'AZjFoAAAcACAAAAAAAAAAQ=='} | /id          | does not have the right form",
                "{'version':1,'parts':{'name':'a'}}          | /parts         | does not have the right form",
                "{'version':1,'parts':[{'name':'a','size':'1'}]} | /parts/0/size | does not have the right form",
                "{'version':1,'free':[1]}                    | /free          | does not have the right form",
            })
    void whatDoesNotFitIsRefusedWithItsPlace(String json, String pointer, String reason) {
        var refused = assertThrows(Malformed.class, () -> read(json));
        assertEquals(pointer, refused.pointer());
        assertEquals(reason, refused.getMessage());
    }

    @Test
    void aPlaceIsAnEscapedPointer() {
        var refused = assertThrows(Malformed.class, () -> read("{'version':1,'a/b~c':1}"));
        assertEquals("/a~1b~0c", refused.pointer());
    }

    private static Thing read(String json) {
        return Wire.to(new JsonObject(json.replace('\'', '"')), Thing.class);
    }
}
