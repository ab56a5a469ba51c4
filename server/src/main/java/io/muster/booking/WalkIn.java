package io.muster.booking;

import io.muster.client.NewClient;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who stands at the desk and is served now.
 *
 * @param employee null for whoever is free
 * @param client null where it is a new one
 * @param newClient found again by the phone number, where there is one
 * @param seats null for one
 * @param reason why it is outside the slots, where it is
 */
public record WalkIn(UUID service, UUID employee, UUID client, Newcomer newClient, Integer seats, String reason) {

    /** What is asked at the desk; the phone may be null. */
    public record Newcomer(String name, String phone) {
        NewClient client() {
            return new NewClient(name, phone, null, null, null);
        }
    }

    List<Item> items() {
        return List.of(new Item(service, employee));
    }
}
