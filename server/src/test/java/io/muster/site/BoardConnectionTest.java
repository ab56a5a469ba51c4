package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection comes back by itself, at the right time and from the right place, and says how it is. */
class BoardConnectionTest {
    private Script script;

    @BeforeEach
    void load() {
        script = Script.of(List.of("board/connection.js"), """
                let machine = connection.resting();
                export const on = (event, now) => { const answer = connection.step(machine, event, now, () => 1); machine = answer.machine; return answer.effects.map(it => it.fresh ? 'fresh token' : it.do); };
                export const status = now => { const it = connection.statusOf(machine, now); return it.name + ' ' + it.seconds; };
                """);
    }

    @AfterEach
    void close() {
        script.close();
    }

    @Test
    void greetsWithATokenAndIsLiveWithTheFirstState() {
        assertEquals("offline 0", status(0));
        assertEquals(List.of("token"), on(0, "on", "start"));
        assertEquals(List.of("open"), on(5, "on", "token", "token", "t"));
        assertEquals(List.of("hello"), on(10, "on", "opened", "token", "t"));
        assertEquals("connecting 0", status(10));
        frame(20, "snapshot", "applied");
        assertEquals("live 0", status(20));
    }

    @Test
    void waitsLongerEachTimeButNeverOverHalfAMinute() {
        live();
        long now = 1_000;
        for (int expected : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertEquals(List.of(), on(now, "on", "closed", "code", 1006));
            assertEquals("reconnecting " + expected, status(now));
            assertEquals(List.of(), on(now + expected * 1_000 - 1, "on", "tick"));
            now += expected * 1_000L;
            assertEquals(List.of("token"), on(now, "on", "tick"));
            on(now, "on", "token", "token", "t");
        }
    }

    @Test
    void beatsAndTakesSilenceForDeath() {
        live();
        assertEquals(List.of(), on(19_000, "on", "tick"));
        assertEquals(List.of("beat"), on(20_000, "on", "tick"));
        assertEquals(List.of("beat"), on(40_000, "on", "tick", "heard", true));
        assertEquals(List.of("close"), on(75_500, "on", "tick"));
        assertTrue(status(75_500).startsWith("reconnecting"));
    }

    @Test
    void aGapComesBackWithWhatItHasAndAnotherEpochWithNothing() {
        live();
        assertEquals(List.of("close"), frame(50, "changes", "gap"));
        again(2_000);
        assertEquals(List.of("close", "forget"), frame(2_100, "changes", "start-over"));
        again(9_000);
        assertEquals(List.of("forget"), on(9_100, "on", "closed", "code", 4009));
        again(20_000);
        assertEquals(List.of(), on(20_100, "on", "closed", "code", 4008));
    }

    @Test
    void asksForAFreshTokenOnceAndThenGivesUp() {
        live();
        on(100, "on", "closed", "code", 4001);
        assertEquals(List.of("fresh token"), on(1_200, "on", "tick"));
        on(1_210, "on", "token", "token", "t2");
        on(1_220, "on", "opened", "token", "t2");
        on(1_230, "on", "closed", "code", 4001);
        assertEquals("offline 0", status(1_230));
        assertEquals(List.of(), on(99_000, "on", "online"));
    }

    @Test
    void renewsBeforeTheTokenEnds() {
        live();
        assertEquals(List.of("fresh token"), frame(100, "expiring", ""));
        assertEquals(List.of("renew"), on(150, "on", "token", "token", "t2"));
        assertEquals("live 0", status(150));
    }

    @Test
    void isOfflineWithoutANetworkAndBackAtOnceWithOne() {
        live();
        assertEquals(List.of("close"), on(100, "on", "offline"));
        assertEquals("offline 0", status(100));
        assertEquals(List.of("token"), on(200, "on", "online"));
        assertEquals("reconnecting 0", status(200));
    }

    @Test
    void aPersonWhoLooksDoesNotWait() {
        live();
        on(100, "on", "closed", "code", 1001);
        assertEquals(List.of("token"), on(300, "on", "visible"));
    }

    @Test
    void stopsForGoodUntilStartedAgain() {
        live();
        assertEquals(List.of("close"), on(100, "on", "stop"));
        assertEquals(List.of(), on(200, "on", "online"));
        assertEquals(List.of("token"), on(300, "on", "start"));
    }

    private void live() {
        on(0, "on", "start");
        on(0, "on", "token", "token", "t");
        on(0, "on", "opened", "token", "t");
        frame(0, "snapshot", "applied");
    }

    private void again(long now) {
        on(now, "on", "visible");
        on(now, "on", "token", "token", "t");
        on(now, "on", "opened", "token", "t");
        frame(now, "changes", "applied");
    }

    private Object frame(long now, String type, String outcome) {
        return on(now, "on", "frame", "type", type, "outcome", outcome);
    }

    private Object on(long now, Object... event) {
        Map<Object, Object> members = new HashMap<>();
        for (int i = 0; i < event.length; i += 2) {
            members.put(event[i], event[i + 1]);
        }
        if (members.remove("heard") != null) {
            frame(now, "beat", "ignored");
        }
        return script.call("on", members, now);
    }

    private String status(long now) {
        return (String) script.call("status", now);
    }
}
