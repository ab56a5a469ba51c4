package io.muster.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** Log lines as text for people, or as JSON for machines. */
final class Logging {
    private Logging() {}

    static void choose(boolean json) {
        if (!json) {
            return;
        }
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.reset();
        try {
            configurator.doConfigure(Logging.class.getResource("/logback-json.xml"));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
