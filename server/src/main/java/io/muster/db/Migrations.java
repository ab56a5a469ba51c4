package io.muster.db;

import java.util.List;

/** Brings the schema of a database to this version, once, however many processes ask for it. */
public final class Migrations {
    private Migrations() {}

    /** Blocks. Gives the ids of the changesets it applied; none when there was nothing to do. */
    public static List<String> migrate(String ownerUrl, RolePasswords passwords) {
        throw new UnsupportedOperationException();
    }

    /** Blocks. Gives the SQL that {@link #migrate} would run, and runs nothing. */
    public static String dryRun(String ownerUrl) {
        throw new UnsupportedOperationException();
    }
}
