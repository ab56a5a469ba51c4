package io.muster.org;

/** What it takes to create an organisation: its face, its zone and the person who will own it. */
public record NewOrganisation(String slug, String name, String timeZone, Owner owner) {
    public record Owner(String email, String name) {}
}
