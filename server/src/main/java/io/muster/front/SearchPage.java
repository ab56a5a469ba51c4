package io.muster.front;

import io.muster.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search of organisations: a plain form and a list, with no script at all. */
final class SearchPage {
    private SearchPage() {}

    static Map<String, Object> of(Paper paper, String text, Page<PublicOrg.Line> found) {
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

    private static List<Map<String, Object>> shops(Paper paper, Page<PublicOrg.Line> found) {
        return found.items().stream()
                .map(shop -> Map.<String, Object>of(
                        "name", shop.name(),
                        "initial", Initial.of(shop.name()),
                        "logo", Optional.ofNullable(shop.logo()).orElse(""),
                        "hue", Hue.of(shop.colour()),
                        "address", shop.address(),
                        "about", shop.description(),
                        "href",
                                "/book/" + shop.slug() + "?lang="
                                        + paper.texts().language()))
                .toList();
    }

    private static String next(Paper paper, String query, Page<PublicOrg.Line> found) {
        var cursor = found.next();
        return cursor == null
                ? ""
                : "?lang=" + paper.texts().language() + "&" + (query.isEmpty() ? "" : query + "&") + "cursor="
                        + Paper.encoded(cursor);
    }
}
