package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dialog of a service makes of what is typed: questions, performers, money, and the order of services. */
class CatalogueFormTest {
    private static final List<String> MODULES = List.of(
            "pages/catalogue/questions.js",
            "pages/catalogue/performers.js",
            "pages/catalogue/order.js",
            "pages/catalogue/typed.js");
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(MODULES, """
                const ids = (list) => list.map((one) => one.id).join('');
                const abc = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
                const people = [{ id: 'ann', skills: ['cut'] }, { id: 'bob', skills: ['cut', 'dye'] }, { id: 'eve', skills: [] }];
                const set = (list, employee, change) => list.map((one) => one.employee === employee ? { ...one, ...change } : one);
                const cast = (rows = []) => performers.performersOf(people, 'cut', rows, 2);
                const performing = (list) => list.filter((one) => one.performs).map((one) => one.employee);
                const digits = (currency) => currency === 'JPY' ? 0 : 2;
                export const move = (id, by) => ids(order.moved(abc, id, by));
                export const place = (id, to) => ids(order.placed(abc, id, to));
                export const asked = () => {
                    const list = questions.added(questions.questionsOf([{ id: 'q1', label: 'Allergies?', kind: 'text', required: true }]), 'q2');
                    return questions.wantedOf(questions.changed(list, 'q2', { label: ' Length ', kind: 'choice', choices: ['short', ' long ', '', 'short'] }));
                };
                export const noChoice = () => questions.wantedOf(questions.questionsOf([{ id: 'q', label: 'L', kind: 'text', required: false, choices: ['a', 'b'] }]));
                export const bare = (...choices) => questions.withoutChoice([{ id: 'q', label: 'L', kind: 'choice', required: false, choices }]);
                export const gone = () => ids(questions.removed(questions.added(questions.added([], 'x'), 'y'), 'x'));
                export const usual = (skill) => performing(performers.performersOf(people, skill, [], 2));
                export const untouched = () => performers.rowsOf(people, 'cut', cast(), 2);
                export const rows = () => performers.rowsOf(people, 'cut', set(set(cast(), 'ann', { minutes: '45', price: '12.5' }), 'eve', { performs: true }), 2);
                export const again = (rows) => performers.rowsOf(people, 'cut', cast(rows), 2);
                export const noLonger = () => performers.rowsOf(people, 'cut', set(cast(), 'ann', { minutes: '45', performs: false }), 2);
                export const follow = () => performing(performers.withSkill(people, 'cut', 'dye', set(cast(), 'eve', { performs: true })));
                export const round = (one) => typed.wantedOf(typed.draftOf(one, digits), digits);
                export const fresh = (change) => typed.wantedOf({ ...typed.draftOf(null, digits), ...change }, digits);
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @ParameterizedTest
    @CsvSource({"a,1,bac", "c,-1,acb", "a,-1,abc", "c,1,abc", "a,2,bca", "x,1,abc"})
    void aServiceMovesByPlacesAndStopsAtTheEnds(String id, int by, String order) {
        assertEquals(order, script.call("move", id, by));
    }

    @ParameterizedTest
    @CsvSource({"a,2,bca", "c,0,cab", "b,1,abc"})
    void aDraggedServiceTakesThePlaceItIsOver(String id, int to, String order) {
        assertEquals(order, script.call("place", id, to));
    }

    @Test
    void questionsAreSentTrimmedWithEachChoiceOnce() {
        assertEquals(
                List.of(
                        Map.of("id", "q1", "label", "Allergies?", "kind", "text", "required", true),
                        Map.of(
                                "id",
                                "q2",
                                "label",
                                "Length",
                                "kind",
                                "choice",
                                "required",
                                false,
                                "choices",
                                List.of("short", "long"))),
                script.call("asked"));
    }

    @Test
    void onlyAChoiceHasChoices() {
        assertEquals(
                List.of(Map.of("id", "q", "label", "L", "kind", "text", "required", false)), script.call("noChoice"));
        assertEquals(List.of("q"), script.call("bare", "one", " ", "one"));
        assertEquals(List.of(), script.call("bare", "one", "two"));
        assertEquals("y", script.call("gone"));
    }

    @Test
    void whoeverHasTheSkillPerforms() {
        assertEquals(List.of("ann", "bob"), script.call("usual", "cut"));
        assertEquals(List.of("ann", "bob", "eve"), script.call("usual", ""));
        assertEquals(List.of(), script.call("untouched"));
    }

    @Test
    void onlyWhatDiffersIsARow() {
        assertEquals(
                List.of(
                        Map.of("employee", "ann", "performs", true, "durationMinutes", 45, "priceMinor", 1250),
                        Map.of("employee", "eve", "performs", true)),
                script.call("rows"));
        assertEquals(List.of(Map.of("employee", "ann", "performs", false)), script.call("noLonger"));
    }

    @Test
    void rowsThatAreReadAreWrittenAsTheyWere() {
        var rows = List.of(
                Map.of("employee", "ann", "performs", true, "durationMinutes", 45, "priceMinor", 1250),
                Map.of("employee", "bob", "performs", false));
        assertEquals(rows, script.call("again", rows));
    }

    @Test
    void anotherSkillLeavesWhoWasSetByHand() {
        assertEquals(List.of("bob", "eve"), script.call("follow"));
    }

    @Test
    void aServiceThatIsOnlyLookedAtStaysAsItIs() {
        var one = Map.ofEntries(
                Map.entry("name", "Haircut"),
                Map.entry("description", ""),
                Map.entry("durationMinutes", 45),
                Map.entry("bufferBeforeMinutes", 0),
                Map.entry("bufferAfterMinutes", 15),
                Map.entry("stepMinutes", 30),
                Map.entry("noticeMinutes", 0),
                Map.entry("windowDays", 14),
                Map.entry("capacity", 8),
                Map.entry("dayLimit", 20),
                Map.entry("confirmation", "request"),
                Map.entry("priceMinor", 1999),
                Map.entry("currency", "USD"),
                Map.entry("depositMinor", 500),
                Map.entry("noShowFeeMinor", 0),
                Map.entry("vatPercent", 0),
                Map.entry("ikpu", "12345678901234567"),
                Map.entry("online", false),
                Map.entry("questions", List.of()));
        assertEquals(one, script.call("round", one));
    }

    @Test
    void moneyIsCountedInTheMinorUnitsOfItsCurrency() {
        assertEquals(
                1999,
                script.object("fresh", Map.of("priceMinor", "19.99", "currency", "USD"))
                        .get("priceMinor"));
        assertEquals(
                1500,
                script.object("fresh", Map.of("priceMinor", "1500", "currency", "JPY"))
                        .get("priceMinor"));
    }
}
