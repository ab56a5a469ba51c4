package io.muster.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void signsOfPatternsAreLetters() {
        assertEquals(new Search("%100\\%%", null), Search.of("100%"));
        assertEquals(new Search("%a\\_b\\\\%", null), Search.of("a_b\\"));
    }

    @Test
    void whatLooksLikeANumberIsSoughtAsOne() {
        assertEquals(new Search("%90 123-45%", "%9012345%"), Search.of("90 123-45"));
        assertEquals("%+99890%", Search.of("+998 (90)").phone());
    }

    @Test
    void whatLooksLikeNoneIsNot() {
        assertEquals(new Search("%Olga 2%", null), Search.of(" Olga 2 "));
        assertEquals(new Search("%-%", null), Search.of("-"));
    }
}
