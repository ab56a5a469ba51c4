package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Mouse;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Services as an owner keeps them: their order, their questions, who performs them, and which are put away. */
class ServicePageTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID cutting = org.skill("Cutting");
    private final UUID aziz = org.employee("Aziz", cutting);
    private final UUID bobur = org.employee("Bobur");
    private final UUID haircut = org.service("Haircut", 60, cutting);
    private final UUID shave = org.service("Shave", 30, null);
    private final UUID wash = org.service("Wash", 15, null);
    private final Account owner = Account.of(org, "Olga", "owner", null);

    @Test
    void theOrderIsChangedByKeyboard() {
        try (var visitor = Visitor.atDesk().enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            var grip = screen.button("Move Haircut");
            grip.focus();
            visitor.page().waitForResponse("**/services/order", () -> {
                grip.press("ArrowDown");
                grip.press("ArrowDown");
            });
            assertThat(grip).isFocused();
            assertThat(visitor.page().locator("[aria-live=polite]").first()).containsText("Haircut: place 3 of 3");
            assertEquals(List.of("Shave", "Wash", "Haircut"), names());
            visitor.page().waitForResponse("**/services/order", () -> {
                screen.press("More for Wash");
                screen.choose("Move up");
            });
            assertEquals(List.of("Wash", "Shave", "Haircut"), names());
            screen.open("/catalogue");
            assertThat(visitor.page().locator(".services b")).containsText(new String[] {"Wash", "Shave", "Haircut"});
        }
    }

    @Test
    void theOrderIsChangedByDragging() {
        try (var visitor = Visitor.atDesk().enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            var from = screen.button("Move Wash").boundingBox();
            var to = screen.button("Move Haircut").boundingBox();
            var mouse = visitor.page().mouse();
            mouse.move(from.x + 8, from.y + 8);
            mouse.down();
            mouse.move(to.x + 8, to.y + 8, new Mouse.MoveOptions().setSteps(6));
            visitor.page().waitForResponse("**/services/order", mouse::up);
            assertEquals(List.of("Wash", "Haircut", "Shave"), names());
        }
    }

    @Test
    void questionsAreAskedInTheirOrder() {
        try (var visitor = Visitor.atDesk().enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Change Haircut");
            screen.unfold("Questions to clients");
            screen.press("Add a question");
            screen.field("Question").first().fill("Allergies?");
            screen.press("Add a question");
            var second = visitor.page().locator(".question").nth(1);
            screen.field("Question").nth(1).fill("Length");
            screen.field("Answer").nth(1).selectOption("choice");
            second.getByLabel("Choices").fill("short\n");
            screen.submit("Save");
            assertThat(screen.dialog()).containsText("Two different choices at least.");
            second.getByLabel("Choices").fill("short\nlong\n");
            second.getByLabel("Must be answered").check();
            screen.press("Move question 2 up");
            screen.finish("Save");
        }
        var questions = service(haircut).getJsonArray("questions");
        assertEquals(2, questions.size());
        assertEquals("Length", questions.getJsonObject(0).getString("label"));
        assertEquals(JsonArray.of("short", "long"), questions.getJsonObject(0).getJsonArray("choices"));
        assertTrue(questions.getJsonObject(0).getBoolean("required"));
        assertEquals("text", questions.getJsonObject(1).getString("kind"));
    }

    @Test
    void somebodyPerformsItSlowerAndAnotherWithoutTheSkill() {
        try (var visitor = Visitor.atDesk().enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Change Haircut");
            screen.unfold("Who performs it");
            screen.field("Aziz: Minutes").fill("75");
            screen.field("Bobur").check();
            screen.field("Bobur: Price").fill("90000.5");
            screen.finish("Save");
        }
        var rows = org.owner()
                .get("/services/" + haircut + "/performers")
                .expect(200)
                .items();
        assertEquals(2, rows.size());
        var byEmployee = new JsonObject();
        rows.forEach(row -> byEmployee.put(((JsonObject) row).getString("employee"), row));
        assertEquals(75, byEmployee.getJsonObject(aziz.toString()).getInteger("durationMinutes"));
        assertEquals(9_000_050, byEmployee.getJsonObject(bobur.toString()).getInteger("priceMinor"));
    }

    @Test
    void anArchivedServiceCanComeBack() {
        try (var visitor = Visitor.atDesk().enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("More for Shave");
            screen.choose("Archive");
            assertThat(screen.button("Move Shave")).hasCount(0);
            screen.open("/catalogue?show=archived").press("Bring back: Shave");
            assertThat(visitor.page().locator(".empty")).containsText("No service is archived");
        }
        assertFalse(service(shave).getBoolean("archived"));
    }

    @Test
    void rulesAreKeptAndAFaultInAFoldedPartIsLedTo() {
        try (var visitor = Visitor.onPhone().enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Change Wash");
            screen.unfold("Time");
            screen.field("Starts every, minutes").fill("2");
            screen.unfold("Time");
            screen.submit("Save");
            screen.dialog()
                    .getByText("Starts every, minutes: Between 5 and 1440.")
                    .click();
            assertThat(screen.field("Starts every, minutes")).isFocused();
            screen.field("Starts every, minutes").fill("30");
            screen.unfold("Places and confirmation");
            screen.field("Places of one start").fill("8");
            screen.dialog().getByText("You confirm each one").last().click();
            screen.finish("Save");
            assertThat(visitor.page().locator(".services")).containsText("Group of 8");
        }
        var now = service(wash);
        assertEquals(30, now.getInteger("stepMinutes"));
        assertEquals(8, now.getInteger("capacity"));
        assertEquals("request", now.getString("confirmation"));
        assertEquals(60, now.getInteger("noticeMinutes"));
    }

    @Test
    void whoWasOvertakenSeesBothAndWhatWasChangedElsewhereStays() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(owner, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Change Shave");
            screen.field("Name").fill("Wet shave");
            var theirs = new JsonObject().put("name", "Royal shave").put("stepMinutes", 20);
            org.owner()
                    .patch("/services/" + shave, service(shave).getInteger("version"), theirs)
                    .expect(200);
            screen.submit("Save");
            assertThat(screen.dialog().locator(".versions")).containsText("Royal shave");
            assertThat(screen.dialog().locator(".versions")).containsText("Wet shave");
            screen.finish("Save");
        }
        assertEquals("Wet shave", service(shave).getString("name"));
        assertEquals(20, service(shave).getInteger("stepMinutes"));
    }

    private JsonObject service(UUID id) {
        return org.owner().get("/services/" + id).expect(200).json();
    }

    private List<String> names() {
        return org.owner().get("/services").expect(200).items().stream()
                .map(one -> ((JsonObject) one).getString("name"))
                .toList();
    }
}
