package io.muster.signin;

import io.muster.auth.Role;
import io.muster.org.Organisation;
import java.util.List;
import java.util.UUID;

/** Who is signed in, where, and what they may do there. */
public record Me(
        User user,
        Role role,
        List<String> permissions,
        Organisation organisation,
        UUID employee,
        List<Place> organisations) {
    public record User(UUID id, String email, String name) {}

    /** An organisation that they may enter. */
    public record Place(UUID id, String slug, String name, Role role) {
        static Place of(Membership member) {
            var organisation = member.organisation();
            return new Place(organisation.id(), organisation.slug(), organisation.name(), member.role());
        }
    }
}
