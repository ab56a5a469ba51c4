package io.muster.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.TestVerbs;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindClientTest {
    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void anyPartOfANameFindsInAnyCase() {
        List.of("Olga Kim", "Полина Ким", "Zafar 100%", "Zafar 1000").forEach(org::client);
        assertEquals(List.of("Olga Kim"), found("GA k"));
        assertEquals(List.of("Полина Ким"), found("полина КИМ"));
        assertEquals(List.of("Zafar 100%"), found("100%"));
        assertEquals(List.of(), found("_lga"));
        assertEquals(List.of(), found("\\"));
        assertEquals(4, found("a").size() + found("и").size());
    }

    @Test
    void anyPartOfANumberFinds() {
        org.owner()
                .post("/clients", new JsonObject().put("name", "Olga").put("phone", "+998901234567"))
                .expect(201);
        org.client("Zafar");
        assertEquals(List.of("Olga"), found("90 123-45"));
        assertEquals(List.of("Olga"), found("4567"));
        assertEquals(List.of(), found("99999"));
    }

    @Test
    void clientsOfOthersAreNotFound() {
        TestServer.shared().organisation().client("Olga");
        assertEquals(List.of(), found("Olga"));
    }

    @Test
    void pagesOfASearchFollowEachOther() {
        IntStream.range(0, 7).forEach(n -> org.client("Olga " + n));
        org.client("Zafar");
        var names = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = org.reception().get("/clients?search=olga&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.expect(200).items().forEach(each -> names.add(((JsonObject) each).getString("name")));
            next = page.json().getString("next");
        }
        assertEquals(IntStream.range(0, 7).mapToObj(n -> "Olga " + n).toList(), names);
    }

    @Test
    void theIndexOnNamesServesBothLists() {
        var verbs = new TestVerbs("clients");
        for (var plan : List.of(
                verbs.plan(ClientSql.LIST, "", new UUID(0, 0), 51),
                verbs.plan(ClientSql.SEARCH, "", new UUID(0, 0), 51, "%olga%", null))) {
            assertTrue(plan.contains("client_name") && plan.contains("ROW(name, id) >"), plan);
            assertTrue(!plan.contains("Sort"), plan);
        }
    }

    private List<String> found(String search) {
        return org.owner().get("/clients?search=" + URLEncoder.encode(search, UTF_8)).expect(200).items().stream()
                .map(each -> ((JsonObject) each).getString("name"))
                .toList();
    }
}
