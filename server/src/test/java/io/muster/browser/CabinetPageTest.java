package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.options.FilePayload;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The owner's cabinet: each part saves by itself, and nobody overwrites another unseen. */
class CabinetPageTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final Account owner = Account.of(org, "Olga", "owner", null);

    @Test
    void detailsAndRulesAreKept() {
        try (var visitor = Visitor.atDesk().enter(owner, "/cabinet?show=details")) {
            var screen = new OwnerScreen(visitor.page());
            var page = visitor.page();
            page.getByLabel("Street address").fill("Amir Temur 1, Tashkent");
            page.getByLabel("Phone").fill("+998 (90) 123-45-67");
            assertThat(screen.section("Contact")).containsText("Not saved yet");
            screen.save("Contact");
            screen.isSaved();
            screen.link("Booking rules").click();
            page.getByText("Published shifts only").click();
            screen.save("Free times");
            page.locator("[name=cancelMinutes]").fill("2");
            page.getByLabel("Unit: Clients may move or cancel").selectOption("hours");
            page.waitForResponse("**/organisation", () -> screen.save("Moving and cancelling"));
        }
        var now = organisation();
        assertEquals("Amir Temur 1, Tashkent", now.getString("address"));
        assertEquals("+998901234567", now.getString("phone"));
        assertEquals("shifts", now.getString("slotsFrom"));
        assertEquals(120, now.getInteger("cancelMinutes"));
        assertEquals(10, now.getInteger("holdMinutes"));
    }

    @Test
    void whatSomebodyElseChangedElsewhereStays() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(owner, "/cabinet?show=details")) {
            var screen = new OwnerScreen(visitor.page());
            visitor.page().getByLabel("Street address").fill("Mine 1");
            change(new JsonObject().put("description", "Theirs"));
            screen.save("Contact");
            screen.isSaved();
            assertThat(visitor.page().getByLabel("Description")).hasValue("Theirs");
            assertThat(screen.section("About you")).not().containsText("Not saved yet");
        }
        assertEquals("Mine 1", organisation().getString("address"));
        assertEquals("Theirs", organisation().getString("description"));
    }

    @Test
    void whoWasOvertakenSeesBothAndMaySaveAgain() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(owner, "/cabinet?show=details")) {
            var screen = new OwnerScreen(visitor.page());
            visitor.page().getByLabel("Street address").fill("Mine 1");
            change(new JsonObject().put("address", "Theirs 2"));
            screen.save("Contact");
            var versions = screen.section("Contact").locator(".versions");
            assertThat(versions).containsText("Theirs 2");
            assertThat(versions).containsText("Mine 1");
            assertEquals("Theirs 2", organisation().getString("address"));
            screen.save("Contact");
            screen.isSaved();
        }
        assertEquals("Mine 1", organisation().getString("address"));
    }

    @Test
    void aNewAddressOfThePageWarnsAndIsRefusedWhereItIsTaken() {
        var other = "org-" + TestServer.shared().organisation().id();
        try (var visitor = Visitor.atDesk().expecting("409").enter(owner, "/cabinet?show=details")) {
            var screen = new OwnerScreen(visitor.page());
            var slug = visitor.page().getByLabel("Address of the page").first();
            slug.fill(other);
            assertThat(screen.section("Name and address")).containsText("/book/" + other);
            assertThat(screen.section("Name and address").locator(".notice-warn"))
                    .containsText("stop working");
            screen.save("Name and address");
            assertThat(slug).hasAttribute("aria-invalid", "true");
        }
        assertEquals("org-" + org.id(), organisation().getString("slug"));
    }

    @Test
    void aPictureBecomesTheLogoAndATextDoesNot() throws IOException {
        try (var visitor = Visitor.atDesk().expecting("422").enter(owner, "/cabinet?show=look")) {
            var screen = new OwnerScreen(visitor.page());
            var file = visitor.page().locator("[name=logo]");
            file.setInputFiles(new FilePayload("notes.txt", "text/plain", "no picture at all".getBytes(UTF_8)));
            screen.press("Use this picture");
            assertThat(screen.section("Logo")).containsText("not a picture that we can read");
            assertNull(organisation().getString("logo"));
            file.setInputFiles(new FilePayload("logo.png", "image/png", png()));
            screen.press("Use this picture");
            assertThat(screen.button("Remove")).isVisible();
            assertThat(screen.section("Logo").locator("img")).hasJSProperty("naturalWidth", 200);
            assertNotNull(organisation().getString("logo"));
            screen.press("Remove");
            assertThat(screen.section("Logo").locator("img")).hasCount(0);
        }
        assertNull(organisation().getString("logo"));
    }

    @Test
    void aColourIsShownAsThePageTakesIt() {
        try (var visitor = Visitor.atDesk().enter(owner, "/cabinet?show=look")) {
            var screen = new OwnerScreen(visitor.page());
            var field = screen.section("Colour").locator("[name=colour]");
            field.fill("0F766E");
            assertThat(screen.section("Colour").locator("[data-hue='190']")).hasCount(2);
            assertThat(screen.section("Colour").locator(".pill-good")).hasCount(2);
            field.blur();
            screen.save("Colour");
            screen.isSaved();
        }
        assertEquals("#0f766e", organisation().getString("colour"));
    }

    @Test
    void sitesThatMayShowThePageAreNamedOneALine() {
        try (var visitor = Visitor.onPhone().enter(owner, "/cabinet?show=share")) {
            var screen = new OwnerScreen(visitor.page());
            assertThat(visitor.page().getByLabel("Tag for your site").first())
                    .hasValue("<script src=\"" + TestServer.shared().url("/widget.js") + "\" data-organisation=\"org-"
                            + org.id() + "\" async></script>");
            visitor.page().getByLabel("Sites, one a line").fill("https://salon.example/\nhttps://www.salon.example");
            screen.save("Allowed sites");
            screen.isSaved();
        }
        assertEquals(
                JsonArray.of("https://salon.example", "https://www.salon.example"),
                organisation().getJsonArray("frameOrigins"));
    }

    private JsonObject organisation() {
        return org.owner().get("/organisation").expect(200).json();
    }

    /** Somebody else, at their own desk. */
    private void change(JsonObject patch) {
        org.owner()
                .patch("/organisation", organisation().getInteger("version"), patch)
                .expect(200);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
