package io.muster.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"+998901234567", "+998 90 123-45-67", "+998 (90) 1234567", "tel:+998-90-123-45-67"})
    void theSameNumberHasOneForm(String text) {
        assertEquals("+998901234567", Phone.e164(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "901234567", "+998000000000", "+99890", "+0001234567", "Anna", "+9989012345678901234"})
    void whatReachesNobodyIsRefused(String text) {
        assertEquals(400, assertThrows(Problem.class, () -> Phone.e164(text)).status());
    }

    @Test
    void noneIsNone() {
        assertNull(Phone.e164(null));
    }

    @Test
    void whatStandsThereAlreadyIsNotAskedAgain() {
        assertEquals("+998000000000", Phone.changed("+998000000000", "+998000000000"));
        assertThrows(Problem.class, () -> Phone.changed(null, "+998000000000"));
    }
}
