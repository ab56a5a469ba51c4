package io.muster.org;

/** A new organisation with its owner, and the owner's invitation where one is needed. */
public record CreatedOrganisation(Organisation organisation, AddedUser owner) {}
