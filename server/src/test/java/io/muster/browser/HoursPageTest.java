package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Working hours as an owner sets them: the week, days that differ, one for all. */
class HoursPageTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID aziz = org.employee("Aziz");
    private final UUID bobur = org.employee("Bobur");
    private final Account owner = Account.of(org, "Olga", "owner", null);
    private final LocalDate holiday = LocalDate.now(Salon.ZONE).plusDays(3);

    @Test
    void aWeekWithABreakAndDaysThatDiffer() {
        try (var visitor = Visitor.atDesk().enter(owner, "/staff?show=hours")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Change: Hours of Aziz");
            screen.field("Monday, to").fill("13");
            screen.press("Monday: another period");
            assertThat(screen.field("Monday, from").nth(1)).hasValue("14:00");
            screen.press("Copy Monday to weekdays");
            screen.field("Friday").uncheck();
            putIn(screen);
            assertThat(visitor.page().locator(".hours-preview .differs")).hasCount(2);
            assertThat(visitor.page().locator(".hours-preview .differs").first())
                    .containsText("Holiday");
            screen.finish("Save");
            assertThat(visitor.page().locator(".lines")).containsText("Mon–Thu 09:00–13:00, 14:00–18:00");
        }
        var hours = hours(aziz);
        assertEquals(8, hours.getJsonArray("week").size());
        assertEquals(JsonArray.of(off(holiday), off(holiday.plusDays(1))), hours.getJsonArray("exceptions"));
    }

    private void putIn(OwnerScreen screen) {
        screen.press("Add days");
        screen.field("First day").fill(holiday.toString());
        screen.field("Last day").fill(holiday.plusDays(1).toString());
        screen.field("Note").fill("Holiday");
        screen.press("Put 2 days in");
    }

    private static JsonObject off(LocalDate date) {
        return new JsonObject().put("date", date.toString()).put("note", "Holiday");
    }

    @Test
    void overlapsAreNotSent() {
        try (var visitor = Visitor.onPhone().enter(owner, "/staff?show=hours")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Change: Hours of Bobur");
            screen.press("Tuesday: another period");
            screen.field("Tuesday, from").nth(1).fill("12:00");
            assertThat(screen.dialog().locator(".week-row .wrong")).hasCount(1);
            screen.submit("Save");
            assertThat(screen.dialog().locator(".summary")).containsText("Overlaps");
        }
        assertEquals(0, hours(bobur).getInteger("version"));
    }

    @Test
    void oneWeekForEverybodyLeavesTheirDays() {
        var own = new JsonObject().put("week", new JsonArray()).put("exceptions", JsonArray.of(off(holiday)));
        org.owner()
                .send(org.owner()
                        .request("PUT", "/employees/" + aziz + "/hours", own)
                        .header("If-Match", "\"0\""))
                .expect(200);
        try (var visitor = Visitor.atDesk().enter(owner, "/staff?show=hours")) {
            var screen = new OwnerScreen(visitor.page());
            screen.press("Same hours for everyone");
            screen.field("Saturday").check();
            screen.finish("Set for 2 people");
            assertThat(visitor.page().locator(".lines > li").nth(1)).containsText("Mon–Sat 09:00–18:00");
        }
        assertEquals(6, hours(aziz).getJsonArray("week").size());
        assertEquals(6, hours(bobur).getJsonArray("week").size());
        assertEquals(JsonArray.of(off(holiday)), hours(aziz).getJsonArray("exceptions"));
    }

    @Test
    void whoWasOvertakenSeesBothAndMaySaveAgain() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(owner, "/staff?show=hours")) {
            var screen = new OwnerScreen(visitor.page());
            // Shown only once they have been read: what comes after is what overtakes.
            visitor.page().waitForResponse("**/hours", () -> screen.press("Change: Hours of Aziz"));
            var theirs = new JsonObject()
                    .put(
                            "week",
                            JsonArray.of(new JsonObject()
                                    .put("weekday", 6)
                                    .put("starts", "10:00")
                                    .put("ends", "14:00")))
                    .put("exceptions", new JsonArray());
            org.owner()
                    .send(org.owner()
                            .request("PUT", "/employees/" + aziz + "/hours", theirs)
                            .header("If-Match", "\"0\""))
                    .expect(200);
            screen.submit("Save");
            assertThat(screen.dialog().locator(".versions")).containsText("Sat 10:00–14:00");
            assertThat(screen.dialog().locator(".versions")).containsText("Mon–Fri 09:00–18:00");
            screen.finish("Save");
        }
        assertEquals(5, hours(aziz).getJsonArray("week").size());
    }

    private JsonObject hours(UUID employee) {
        return org.owner().get("/employees/" + employee + "/hours").expect(200).json();
    }
}
