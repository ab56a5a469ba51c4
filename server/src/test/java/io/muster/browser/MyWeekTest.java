package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class MyWeekTest {
    @Test
    void itOpensOnTheWeekOfTheNextShift() {
        var salon = new Salon();
        salon.shift(9, 13, salon.aziz);
        try (var visitor = Visitor.onPhone().enter(salon.worker("Aziz Karimov", salon.aziz), "/my")) {
            assertThat(visitor.page().locator(".week .own")).containsText("09:00–13:00");
        }
    }
}
