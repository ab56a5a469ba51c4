package io.muster.front;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The booking page of one organisation: who they are and what can be booked, all in the first HTML. */
final class ShopPage {
    private static final int DESCRIPTION = 160;

    private ShopPage() {}

    static Map<String, Object> of(Paper paper, Shop shop, boolean framed) {
        var page = shop.page();
        var name = page.getString("name");
        var values = paper.values(paper.texts().of("title", "name", name), framed ? "embed=1" : "");
        values.put("description", description(paper, page));
        values.put("canonical", paper.origin() + "/book/" + page.getString("slug"));
        values.put("picture", page.containsKey("logo") ? paper.origin() + page.getString("logo") : "");
        values.put("card", data(card(paper, page)));
        paper.script(values, "js/book/start.js");
        values.put("embed", framed);
        values.put("colour", page.getString("colour", ""));
        values.put("hue", Hue.of(page.getString("colour")));
        values.put("island", data(island(page, framed ? shop.framedBy() : List.of())));
        values.put("shop", shop(page));
        values.put("services", services(paper, page));
        values.put("noscript", noscript(paper, page));
        return values;
    }

    private static Map<String, Object> shop(JsonObject page) {
        return Map.of(
                "name", page.getString("name"),
                "initial", Initial.of(page.getString("name")),
                "logo", page.getString("logo", ""),
                "about", page.getString("description", ""),
                "address", page.getString("address", ""),
                "phone", page.getString("phone", ""),
                "opening", page.getString("openingNote", ""),
                "rules", page.getString("bookingNote", ""),
                "cancellation", page.getString("cancellationNote", ""),
                "zone", page.getString("timeZone").replaceAll(".*/", "").replace('_', ' '));
    }

    private static List<Map<String, Object>> services(Paper paper, JsonObject page) {
        var words = paper.words();
        return page.getJsonArray("services").stream()
                .map(JsonObject.class::cast)
                .map(service -> Map.<String, Object>of(
                        "name", service.getString("name"),
                        "about", service.getString("description", ""),
                        "duration", words.duration(service.getInteger("durationMinutes")),
                        "price", cost(words, service),
                        "href",
                                "?service=" + service.getString("id") + "&lang="
                                        + paper.texts().language()))
                .toList();
    }

    /** What it costs, by who does it: the least, if some cost more. The scripts say the same. */
    private static String cost(Words words, JsonObject service) {
        long usual = service.getLong("priceMinor");
        var prices = service.getJsonArray("employees", new JsonArray()).stream()
                .mapToLong(who -> ((JsonObject) who).getLong("priceMinor", usual))
                .summaryStatistics();
        var currency = service.getString("currency");
        return prices.getCount() == 0
                ? words.price(usual, currency)
                : words.price(prices.getMin(), prices.getMax(), currency);
    }

    private static String description(Paper paper, JsonObject page) {
        var text = page.getString("description", "").strip();
        if (text.isEmpty()) {
            return paper.texts().of("description", "name", page.getString("name"));
        }
        return text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION - 1) + "…";
    }

    private static String noscript(Paper paper, JsonObject page) {
        return page.containsKey("phone")
                ? paper.texts().of("noscript-phone", "phone", page.getString("phone"))
                : paper.texts().of("noscript");
    }

    /** What the page's scripts begin with. */
    private static JsonObject island(JsonObject page, List<String> frames) {
        return page.copy()
                .put("dialCode", DialCode.of(page.getString("phone"), page.getString("timeZone")))
                .put("frames", new JsonArray(frames));
    }

    /** For search engines, as schema.org has it. */
    private static JsonObject card(Paper paper, JsonObject page) {
        return new JsonObject()
                .put("@context", "https://schema.org")
                .put("@type", "LocalBusiness")
                .put("name", page.getString("name"))
                .put("description", page.getString("description", ""))
                .put("address", page.getString("address", ""))
                .put("telephone", page.getString("phone", ""))
                .put("url", paper.origin() + "/book/" + page.getString("slug"));
    }

    /** JSON inside an element of the page: a {@code <} would end it. */
    private static String data(JsonObject json) {
        return json.encode().replace("<", "\\u003c");
    }
}
