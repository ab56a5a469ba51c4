package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.muster.TestServer;
import io.muster.auth.Actor;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happens between two people at the desk, or between the desk and a client. */
class DeskTest {
    private final Salon salon = new Salon();
    private final UUID haircut = salon.org.service("Haircut", 60, salon.cutting);

    @Test
    void whoComesSecondIsToldWhatIsFreeNext() {
        salon.shift(9, 12, salon.aziz);
        salon.org.client("Lola Karimova");
        salon.org.client("Nodir Aliyev");
        try (var first = atDesk("Nargiza");
                var second = atDesk("Rustam").expecting("409")) {
            var quick = DeskScreen.of(first);
            var slow = DeskScreen.of(second);
            ready(slow, "Lola Karimova").take("09:00");
            ready(quick, "Nodir Aliyev").take("09:00").submit();
            assertThat(quick.dialog()).isHidden();
            assertThat(slow.arrival("Nodir Aliyev")).containsText("09:00");
            assertThat(slow.dialog().locator(".notice")).containsText("This time was just taken");
            assertThat(slow.time("09:00")).hasCount(0);
            slow.submit();
            var instead = slow.dialog().getByRole(AriaRole.ALERT);
            assertThat(instead.locator(".time").first()).containsText("10:00");
            instead.locator(".time").first().click();
            slow.submit();
            assertThat(slow.dialog()).isHidden();
            assertThat(quick.arrival("Lola Karimova")).containsText("10:00");
        }
    }

    @Test
    void whoWantsAnyoneGetsWhoIsLeft() {
        salon.shift(9, 12, salon.aziz);
        salon.shift(9, 12, salon.bobur);
        salon.org.client("Lola Karimova");
        try (var visitor = atDesk("Nargiza")) {
            var desk = DeskScreen.of(visitor);
            ready(desk, "Lola Karimova").take("09:00");
            var who = desk.dialog().locator(".times-box + p");
            assertThat(who).hasText("Aziz Karimov");
            salon.book("Nodir Aliyev", salon.at(9), haircut, salon.aziz);
            assertThat(who).hasText("Bobur Tosh");
            desk.submit();
            assertThat(desk.dialog()).isHidden();
            assertThat(desk.arrival("Lola Karimova")).containsText("Bobur Tosh");
        }
    }

    @Test
    void aSeriesSaysWhatBecameOfEachWeek() {
        salon.shift(9, 12, salon.aziz);
        for (int week = 1; week <= 2; week++) {
            var days = Duration.ofDays(7L * week);
            salon.org.published(salon.at(9).plus(days), salon.at(12).plus(days), salon.cutting, salon.aziz);
        }
        salon.book("Nodir Aliyev", salon.at(9).plus(Duration.ofDays(7)), haircut, salon.aziz);
        salon.org.client("Lola Karimova");
        try (var visitor = atDesk("Nargiza")) {
            var desk = DeskScreen.of(visitor);
            ready(desk, "Lola Karimova").choose("employee", salon.aziz).take("09:00");
            desk.dialog().locator(".more-fields summary").click();
            assertThat(desk.field("For whom, if not the client")).isVisible();
            desk.field("Repeat weekly").check();
            assertThat(desk.field("For whom, if not the client")).hasCount(0);
            desk.dialog().locator("[name=occurrences]").fill("3");
            desk.submit();
            var verdicts = desk.dialog().locator(".verdicts li");
            assertThat(desk.dialog()).containsText("2 bookings made");
            assertThat(verdicts).hasCount(3);
            assertThat(verdicts.nth(0)).containsText("booked");
            assertThat(verdicts.nth(1)).containsText("left out: The time is taken");
            assertThat(verdicts.nth(2)).containsText("booked");
            desk.dialog().locator(".dialog-foot button").click();
            assertThat(desk.arrival("Lola Karimova")).containsText("09:00");
        }
    }

    @Test
    void aVisitOfTwoServicesIsOneAfterTheOther() {
        salon.shift(9, 12, salon.aziz);
        salon.org.published(salon.at(9), salon.at(12), salon.colouring, salon.dilnoza);
        var colour = salon.org.service("Colour", 30, salon.colouring);
        salon.org.client("Lola Karimova");
        try (var visitor = atDesk("Nargiza")) {
            var desk = DeskScreen.of(visitor);
            ready(desk, "Lola Karimova");
            desk.button("Add a service").click();
            desk.choose("service2", colour).take("09:30").submit();
            assertThat(desk.dialog()).isHidden();
            assertThat(desk.arrival("Lola Karimova")).hasCount(2);
            assertThat(desk.arrival("Haircut · Aziz Karimov")).containsText("09:30");
            assertThat(desk.arrival("Colour · Dilnoza Umarova")).containsText("10:30");
        }
    }

