package io.muster.db;

import java.util.logging.Level;
import liquibase.lockservice.LockService;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.slf4j.LoggerFactory;

/** Liquibase's log in ours: its news are details, its warnings are news. */
final class LiquibaseLog extends AbstractLogService {
    @Override
    public int getPriority() {
        return PRIORITY_SPECIALIZED;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Logger getLog(Class of) {
        var log = LoggerFactory.getLogger(of);
        return new AbstractLogger() {
            @Override
            public void log(Level level, String message, Throwable cause) {
                // What is severe is thrown as well, and told once by who catches it. The lock is ours, not Liquibase's.
                if (level.equals(Level.WARNING) && !LockService.class.isAssignableFrom(of)) {
                    log.warn(message, cause);
                } else {
                    log.debug(message, cause);
                }
            }
        };
    }
}
