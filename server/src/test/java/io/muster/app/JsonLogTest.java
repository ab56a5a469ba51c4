package io.muster.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.logstash.logback.argument.StructuredArguments.kv;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever a stranger gets into a log line, the line stays one JSON object. */
class JsonLogTest {
    private static final List<String> EVIL = List.of(
            "plain",
            "two\nlines",
            "carriage\r\nreturn",
            "quote\" and \\ and }",
            "\u001b[31mred\u001b[0m",
            "line\u2028separator",
            "\u0000nul");

    @Test
    void everyEventIsOneObjectOnOneLine() throws JoranException {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(JsonLogTest.class.getResource("/logback-json.xml"));
        var encoder = encoder(context);
        for (var evil : EVIL) {
            var line = new String(encoder.encode(event(context, evil)), UTF_8);
            assertEquals(1, line.strip().lines().count(), line);
            var json = new JsonObject(line);
            assertEquals("WARN", json.getString("level"));
            assertEquals("Said " + evil, json.getString("message"));
            assertEquals(evil, json.getString("name"));
            assertEquals(true, json.getString("at").endsWith("Z"), line);
        }
    }

    private static ILoggingEvent event(LoggerContext context, String evil) {
        var logger = context.getLogger("io.muster.test");
        return new ch.qos.logback.classic.spi.LoggingEvent(
                "here", logger, ch.qos.logback.classic.Level.WARN, "Said {}", null, new Object[] {evil, kv("name", evil)
                });
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("out");
        LoggerFactory.getLogger(JsonLogTest.class).debug("The configuration was read");
        return appender.getEncoder();
    }
}
