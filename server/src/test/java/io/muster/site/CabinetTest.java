package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner's cabinet computes: contrast, spans of time, members of a form, and who overtook whom. */
class CabinetTest {
    private static final List<String> MODULES =
            List.of("pages/cabinet/colour.js", "pages/cabinet/members.js", "parts/span.js", "parts/clash.js");
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(MODULES, """
                const kinds = { name: 'text', phone: 'phone', clientDayLimit: 'limit', holdMinutes: 'number', languages: 'list', frameOrigins: 'lines', colour: 'optional' };
                export const hue = (one) => colour.hueOf(one);
                export const white = (computed) => Math.round(colour.whiteOn(computed) * 100) / 100;
                export const read = (typed) => colour.readColour(typed);
                export const said = (minutes) => { const { amount, unit } = span.spoken(minutes); return amount + ' ' + unit; };
                export const minutes = (amount, unit) => span.minutesOf(amount, unit);
                export const round = (org) => members.wantedOf(members.draftOf(org, kinds), kinds);
                export const wanted = (change) => members.wantedOf({ ...members.draftOf({}, kinds), ...change }, kinds);
                export const rebase = (touched, before, after) => members.rebased({ ...members.draftOf(before, kinds), ...touched }, before, after, kinds);
                export const clashing = (change, base, current) => clash.clashes(change, base, current);
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    /** The same as the page has from the server. */
    @ParameterizedTest
    @CsvSource({
        "'',house",
        "#808080,grey",
        "#000000,grey",
        "#ffffff,grey",
        "#ff0000,30",
        "#00ff00,140",
        "#0000ff,260",
        "#0f766e,190",
        "#ffee00,100",
        "#e11d48,20"
    })
    void thePageTakesTheHue(String colour, String hue) {
        assertEquals(hue, script.call("hue", colour));
    }

    @ParameterizedTest
    @CsvSource({
        "oklch(0 0 0),21",
        "oklch(1 0 0),1",
        "oklch(0.5999 0 0),3.95",
        "'rgb(0, 0, 0)',0",
        "oklch(0.51 0.21 277),6.4"
    })
    void contrastIsCountedAsWcagDoes(String computed, double ratio) {
        assertEquals(ratio, ((Number) script.call("white", computed)).doubleValue(), 0.2);
    }

    @ParameterizedTest
    @CsvSource({"#0F766E,#0f766e", "0f766e,#0f766e", " #abc ,#aabbcc", "teal,''", "#12345,''", "'',''"})
    void manyWaysToWriteAColour(String typed, String colour) {
        assertEquals(colour, script.call("read", typed));
    }

    @ParameterizedTest
    @CsvSource({"1440,1 days", "2880,2 days", "90,90 minutes", "120,2 hours", "0,0 minutes", "10,10 minutes"})
    void minutesAreSaidInTheLargestUnitWithoutRest(int minutes, String said) {
        assertEquals(said, script.call("said", minutes));
    }

    @ParameterizedTest
    @CsvSource({"2,days,2880", "1.5,hours,90", "10,minutes,10", "'',hours,''", "x,hours,''"})
    void anAmountAndAUnitAreMinutes(String amount, String unit, String minutes) {
        assertEquals(minutes, script.call("minutes", amount, unit));
    }

    @Test
    void whatIsOnlyLookedAtStaysAsItIs() {
        var org = Map.of(
                "name",
                "Lola",
                "phone",
                "+998901234567",
                "clientDayLimit",
                2,
                "holdMinutes",
                10,
                "languages",
                List.of("en", "uz"),
                "frameOrigins",
                List.of("https://a.example", "https://b.example"),
                "colour",
                "#0f766e");
        assertEquals(org, script.call("round", org));
    }

    @Test
    void whatIsTypedIsTidied() {
        var typed = Map.of(
                "name",
                " Lola ",
                "phone",
                "+998 (90) 123-45-67",
                "frameOrigins",
                "https://a.example/\n\n https://b.example,");
        var wanted = script.object("wanted", typed);
        assertEquals("Lola", wanted.get("name"));
        assertEquals("+998901234567", wanted.get("phone"));
        assertEquals(List.of("https://a.example", "https://b.example"), wanted.get("frameOrigins"));
        assertEquals(false, wanted.containsKey("clientDayLimit"));
    }

    @Test
    void whatWasTouchedStaysWhenTheRestFollowsSomebodyElse() {
        var before = Map.of("name", "Lola", "phone", "+998901234567", "holdMinutes", 10);
        var after = Map.of("name", "Lola Salon", "phone", "+998907654321", "holdMinutes", 20);
        var draft = script.object("rebase", Map.of("phone", "+998 90 000 00 00"), before, after);
        assertEquals("Lola Salon", draft.get("name"));
        assertEquals("+998 90 000 00 00", draft.get("phone"));
        assertEquals("20", draft.get("holdMinutes"));
    }

    @Test
    void twoClashOnlyWhereBothChangedOneMemberDifferently() {
        var base = Map.of("name", "Lola", "address", "Old street", "phone", "1");
        var theirs = Map.of("name", "Lola Salon", "address", "New street", "phone", "1");
        assertEquals(
                List.of("name"), script.call("clashing", Map.of("name", "Lola Beauty", "phone", "2"), base, theirs));
        assertEquals(List.of(), script.call("clashing", Map.of("address", "New street"), base, theirs));
    }
}
