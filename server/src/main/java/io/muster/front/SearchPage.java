package io.muster.front;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The search of organisations: a plain form and a list, with no script at all. */
final class SearchPage {
    private SearchPage() {}

    static Map<String, Object> of(Paper paper, String text, JsonObject found) {
        var query = text.isEmpty() ? "" : "q=" + Paper.encoded(text);
        var values = paper.values(paper.texts().of("search-title"), query);
        var shops = shops(paper, found);
        values.put("description", paper.texts().of("search-description"));
        values.put("canonical", paper.origin() + "/book");
        values.put("q", text);
        values.put("shops", shops);
        values.put("none", shops.isEmpty());
        values.put("next", next(paper, query, found));
        return values;
    }

    private static List<Map<String, Object>> shops(Paper paper, JsonObject found) {
        return found.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(shop -> Map.<String, Object>of(
                        "name", shop.getString("name"),
                        "initial", Initial.of(shop.getString("name")),
                        "logo", shop.getString("logo", ""),
                        "hue", Hue.of(shop.getString("colour")),
                        "address", shop.getString("address", ""),
                        "about", shop.getString("description", ""),
                        "href",
                                "/book/" + shop.getString("slug") + "?lang="
                                        + paper.texts().language()))
                .toList();
    }

    private static String next(Paper paper, String query, JsonObject found) {
        var cursor = found.getString("next");
        return cursor == null
                ? ""
                : "?lang=" + paper.texts().language() + "&" + (query.isEmpty() ? "" : query + "&") + "cursor="
                        + Paper.encoded(cursor);
    }
}
