package io.muster.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written here is shown to others: it may not move their cursor or turn their text around. */
class PlainTextTest {
    private final TestOrg org = TestServer.shared().organisation();

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x09, 0x0a, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x202a, 0x202e, 0x2066, 0x2069})
    void namesAreOneLineOfPlainText(int character) {
        for (var name : new String[] {"An%cna", "Anna%c", "%cAnna"}) {
            var input = new JsonObject().put("name", name.formatted(character));
            org.owner().post("/skills", input).expect(400);
            org.owner().post("/employees", input).expect(400);
            org.owner().post("/clients", input).expect(400);
        }
        org.owner()
                .post("/employees", new JsonObject().put("name", "Anna").put("contract", "half%c".formatted(character)))
                .expect(400);
        org.owner()
                .post(
                        "/clients",
                        new JsonObject().put("name", "Anna").put("email", "anna@%cexample.org".formatted(character)))
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "О‘g‘iloy Каримова", "Anna  B", "李", "رانيا", "Zoë 👩‍⚕️", "O'Neil (2)"})
    void namesOfPeopleAreTaken(String name) {
        var made = org.owner()
                .post("/employees", new JsonObject().put("name", name))
                .expect(201);
        assertEquals(name, made.json().getString("name"));
        org.owner().post("/employees", new JsonObject().put("name", name + " ")).expect(400);
    }

    @Test
    void notesMayHaveLinesAndTabs() {
        var notes = "First\r\n\tsecond\n";
        var made = org.owner().post("/clients", client(notes)).expect(201);
        assertEquals(notes, made.json().getString("notes"));
        org.owner().post("/clients", client("turned \u202e around")).expect(400);
        org.owner().post("/clients", client("bell \u0007")).expect(400);
        org.owner().post("/clients", client("")).expect(201);
    }

    private static JsonObject client(String notes) {
        return new JsonObject().put("name", "Anna").put("notes", notes);
    }
}
