package io.muster.front;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Where the pages find what they show; only approved organisations are there. */
public interface Shopfront {
    /**
     * @param page the organisation as {@code showPublicOrganisation} answers
     * @param framedBy origins whose pages may show it in a frame
     */
    record Shop(JsonObject page, List<String> framedBy) {}

    /** Fails with a Problem 404 for a slug that is not there. */
    Future<Shop> shop(String slug);

    /** {@code items} and the cursor {@code next}, as {@code listPublicOrganisations} answers. */
    Future<JsonObject> search(String text, String cursor);
}
