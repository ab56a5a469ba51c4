package io.muster.front;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * An organisation as its page shows it.
 *
 * @param page as {@code showPublicOrg} answers
 * @param framedBy origins whose pages may show it in a frame
 */
record Shop(JsonObject page, List<String> framedBy) {}
