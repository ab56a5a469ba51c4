package io.muster.org;

import io.muster.web.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** Which sites may be named to show the booking page: they go into a header, so nothing but an origin will do. */
final class FrameOrigins {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ORIGIN = Pattern.compile(
            "(https://" + LABEL + "(\\." + LABEL + ")+|https?://(localhost|127\\.0\\.0\\.1))(:[1-9][0-9]{0,4})?");

    private FrameOrigins() {}

    static void check(List<String> origins) {
        for (int nr = 0; nr < origins.size(); nr++) {
            if (!ORIGIN.matcher(origins.get(nr)).matches()) {
                throw Problem.invalidValue(
                        "/frameOrigins/" + nr, "Write it like https://www.example.org, small letters and no path.");
            }
        }
    }
}
