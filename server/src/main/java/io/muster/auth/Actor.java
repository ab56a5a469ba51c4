package io.muster.auth;

import java.util.UUID;

/**
 * Who acts in one request, socket or job.
 *
 * @param user null for a job or import of the organisation itself, and for a visitor without an account
 * @param org the organisation of the session, null for none
 * @param employee the employee that the user is in that organisation, null for none
 * @param session null where there is no sign-in behind it
 */
public record Actor(UUID user, String name, UUID org, Role role, UUID employee, UUID session) {

    /** A job or an import acting for the organisation with all its rights; `name` stands in the change log. */
    public static Actor system(UUID org, String name) {
        return new Actor(null, name, org, Role.owner, null, null);
    }

    /** Somebody without an account who calls a public operation of the organisation. */
    public static Actor visitor(UUID org) {
        return new Actor(null, "Client", org, Role.none, null, null);
    }

    public boolean may(Permission permission) {
        return role.permissions().contains(permission);
    }
}
