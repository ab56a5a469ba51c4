package io.muster.block;

import io.muster.db.Entity;
import java.util.UUID;

/** What is left of a block that was freed: its body in the log is empty, as of everything that is gone. */
final class Gone implements Entity {
    private final transient Block was;

    Gone(Block was) {
        this.was = was;
    }

    @Override
    public UUID id() {
        return was.id();
    }

    @Override
    public int version() {
        return was.version() + 1;
    }

    @Override
    public String entity() {
        return was.entity();
    }
}
