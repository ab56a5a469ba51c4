package io.muster.app;

import java.util.List;

/** All that is wrong with the settings, in sentences for the operator. */
public final class InvalidSettings extends RuntimeException {
    InvalidSettings(List<String> faults) {
        super(String.join("\n", faults), null, false, false);
    }
}
