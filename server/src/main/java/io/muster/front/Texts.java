package io.muster.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.web.HtmlCall;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the pages say in one language: the same dictionary that their scripts load. */
record Texts(String language, Map<String, String> texts) {
    static final List<String> LANGUAGES = List.of("en", "ru", "uz");
    private static final String PREFIX = "book.";
    private static final Map<String, Texts> ALL = Map.of("en", load("en"), "ru", load("ru"), "uz", load("uz"));

    /** The language that the address names, else the browser's first that we speak, else the first of {@code otherwise}. */
    static Texts wanted(HtmlCall call, List<String> otherwise) {
        return Stream.of(call.query("lang").stream(), call.languages().stream(), otherwise.stream())
                .flatMap(languages -> languages)
                .filter(ALL::containsKey)
                .findFirst()
                .map(ALL::get)
                .orElseGet(() -> ALL.get("en"));
    }

    String of(String key) {
        return Optional.ofNullable(texts.get(key)).orElseThrow();
    }

    String of(String key, String name, Object value) {
        return of(key).replace("{" + name + "}", String.valueOf(value));
    }

    /** Numbers are grouped as the language does it; uz by a space, as ru. */
    Locale numbers() {
        return language.equals("en") ? Locale.UK : Locale.of("ru");
    }

    /** Plural forms are for scripts: the pages need only whole sentences. */
    private static Texts load(String language) {
        var found = new TreeMap<String, String>();
        read("/web-static/i18n/book." + language + ".json").forEach(text -> {
            if (text.getKey().startsWith(PREFIX) && text.getValue() instanceof String sentence) {
                found.put(text.getKey().substring(PREFIX.length()), sentence);
            }
        });
        return new Texts(language, Map.copyOf(found));
    }

    private static JsonObject read(String resource) {
        try (var in =
                Optional.ofNullable(Texts.class.getResourceAsStream(resource)).orElseThrow()) {
            return new JsonObject(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
