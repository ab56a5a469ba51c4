package io.muster.db;

/** Ends the transaction of a caller who has been told that it took too long: what is not committed yet is rolled back. */
final class Deadline {
    private Tx current;
    private boolean passed;

    synchronized void holds(Tx tx) {
        current = tx;
        if (passed) {
            tx.end();
        }
    }

    synchronized void passed() {
        passed = true;
        if (current != null) {
            current.end();
        }
    }
}
