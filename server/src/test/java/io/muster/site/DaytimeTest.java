package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a time of day, and where the arrow keys lead. */
class DaytimeTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(List.of("daytime.js"), """
                export const read = text => daytime.readTime(text);
                export const next = (time, direction) => daytime.nextQuarter(time, direction);
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @ParameterizedTest
    @CsvSource({
        "9,09:00",
        "09,09:00",
        "930,09:30",
        "0930,09:30",
        "9:30,09:30",
        "9.30,09:30",
        "23:59,23:59",
        "0,00:00",
        "123,01:23",
        "' 17:05 ',17:05"
    })
    void manyWaysToWriteOneTime(String typed, String time) {
        assertEquals(time, script.call("read", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "24:00", "9:60", "93", "9:3", "nine", "9 pm", "-1", "12345"})
    void nothingElseIsATime(String typed) {
        assertEquals("", script.call("read", typed));
    }

    @ParameterizedTest
    @CsvSource({"09:00,1,09:15", "09:00,-1,08:45", "09:07,1,09:15", "09:07,-1,09:00", "23:50,1,00:00", "00:00,-1,23:45"
    })
    void arrowsGoByQuartersOfAnHour(String time, int direction, String next) {
        assertEquals(next, script.call("next", time, direction));
    }
}
