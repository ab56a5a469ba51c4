package io.muster.signin;

import io.muster.auth.Actor;
import io.muster.auth.Permission;
import io.muster.auth.Role;
import io.muster.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An account with the organisations that it may enter, the oldest membership first. */
record Person(Account account, List<Membership> memberships) {
    Optional<Membership> in(UUID organisation) {
        return memberships.stream()
                .filter(member -> member.id().equals(organisation))
                .findFirst();
    }

    /** Fails alike for an organisation that is not there, not theirs or closed. */
    Membership entering(UUID organisation) {
        return in(organisation).orElseThrow(Person::closed);
    }

    Membership entering(String slug) {
        return memberships.stream()
                .filter(member -> member.organisation().slug().equals(slug))
                .findFirst()
                .orElseThrow(Person::closed);
    }

    /** Where they go when they name nothing: where they were last, else the first; administrators stay outside. */
    Optional<Membership> usual(UUID last) {
        return account.admin()
                ? Optional.empty()
                : in(last).or(() -> memberships.stream().findFirst());
    }

    Actor actor(Optional<Membership> member, UUID session) {
        return new Actor(
                account.id(),
                account.name(),
                member.map(Membership::id).orElse(null),
                role(member),
                member.map(Membership::employee).orElse(null),
                session);
    }

    Me me(Optional<Membership> member) {
        return new Me(
                new Me.User(account.id(), account.email(), account.name()),
                role(member),
                role(member).permissions().stream()
                        .map(Permission::word)
                        .sorted()
                        .toList(),
                member.map(Membership::organisation).orElse(null),
                member.map(Membership::employee).orElse(null),
                memberships.stream().map(Me.Place::of).toList());
    }

    /** What must not be in their password. */
    List<String> known() {
        var names = memberships.stream()
                .flatMap(member -> Stream.of(
                        member.organisation().name(), member.organisation().slug()));
        return Stream.concat(Stream.of(account.email(), account.name()), names).toList();
    }

    private Role role(Optional<Membership> member) {
        return member.map(Membership::role).orElse(account.admin() ? Role.admin : Role.none);
    }

    private static Problem closed() {
        return Problem.unprocessable("unknown-reference", "Something named here does not exist.")
                .pointer("/organisation", "You cannot go there.");
    }
}
