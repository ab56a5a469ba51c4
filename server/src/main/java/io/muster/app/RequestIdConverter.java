package io.muster.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.muster.web.RequestId;

/** {@code %requestId} in a log pattern: the request that the line was written for. */
public final class RequestIdConverter extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return RequestId.current().orElse("");
    }
}
