package io.muster.auth;

import static io.muster.auth.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a user is in the organisation of the session; `admin` is the platform's own and has no organisation. */
public enum Role {
    admin(EnumSet.of(ORGANISATION_LIST, ORGANISATION_CREATE)),
    owner(everythingOfAnOrganisation()),
    manager(without(everythingOfAnOrganisation(), ORGANISATION_CHANGE, USER_CHANGE)),
    reception(EnumSet.of(
            ORGANISATION_READ,
            EMPLOYEE_READ,
            SERVICE_READ,
            SHIFT_READ,
            CLIENT_READ,
            CLIENT_CHANGE,
            BOOKING_READ,
            BOOKING_CHANGE,
            BOARD_WATCH,
            SWAP_READ)),
    employee(EnumSet.of(
            ORGANISATION_READ,
            EMPLOYEE_READ,
            SERVICE_READ,
            SHIFT_READ,
            SHIFT_CLAIM,
            SWAP_READ,
            SWAP_OFFER,
            SWAP_CLAIM,
            BOOKING_READ,
            BOARD_WATCH)),
    client(EnumSet.noneOf(Permission.class)),
    none(EnumSet.noneOf(Permission.class));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    private static EnumSet<Permission> everythingOfAnOrganisation() {
        return without(EnumSet.allOf(Permission.class), ORGANISATION_LIST, ORGANISATION_CREATE);
    }

    private static EnumSet<Permission> without(EnumSet<Permission> all, Permission... taken) {
        all.removeAll(Set.of(taken));
        return all;
    }
}
