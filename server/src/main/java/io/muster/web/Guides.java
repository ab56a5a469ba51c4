package io.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Short guides for people who use Muster, below {@code /help}: plain text in one frame, in the reader's language. */
final class Guides {
    private static final Pattern FILE = Pattern.compile("help/([a-z-]+)\\.([a-z]{2})\\.html");
    private static final Pattern TITLE = Pattern.compile("<h1>([^<]+)</h1>");
    private static final String FIRST = "setup";
    private static final String ENGLISH = "en";
    private static final Map<String, String> LANGUAGES = languages();

    /** Guide, then language, to its page. */
    private final Map<String, Map<String, Asset>> pages = new TreeMap<>();

    /** @param contents files of the site */
    Guides(Map<String, byte[]> contents, String base) {
        var texts = new TreeMap<String, Map<String, String>>();
        contents.keySet().stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .forEach(name -> texts.computeIfAbsent(name.group(1), guide -> new TreeMap<>())
                        .put(name.group(2), text(contents, name.group())));
        var frame = text(contents, "help/frame.html").replace("{{assets}}", base);
        texts.forEach((guide, words) ->
                words.forEach((language, body) -> pages.computeIfAbsent(guide, name -> new TreeMap<>())
                        .put(language, page(frame, texts, guide, language))));
    }

    void mount(Router router) {
        router.route("/help").method(HttpMethod.GET).handler(context -> context.redirect("/help/" + FIRST));
        router.route("/help/:guide")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::show);
    }

    private void show(RoutingContext context) {
        var guide = pages.get(context.pathParam("guide"));
        if (guide == null) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.VARY, "Accept-Language");
            guide.get(language(context, guide)).send(context, 200, Asset.NOT_KEPT);
        }
    }

    private static String language(RoutingContext context, Map<String, Asset> guide) {
        var asked = context.queryParams().get("lang");
        if (asked != null && guide.containsKey(asked)) {
            return asked;
        }
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(guide::containsKey)
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Asset page(String frame, Map<String, Map<String, String>> texts, String guide, String language) {
        var body = texts.get(guide).get(language);
        var html = frame.replace("{{language}}", language)
                .replace("{{title}}", title(body))
                .replace("{{languages}}", switches(guide, language))
                .replace("{{guides}}", others(texts, guide, language))
                .replace("{{body}}", body);
        return Asset.of("guide.html", html.getBytes(UTF_8));
    }

    private static String switches(String guide, String language) {
        return LANGUAGES.entrySet().stream()
                .map(each -> link(
                        guide, each.getKey(), each.getValue(), each.getKey().equals(language)))
                .collect(Collectors.joining("\n"));
    }

    private static String others(Map<String, Map<String, String>> texts, String guide, String language) {
        return texts.entrySet().stream()
                .filter(each -> each.getValue().containsKey(language))
                .map(each -> link(
                        each.getKey(),
                        language,
                        title(each.getValue().get(language)),
                        each.getKey().equals(guide)))
                .collect(Collectors.joining("\n"));
    }

    private static String link(String guide, String language, String text, boolean here) {
        var current = here ? " aria-current=\"page\"" : "";
        return "<a href=\"/help/%s?lang=%s\" lang=\"%s\"%s>%s</a>".formatted(guide, language, language, current, text);
    }

    private static String title(String body) {
        return TITLE.matcher(body).results().findFirst().orElseThrow().group(1);
    }

    private static String text(Map<String, byte[]> contents, String name) {
        return new String(contents.get(name), UTF_8);
    }

    private static Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        List.of("en English", "ru Русский", "uz O‘zbekcha")
                .forEach(each -> names.put(each.substring(0, 2), each.substring(3)));
        return names;
    }
}
