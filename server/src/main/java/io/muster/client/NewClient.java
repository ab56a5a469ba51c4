package io.muster.client;

/** A client to create; all but the name may be null. */
public record NewClient(String name, String phone, String email, Client.Language language, String notes) {}
