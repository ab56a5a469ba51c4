package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that the site shows exists in every language, and says the same things. */
class TextsTest {
    private static final Path SITE = Path.of("..", "web-static");
    private static final Pattern LITERAL = Pattern.compile("'([a-z]+(?:\\.[a-z-]+)+)'");
    private static final Pattern COMPOSED = Pattern.compile("`([a-z]+\\.[a-z.-]*)\\$\\{");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> RUSSIAN_FORMS = Set.of("one", "few", "many", "other");

    private final JsonObject english = texts("en");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz"})
    void everyLanguageHasTheSameKeys(String language) {
        assertEquals(
                new TreeSet<>(english.fieldNames()),
                new TreeSet<>(texts(language).fieldNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz"})
    void everyTextNamesTheSameValues(String language) {
        var other = texts(language);
        for (var key : english.fieldNames()) {
            assertEquals(values(english.getValue(key)), values(other.getValue(key)), language + " " + key);
        }
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguage() {
        texts("ru").forEach(text -> {
            if (text.getValue() instanceof JsonObject forms) {
                assertEquals(RUSSIAN_FORMS, forms.fieldNames(), text.getKey());
            }
        });
        for (var language : List.of("en", "uz")) {
            texts(language).forEach(text -> {
                if (text.getValue() instanceof JsonObject forms) {
                    assertEquals(Set.of("one", "other"), forms.fieldNames(), text.getKey());
                }
            });
        }
    }

    @Test
    void everyUsedKeyExists() throws IOException {
        var groups =
                english.fieldNames().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        var missing = new TreeSet<>(found(LITERAL));
        missing.removeIf(key -> !groups.contains(key.split("\\.")[0]) || english.containsKey(key) || isFileName(key));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var used = found(LITERAL);
        var composed = found(COMPOSED);
        Predicate<String> isUsed =
                key -> used.contains(key) || composed.stream().anyMatch(key::startsWith);
        assertEquals(
                List.of(),
                english.fieldNames().stream().filter(isUsed.negate()).sorted().toList());
    }

    @Test
    void uzbekDatesAreNamedInUzbek() {
        var dates = new JsonObject(read(SITE.resolve("i18n/uz-dates.json")));
        assertEquals(12, dates.getJsonArray("months").size());
        assertEquals(7, dates.getJsonArray("daysShort").size());
        assertEquals("yanvar", dates.getJsonArray("months").getString(0));
        assertTrue(dates.getJsonArray("days").contains("dushanba"));
    }

    private static boolean isFileName(String key) {
        return key.endsWith(".csv") || key.endsWith(".js");
    }

    private static Set<String> values(Object text) {
        return VALUE.matcher(text.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(SITE.resolve("js"))) {
            return files.filter(file ->
                            file.toString().endsWith(".js") && !file.toString().contains("vendor"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JsonObject texts(String language) {
        return new JsonObject(read(SITE.resolve("i18n/" + language + ".json")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
