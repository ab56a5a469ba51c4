package io.muster.app;

import java.nio.file.Path;

/** Another Muster holds the data directory; the message is for the operator. */
final class DirectoryInUse extends IllegalStateException {
    DirectoryInUse(Path dir) {
        super("Another Muster is using " + dir + ": stop it, or choose another directory with MUSTER_DATA_DIR.");
    }
}