    @Test
    void aGroupIsOneThingOnTheBoardWithItsList() {
        salon.shift(9, 12, salon.aziz);
        var lesson = salon.org.service("Lesson", 60, salon.cutting);
        var version = salon.owner.get("/services/" + lesson).expect(200).json().getInteger("version");
        salon.owner
                .patch("/services/" + lesson, version, new JsonObject().put("capacity", 4))
                .expect(200);
        salon.org.client("Lola Karimova");
        salon.org.client("Nodir Aliyev");
        try (var visitor = atDesk("Nargiza");
                var manager = Visitor.atDesk().enter(salon.manager("Malika"), salon.board())) {
            var desk = DeskScreen.of(visitor);
            var board = manager.board();
            desk.newBooking("Lola Karimova").choose("service", lesson).take("09:00");
            desk.dialog().getByLabel("One more").click();
            desk.take("09:00").submit();
            assertThat(desk.dialog()).isHidden();
            var chip = board.row(salon.aziz).locator(".chip-seating");
            assertThat(chip).hasAttribute("aria-label", Pattern.compile("2/4 seats"));
            desk.newBooking("Nodir Aliyev").choose("service", lesson);
            assertThat(desk.time("09:00")).containsText("2 left");
            desk.take("09:00").submit();
            assertThat(chip).hasAttribute("aria-label", Pattern.compile("3/4 seats"));
            assertThat(chip).hasCount(1);
            chip.press("Enter");
            assertThat(board.dialog()).containsText("3 of 4 seats taken");
            assertThat(board.dialog().locator(".board-list li")).hasCount(2);
            assertThat(board.dialog().locator(".board-list")).containsText("Lola Karimova · 2 seats");
        }
    }

    @Test
    void aFreedTimeIsOfferedToWhoWaitsAndTakenByTheirLink() {
        salon.shift(10, 11, salon.aziz);
        var taken = salon.book("Nodir Aliyev", salon.at(10), haircut, salon.aziz);
        salon.org.client("Lola Karimova");
        try (var visitor = atDesk("Nargiza");
                var client = Visitor.onPhone()) {
            var desk = DeskScreen.of(visitor);
            desk.button("Add to the waiting list").click();
            desk.client("Lola Karimova").choose("service", haircut).submit();
            assertThat(desk.waiting("Lola Karimova")).containsText("Haircut");
            salon.owner.post("/bookings/" + taken + "/cancel").expect(200);
            assertThat(desk.waiting("Lola Karimova").locator(".pill")).containsText("Offered");
            assertThat(desk.waiting("Lola Karimova").getByRole(AriaRole.TIMER)).isVisible();
            assertThat(desk.page().locator("#holds")).containsText("1");
            client.page().navigate("/visit?lang=en#" + salon.org.link(held()));
            assertThat(client.page().locator("main h2").first()).hasText("A time has become free");
            client.page().locator("[name=name]").fill("Lola Karimova");
            client.page().locator("[name=phone]").fill("+998 90 123-45-67");
            client.page().locator("form [type=submit]").click();
            assertThat(client.page().locator(".pill")).containsText("Confirmed");
            assertThat(desk.arrival("Lola Karimova")).containsText("confirmed");
            assertThat(desk.waiting("Lola Karimova")).hasCount(0);
        }
    }

    @Test
    void aHoldThatRunsOutLeavesEveryScreenByItself() {
        salon.shift(9, 12, salon.aziz);
        try (var visitor = atDesk("Nargiza");
                var manager = Visitor.atDesk().enter(salon.manager("Malika"), salon.board())) {
            var desk = DeskScreen.of(visitor);
            var board = manager.board();
            new Stranger(salon.org).hold(haircut, salon.at(10));
            assertThat(desk.page().locator("#holds")).containsText("1");
            assertThat(board.row(salon.aziz).locator(".chip.is-hold")).hasCount(1);
            letHoldsRunOut();
            assertThat(board.row(salon.aziz).locator(".chip.is-hold")).hasCount(0);
            assertThat(desk.page().locator("#holds")).hasCount(0);
        }
    }

    private void letHoldsRunOut() {
        TestServer.shared()
                .muster()
                .features()
                .db()
                .write(
                        Actor.system(salon.org.id(), "Test"),
                        tx -> tx.execute(
                                "update booking set held_until = now() - interval '1 second' where org_id = $1 and status = 'held'",
                                tx.org()))
                .await();
    }

    private UUID held() {
        var range = "from=" + salon.at(0) + "&to=" + salon.at(23);
        return salon.owner.get("/bookings?limit=200&" + range).expect(200).items().stream()
                .map(JsonObject.class::cast)
                .filter(booking -> booking.getString("status").equals("held"))
                .map(booking -> UUID.fromString(booking.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private DeskScreen ready(DeskScreen desk, String client) {
        return desk.newBooking(client).choose("service", haircut);
    }

    private Visitor atDesk(String name) {
        return Visitor.atDesk().enter(Account.of(salon.org, name, "reception", null), "/reception?date=" + salon.day);
    }
}
