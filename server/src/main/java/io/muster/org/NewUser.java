package io.muster.org;

import io.muster.auth.Role;
import java.util.UUID;

/**
 * A person to be given a role.
 *
 * @param employee the employee that this person is, or null
 */
public record NewUser(String email, String name, Role role, UUID employee) {
    static NewUser owner(NewOrganisation.Owner owner) {
        return new NewUser(owner.email(), owner.name(), Role.owner, null);
    }
}
