package io.muster.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.ext.mail.StartTLSOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {
    @Test
    void thePartsAreRead() {
        var smtp = Smtp.of("smtp://lola%40salon.example:p%3Aw+d@mail.example:2525");
        assertEquals("lola@salon.example", smtp.user());
        assertEquals("p:w+d", smtp.password());
        assertEquals(2525, smtp.port());
        assertEquals(StartTLSOptions.REQUIRED, smtp.startTls());
        assertFalse(smtp.toString().contains("p:w"));
    }

    @Test
    void aPasswordIsNotSentInTheClearUnlessSaid() {
        assertEquals(StartTLSOptions.OPTIONAL, Smtp.of("smtp://mail.example").startTls());
        assertEquals(587, Smtp.of("smtp://mail.example").port());
        assertEquals(465, Smtp.of("smtps://a:b@mail.example").port());
        assertEquals(
                StartTLSOptions.DISABLED,
                Smtp.of("smtp://a:b@localhost?starttls=off").startTls());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example",
                "http://mail.example",
                "smtp://",
                "smtp://a:secret@",
                "smtp://h/path",
                "smtp://h?tls=1",
                "smtps://h?starttls=off",
                "smtp://a b@h"
            })
    void whatIsNoAddressIsRefusedWithoutItsWords(String address) {
        var told = assertThrows(IllegalArgumentException.class, () -> Smtp.of(address))
                .getMessage();
        assertEquals("This is no address like smtp://user:password@host:587.", told);
    }
}
