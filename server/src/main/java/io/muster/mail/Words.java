package io.muster.mail;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of letters in one language, with {places} for what changes. */
final class Words {
    static final List<String> LANGUAGES = List.of("en", "ru", "uz");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Words> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::new));

    private final Locale locale;
    private final JsonObject texts;

    private Words(String language) {
        this.locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        try (var in = Words.class.getResourceAsStream("/letters/" + language + ".json")) {
            this.texts = new JsonObject(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(String language) {
        return ALL.getOrDefault(language, ALL.get("en"));
    }

    /** Filled once: what is put in is never read for places again. */
    String say(String key, Map<String, String> filling) {
        var text = texts.getString(key);
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(filling.getOrDefault(place.group(1), place.group())));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    Locale locale() {
        return locale;
    }

    JsonObject texts() {
        return texts;
    }
}
