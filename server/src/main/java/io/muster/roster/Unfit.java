package io.muster.roster;

/** A row that cannot be brought in; the message is the reason that its author reads. */
final class Unfit extends RuntimeException {
    Unfit(String reason) {
        super(reason, null, false, false);
    }
}
