package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an employee's phone reads out of the board: next shift, company, what can be taken, who could take. */
class MyShiftsTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(List.of("pages/my/shifts.js"), """
                const shift = (id, day, from, to, employee, skill = 'cut', status = 'published') =>
                    ({ id, startsAt: `2026-11-${day}T${from}:00:00Z`, endsAt: `2026-11-${day}T${to}:00:00Z`, employee, skill, status, note: '', version: 1 });
                const people = [['me', ['cut']], ['ann', ['cut']], ['bob', ['wash']], ['eve', ['cut']], ['old', ['cut'], true]]
                    .map(([id, skills, archived = false]) => ({ id, name: id, skills, archived }));
                const swap = (id, shift, offeredBy, more = {}) => ({ id, shift, offeredBy, status: 'offered', note: '', version: 1, ...more });
                const rows = [
                    shift('past', 10, '08', '12', 'me'), shift('next', 21, '08', '16', 'me'), shift('later', 22, '08', '16', 'me'),
                    shift('annThen', 21, '10', '18', 'ann'), shift('bobThen', 21, '07', '09', 'bob', 'wash'), shift('eveAfter', 21, '16', '20', 'eve'),
                    shift('draft', 20, '08', '16', 'me', 'cut', 'draft'),
                    shift('openFree', 24, '08', '12'), shift('openBusy', 22, '12', '18'), shift('openOther', 24, '08', '12', undefined, 'wash'), shift('openPast', 11, '08', '12'),
                    shift('annFree', 25, '08', '12', 'ann'), shift('eveFree', 26, '08', '12', 'eve'),
                ];
                const map = (list) => new Map(list.map((row) => [row.id, row]));
                const state = { shifts: map(rows), employees: map(people), swaps: map([
                    swap('toAll', 'annFree', 'ann'), swap('toOther', 'eveFree', 'eve', { offeredTo: ['ann'] }), swap('own', 'later', 'me')]) };
                const booking = (id, from, employee, status) => ({ ...shift(id, 21, from, '20', employee), status });
                state.bookings = map([booking('noon', '12', 'me', 'confirmed'), booking('ten', '10', 'me', 'checked_in'), booking('held', '11', 'me', 'held'),
                    booking('gone', '13', 'me', 'cancelled'), booking('hers', '10', 'ann', 'confirmed')]);
                const now = Date.parse('2026-11-20T12:00:00Z');
                export const next = () => shifts.next(state, 'me', now).id;
                export const company = () => shifts.company(state, state.shifts.get('next')).map((one) => one.employee.id);
                export const offers = () => shifts.offers(state, 'me', now).map((offer) => offer.id + (offer.obstacle ? '!' : ''));
                export const mine = () => shifts.mine(state, 'me').map((one) => one.id);
                export const comers = () => shifts.comers(state, 'me').map((one) => one.id);
                export const offered = () => ['later', 'next'].map((id) => shifts.offerOf(state, id, 'me')?.id ?? '-');
                export const colleagues = () => shifts.colleagues(state, state.shifts.get('next'), 'me').map((one) => one.employee.id + (one.busy ? '!' : ''));
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void theNextShiftIsTheFirstThatIsNotOver() {
        assertEquals("next", script.call("next"));
    }

    @Test
    void draftsAreNotMineYet() {
        assertEquals(List.of("past", "next", "later"), script.call("mine"));
    }

    @Test
    void clientsWhoComeToMeStandByStart() {
        assertEquals(List.of("ten", "noon"), script.call("comers"));
    }

    @Test
    void companyOverlapsAndTheSameSkillComesFirst() {
        assertEquals(List.of("ann", "bob"), script.call("company"));
    }

    @Test
    void offersAreOfMySkillAheadAndForMeAndSayWhatOverlaps() {
        assertEquals(List.of("openBusy!", "openFree", "toAll"), script.call("offers"));
    }

    @Test
    void anOpenOfferOfMineIsFound() {
        assertEquals(List.of("own", "-"), script.call("offered"));
    }

    @Test
    void colleaguesHaveTheSkillAndTheFreeComeFirst() {
        assertEquals(List.of("eve", "ann!"), script.call("colleagues"));
    }
}
