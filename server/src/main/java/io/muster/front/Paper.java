package io.muster.front;

import io.muster.web.HtmlPage;
import io.muster.web.HtmlSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every page is written on: its language, its files and its address.
 *
 * @param origin scheme and host of the installation
 */
record Paper(Texts texts, HtmlSite site, String origin) {
    private static final Map<String, String> NAMES = Map.of("en", "English", "ru", "Русский", "uz", "O‘zbekcha");

    Words words() {
        return new Words(texts);
    }

    /** @param query kept by the links to the other languages, e.g. {@code q=lola}; may be empty */
    Map<String, Object> values(String title, String query) {
        var values = new HashMap<String, Object>();
        values.put("t", texts.texts());
        values.put("language", texts.language());
        values.put("assets", site.assets());
        values.put("title", title);
        values.put("description", "");
        values.put("canonical", "");
        values.put("picture", "");
        values.put("hue", "house");
        values.put("colour", "");
        values.put("script", "");
        values.put("modules", List.of());
        values.put("cyrillic", texts.language().equals("ru"));
        values.put("uzbek", texts.language().equals("uz"));
        values.put("languages", languages(query));
        values.put("embed", false);
        return values;
    }

    /** The page's own module, and all that it needs named at once. */
    void script(Map<String, Object> values, String module) {
        values.put("script", site.assets() + "/" + module);
        values.put("modules", site.modules(module));
    }

    HtmlPage page(int status, String template, Map<String, Object> values) {
        return HtmlPage.of(status, texts.language(), Templates.fill(template, values));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> languages(String query) {
        var rest = query.isEmpty() ? "" : "&" + query;
        return Texts.LANGUAGES.stream()
                .map(each -> Map.<String, Object>of(
                        "tag", each,
                        "name", NAMES.get(each),
                        "short", each.toUpperCase(),
                        "current", each.equals(texts.language()),
                        "href", "?lang=" + each + rest))
                .toList();
    }
}
