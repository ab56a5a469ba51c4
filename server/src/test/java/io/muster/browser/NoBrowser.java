package io.muster.browser;

/** There is no browser to test with; the message says how to give one. */
final class NoBrowser extends Exception {
    private static final long serialVersionUID = 1;

    NoBrowser(String reason) {
        super("No browser to test with: " + reason
                + " Install Chromium, or name one with -Dbrowser.path=… or CHROMIUM_PATH.");
    }
}
