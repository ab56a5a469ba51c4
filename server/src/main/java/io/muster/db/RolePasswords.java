package io.muster.db;

/** The passwords of the two login roles, muster_server and muster_system. */
public record RolePasswords(String server, String system) {
    @Override
    public String toString() {
        return "RolePasswords[***]";
    }
}
