package io.muster.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.browser.Axe;
import io.muster.browser.Chromium;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board in two real browsers: what one does, the other shows, without a reload. */
class BoardPageTest {
    private static final String PASSWORD = "the board of the tests";
    private static final Instant NINE = Instant.parse("2026-12-02T04:00:00Z");

    private final TestServer server = TestServer.shared();
    private final TestOrg org = server.organisation();
    private BrowserContext first;
    private BrowserContext second;
    private UUID aziza;
    private UUID bekzod;
    private UUID shift;

    @BeforeEach
    void prepare() {
        var skill = org.skill("Hair");
        aziza = org.employee("Aziza Karimova", skill);
        bekzod = org.employee("Bekzod Tursunov", skill);
        shift = org.published(NINE, NINE.plusSeconds(8 * 3600), skill, aziza);
        first = Chromium.shared().newContext();
        second = Chromium.shared().newContext();
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void whatOneDragsTheOtherShows() {
        var mine = board(first, "Malika");
        var theirs = board(second, "Sardor");
        drag(mine, chip(mine).boundingBox(), row(mine, bekzod).boundingBox());
        assertThat(row(theirs, bekzod).locator(".chip")).hasAttribute("data-id", shift.toString());
        assertThat(row(theirs, aziza).locator(".chip")).hasCount(0);
        assertEquals(bekzod.toString(), stored().getString("employee"));

        mine.keyboard().press("Control+z");
        assertThat(row(theirs, aziza).locator(".chip")).hasCount(1);
    }

    @Test
    void theKeyboardMovesToo() {
        var mine = board(first, "Malika");
        var theirs = board(second, "Sardor");
        chip(mine).focus();
        List.of("m", "ArrowRight", "ArrowRight", "ArrowDown", "Enter").forEach(mine.keyboard()::press);
        assertThat(row(theirs, bekzod).locator(".chip"))
                .hasAttribute("aria-label", Pattern.compile("09:30–17:30.*Bekzod Tursunov.*"));
        assertThat(chip(mine)).isFocused();
        assertEquals(NINE.plusSeconds(1800), Instant.parse(stored().getString("startsAt")));
    }

    @Test
    void aChipInHandIsNotTakenAwayByWhatOthersDo() {
        var mine = board(first, "Malika");
        var start = chip(mine).boundingBox();
        mine.mouse().move(start.x + 20, start.y + 12);
        mine.mouse().down();
        mine.mouse().move(start.x + 60, start.y + 12);
        var held = chip(mine).boundingBox();
        org.owner()
                .patch(
                        "/shifts/" + shift,
                        stored().getInteger("version"),
                        new JsonObject().put("startsAt", NINE.plusSeconds(7200).toString()))
                .expect(200);
        assertThat(mine.locator(".head").filter(new Locator.FilterOptions().setHasText("Aziza")))
                .containsText("6 h");
        assertEquals(held.x, chip(mine).boundingBox().x, 1);
        mine.keyboard().press("Escape");
        assertThat(chip(mine)).hasAttribute("aria-label", Pattern.compile(".*11:00–17:00.*"));
    }

    @Test
    void aRefusedMoveGoesBackAndSaysWhy() {
        org.published(NINE, NINE.plusSeconds(8 * 3600), UUID.fromString(stored().getString("skill")), bekzod);
        var mine = board(first, "Malika");
        drag(mine, chip(mine).boundingBox(), row(mine, bekzod).boundingBox());
        assertThat(mine.locator(".toast")).isVisible();
        assertThat(row(mine, aziza).locator(".chip")).hasAttribute("data-id", shift.toString());
        assertEquals(aziza.toString(), stored().getString("employee"));
    }

    @Test
    void everybodyCanUseIt() {
        var mine = board(first, "Malika");
        assertEquals(List.of(), Axe.violations(mine));
        chip(mine).click();
        assertThat(mine.locator("dialog[open]")).isVisible();
        assertEquals(List.of(), Axe.violations(mine));
    }

    private Page board(BrowserContext context, String name) {
        var email = name.toLowerCase() + "-" + org.id() + "@example.org";
        var user = new JsonObject().put("email", email).put("name", name).put("role", "manager");
        var code = org.owner()
                .post("/users", user)
                .expect(201)
                .json()
                .getJsonObject("invitation")
                .getString("code");
        server.nobody()
                .post("/invitations/accept", new JsonObject().put("code", code).put("password", PASSWORD))
                .expect(204);
        var page = context.newPage();
        page.navigate(server.url("/sign-in"));
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/board.*"));
        page.navigate(server.url("/board?date=2026-12-02"));
        assertThat(chip(page)).isVisible();
        return page;
    }

    private JsonObject stored() {
        return org.owner().get("/shifts/" + shift).expect(200).json();
    }

    private Locator chip(Page page) {
        return page.locator(".chip[data-id='" + shift + "']");
    }

    private static Locator row(Page page, UUID employee) {
        return page.locator(".line[data-row='" + employee + "']");
    }

    private static void drag(Page page, BoundingBox chip, BoundingBox row) {
        var x = chip.x + 20;
        page.mouse().move(x, chip.y + 12);
        page.mouse().down();
        page.mouse().move(x, chip.y + 24);
        page.mouse().move(x, row.y + row.height / 2);
        page.mouse().up();
    }
}
