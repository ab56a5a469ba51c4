package io.muster.org;

/** A user with a new role; with an invitation only where the person has no account of their own yet. */
public record AddedUser(User user, Invitation invitation) {}
