package io.muster.org;

import io.muster.web.Problem;
import java.time.ZoneId;

/** Which time zones an organisation may have: those that IANA names. */
final class TimeZones {
    private TimeZones() {}

    static String checked(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Problem.unprocessable("unknown-time-zone", "There is no such time zone.")
                    .pointer("/timeZone", "This is no IANA name, such as Asia/Tashkent.");
        }
        return name;
    }
}
