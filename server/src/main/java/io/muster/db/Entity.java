package io.muster.db;

import java.util.UUID;

/** A record of an organisation that is versioned and whose changes go to the board. */
public interface Entity {
    UUID id();

    /** Grows by one with every change; the strong ETag of the contract. */
    int version();

    /** Its singular name in the change log, e.g. `shift`. */
    String entity();
}
