package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.ContractCheck;
import io.muster.Person;
import io.muster.Reply;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, called by everybody who may not: a new operation without a case fails. */
class EveryOperationTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Map<String, JsonObject> OPERATIONS = ContractCheck.operations();
    private static World mine;
    private static World foreign;

    @BeforeAll
    static void twoOrganisations() {
        mine = new World(SERVER);
        foreign = new World(SERVER);
    }

    static Stream<String> operations() {
        return OPERATIONS.keySet().stream();
    }

    static Stream<String> guarded() {
        return operations().filter(id -> !permission(id).equals("anonymous"));
    }

    static Stream<String> ofAnOrganisation() {
        return guarded().filter(id -> !permission(id).equals("signed-in"));
    }

    static Stream<String> withRow() {
        return operations()
                .filter(id -> OPERATIONS.get(id).getString("path").contains("{id}") && !id.equals("revokeSession"));
    }

    static Stream<String> withSlug() {
        return operations().filter(id -> OPERATIONS.get(id).getString("path").contains("{slug}"));
    }

    @Test
    void everyOperationHasACaseAndEveryCaseAnOperation() {
        assertEquals(OPERATIONS.keySet(), Cases.ALL.keySet());
        assertEquals(OPERATIONS.keySet(), WhoMay.TABLE.keySet());
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobodyIsSentToSignIn(String operation) {
        call(SERVER.nobody(), operation, mine, null).expect(401, "unauthorised");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aForgedTokenIsSentToSignIn(String operation) {
        var token = mine.org.owner().token();
        var forged = new Person(SERVER, token.substring(0, token.length() - 8) + "AAAAAAAA", null);
        call(forged, operation, mine, null).expect(401, "unauthorised");
    }

    @ParameterizedTest
    @MethodSource("ofAnOrganisation")
    void rolesMayWhatTheTableSays(String operation) {
        var world = new World(SERVER);
        var people = Map.of(
                "owner", world.org.owner(),
                "manager", world.org.manager(),
                "reception", world.org.reception(),
                "employee", world.org.worker(world.other),
                "admin", SERVER.admin());
        people.forEach((role, person) -> {
            var reply = call(person, operation, world, null);
            boolean refused = reply.status() == 403 && reply.problem().equals("forbidden");
            assertEquals(!WhoMay.TABLE.get(operation).contains(role), refused, role + ": " + reply);
        });
    }

    @ParameterizedTest
    @MethodSource("withRow")
    void aForeignRowIsLikeNoRow(String operation) {
        var row = Cases.ALL.get(operation).id().apply(foreign);
        var before = foreign.org.changes(0);
        var caller = WhoMay.TABLE.get(operation).equals(WhoMay.WORKERS) ? mine.worker : mine.org.owner();
        var theirs = call(caller, operation, mine, row);
        var nothing = call(caller, operation, mine, UUID.randomUUID());
        theirs.expect(404, "not-found");
        assertEquals(withoutRequest(nothing), withoutRequest(theirs));
        assertEquals(nothing.etag(), theirs.etag());
        assertEquals(before, foreign.org.changes(0));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aForeignIdInABodyIsLikeAnUnknownOne(String operation) {
        var of = Cases.ALL.get(operation);
        var body = of.body().apply(foreign);
        if (body == null || !references(body) || operation.equals("switchOrganisation")) {
            return;
        }
        var before = mine.org.changes(0);
        var theirs = call(mine.org.owner(), operation, mine, null, body);
        assertTrue(Set.of(403, 404, 409, 422).contains(theirs.status()), theirs.toString());
        assertEquals(before, mine.org.changes(0));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatTheContractDoesNotKnowIsRefused(String operation) {
        var body = Cases.ALL.get(operation).body().apply(mine);
        if (body == null) {
            return;
        }
        var admin = WhoMay.TABLE.get(operation).equals(Set.of("admin"));
        var person = admin ? SERVER.admin() : mine.org.owner();
        var reply = call(
                person,
                operation,
                mine,
                null,
                body.copy().put("orgId", UUID.randomUUID().toString()));
        reply.expect(400, "invalid-request");
        assertNotEquals(null, reply.json().getJsonArray("errors"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("withSlug")
    void strangersMeetOnlyApprovedOrganisations(String operation) {
        assertEquals("anonymous", permission(operation));
        var world = new World(SERVER);
        world.org.standing("suspended");
        call(SERVER.nobody(), operation, world, null).expect(404, "not-found");
        world.org.standing("pending");
        call(SERVER.nobody(), operation, world, null).expect(404, "not-found");
    }

    private static Reply call(Person person, String operation, World world, UUID row) {
        return call(
                person, operation, world, row, Cases.ALL.get(operation).body().apply(world));
    }

    private static Reply call(Person person, String operation, World world, UUID row, JsonObject body) {
        var contract = OPERATIONS.get(operation);
        var of = Cases.ALL.get(operation);
        var id = row != null || of.id() == null ? row : of.id().apply(world);
        var path =
                contract.getString("path").replace("{id}", String.valueOf(id)).replace("{slug}", world.org.slug())
                        + of.query().apply(world);
        var request = person.request(contract.getString("method"), path, body);
        if (takes(contract, "idempotencyKey") || takes(contract, "publicIdempotencyKey")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (takes(contract, "bookingLink")) {
            request.header("Booking-Link", world.link());
        }
        if (takes(contract, "ifMatch")) {
            request.header("If-Match", "\"1\"");
        }
        return person.send(request);
    }

    private static boolean takes(JsonObject contract, String parameter) {
        return Stream.of(contract.getJsonArray("parameters"), contract.getJsonArray("common"))
                .filter(java.util.Objects::nonNull)
                .flatMap(JsonArray::stream)
                .anyMatch(each -> ((JsonObject) each).getString("$ref", "").endsWith("/" + parameter));
    }

    private static boolean references(JsonObject body) {
        return body.stream()
                .anyMatch(member -> String.valueOf(member.getValue()).matches("\\[?\"?[0-9a-f-]{36}\"?]?"));
    }

    private static String permission(String operation) {
        return OPERATIONS.get(operation).getString("x-permission");
    }

    private static JsonObject withoutRequest(Reply reply) {
        var body = reply.json();
        body.remove("instance");
        return body;
    }
}
