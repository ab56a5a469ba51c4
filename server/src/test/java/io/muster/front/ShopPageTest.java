package io.muster.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The booking page of an organisation as the server writes it. */
class ShopPageTest {
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void allThatMattersIsThereBeforeAnyScript() {
        change(new JsonObject()
                .put("name", "Salon Lola")
                .put("address", "Amir Temur 41")
                .put("phone", "+998712001020")
                .put("openingNote", "Every day from nine"));
        haircut("Haircut");
        var html = page("?lang=en");
        for (var text : List.of(
                "<title>Salon Lola — book online</title>",
                "<h1>Salon Lola</h1>",
                "Amir Temur 41",
                "tel:+998712001020",
                "Every day from nine",
                "<span class=\"service-name\">Haircut</span>",
                "1 h 30 min",
                "100,000\u00a0UZS",
                "rel=\"canonical\"",
                "You can also call +998712001020.")) {
            assertTrue(html.replace("&#x3D;", "=").replace("&#x2B;", "+").contains(text), text);
        }
    }

    @Test
    void whatCostsMoreBySomebodySaysFrom() {
        var skill = org.skill("Stylist");
        var cut = org.service("Haircut", 60, skill);
        var usual = org.owner().get("/services/" + cut).expect(200).json();
        assertFalse(page("?lang=en").contains("<b>from"));
        org.employee("Bobur", skill);
        dearer(cut, org.employee("Aziza", skill), usual.getLong("priceMinor") + 1_000_00, usual.getInteger("version"));
        assertTrue(page("?lang=en").contains("<b>from "), page("?lang=en"));
    }

    @Test
    void whatIsTypedIsTextNeverMarkup() {
        change(new JsonObject().put("name", EVIL).put("address", EVIL).put("description", EVIL));
        haircut(EVIL);
        var html = page("");
        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img src=x"), html);
        assertEquals(EVIL, new JsonObject(Browsing.island(html)).getString("name"));
    }

    @ParameterizedTest
    @CsvSource({
        "?lang=ru,en,ru,Выберите услугу",
        "'','uz-UZ,uz;q=0.9,en;q=0.5',uz,Xizmatni tanlang",
        "'','ru;q=0.3,en;q=0.8',en,Choose a service",
        "'',de,ru,Выберите услугу",
        "?lang=xx,ru,ru,Выберите услугу"
    })
    void speaksTheLanguageOfTheAddressElseOfTheBrowserElseOfTheOrganisation(
            String query, String browser, String language, String text) {
        change(new JsonObject().put("languages", new JsonArray().add("ru").add("uz")));
        var answer = Browsing.get("/book/" + org.slug() + query, "Accept-Language", browser);
        assertEquals(language, answer.headers().firstValue("Content-Language").orElseThrow());
        assertTrue(answer.body().contains("<html lang=\"" + language + "\""));
        assertTrue(answer.body().contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "rejected", "suspended"})
    void onlyAnApprovedOrganisationHasAPage(String standing) {
        assertEquals(200, Browsing.get("/book/" + org.slug()).statusCode());
        org.standing(standing);
        var answer = Browsing.get("/book/" + org.slug(), "Accept-Language", "ru");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("Такой страницы нет"));
        assertTrue(answer.body().contains("noindex"));
    }

    @Test
    void isAskedForAgainButNotSentTwice() {
        var first = Browsing.get("/book/" + org.slug());
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                304, Browsing.get("/book/" + org.slug(), "If-None-Match", tag).statusCode());
        change(new JsonObject().put("address", "Somewhere else"));
        assertEquals(
                200, Browsing.get("/book/" + org.slug(), "If-None-Match", tag).statusCode());
    }

    @Test
    void onlyThoseWhomTheOrganisationNamesMayFrameIt() {
        change(new JsonObject().put("frameOrigins", new JsonArray().add("https://lola.example")));
        var plain = Browsing.get("/book/" + org.slug());
        assertTrue(Browsing.policy(plain).endsWith("frame-ancestors 'none'"), Browsing.policy(plain));
        assertTrue(plain.headers().firstValue("X-Frame-Options").isPresent());
        var framed = Browsing.get("/book/" + org.slug() + "?embed=1");
        assertTrue(Browsing.policy(framed).endsWith("frame-ancestors https://lola.example"), Browsing.policy(framed));
        assertTrue(framed.headers().firstValue("X-Frame-Options").isEmpty());
    }

    @Test
    void withoutNamedSitesNobodyMayFrameIt() {
        var framed = Browsing.get("/book/" + org.slug() + "?embed=1");
        assertTrue(Browsing.policy(framed).endsWith("frame-ancestors 'none'"));
        assertTrue(framed.headers().firstValue("X-Frame-Options").isPresent());
    }

    @Test
    void theColourIsTheAccent() {
        change(new JsonObject().put("colour", "#0f766e"));
        assertTrue(page("").contains("data-hue=\"190\""), page("").substring(0, 60));
    }

    @ParameterizedTest
    @CsvSource({"'',house", "#ff0000,30", "#00ff00,140", "#0000ff,260", "#808080,grey", "#000000,grey"})
    void everyColourHasAHue(String colour, String hue) {
        assertEquals(hue, Hue.of(colour.isEmpty() ? null : colour));
    }

    @Test
    void numbersBeginWithTheCodeOfTheCountry() {
        assertEquals("+998", DialCode.of(null, "Asia/Tashkent"));
        assertEquals("+49", DialCode.of("+4930123456", "Europe/Berlin"));
        assertEquals("+", DialCode.of(null, "Europe/Berlin"));
    }

    private void dearer(UUID service, UUID employee, long price, int version) {
        var row = new JsonObject()
                .put("employee", employee.toString())
                .put("performs", true)
                .put("priceMinor", price);
        var owner = org.owner();
        owner.send(owner.request(
                                "PUT",
                                "/services/" + service + "/performers",
                                new JsonObject().put("items", new JsonArray().add(row)))
                        .header("If-Match", "\"" + version + "\""))
                .expect(200);
    }

    private String page(String query) {
        var answer = Browsing.get("/book/" + org.slug() + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private void change(JsonObject patch) {
        var owner = org.owner();
        int version = owner.get("/organisation").expect(200).json().getInteger("version");
        owner.patch("/organisation", version, patch).expect(200);
    }

    /** Somebody performs it, so it is offered. */
    private void haircut(String name) {
        var skill = org.skill("Cutting");
        org.employee("Aziz Karimov", skill);
        org.service(name, 90, skill);
    }
}
