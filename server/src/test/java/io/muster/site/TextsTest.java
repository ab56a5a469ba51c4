package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that the site shows exists in every language, and says the same things. */
class TextsTest {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> RUSSIAN_FORMS = Set.of("one", "few", "many", "other");

    @ParameterizedTest
    @CsvSource({"staff,ru", "staff,uz", "clients,ru", "clients,uz"})
    void everyLanguageHasTheSameKeys(Dictionary dictionary, String language) {
        assertEquals(
                new TreeSet<>(dictionary.texts("en").fieldNames()),
                new TreeSet<>(dictionary.texts(language).fieldNames()));
    }

    @ParameterizedTest
    @CsvSource({"staff,ru", "staff,uz", "clients,ru", "clients,uz"})
    void everyTextNamesTheSameValues(Dictionary dictionary, String language) {
        var english = dictionary.texts("en");
        var other = dictionary.texts(language);
        for (var key : english.fieldNames()) {
            assertEquals(values(english.getValue(key)), values(other.getValue(key)), language + " " + key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPluralHasTheFormsOfItsLanguage(Dictionary dictionary) {
        dictionary.texts("ru").forEach(text -> {
            if (text.getValue() instanceof JsonObject forms) {
                assertEquals(RUSSIAN_FORMS, forms.fieldNames(), text.getKey());
            }
        });
        for (var language : List.of("en", "uz")) {
            dictionary.texts(language).forEach(text -> {
                if (text.getValue() instanceof JsonObject forms) {
                    assertEquals(Set.of("one", "other"), forms.fieldNames(), text.getKey());
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyUsedKeyExists(Dictionary dictionary) {
        var english = dictionary.texts("en");
        var groups =
                english.fieldNames().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        var missing = new TreeSet<>(dictionary.literal());
        missing.removeIf(key -> !groups.contains(key.split("\\.")[0]) || english.containsKey(key));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsUsed(Dictionary dictionary) {
        var used = dictionary.literal();
        var composed = dictionary.composed();
        Predicate<String> isUsed =
                key -> used.contains(key) || composed.stream().anyMatch(key::startsWith);
        assertEquals(
                List.of(),
                dictionary.texts("en").fieldNames().stream()
                        .filter(isUsed.negate())
                        .sorted()
                        .toList());
    }

    @Test
    void uzbekDatesAreNamedInUzbek() {
        var dates = new JsonObject(Dictionary.read(Path.of("..", "web-static", "i18n", "uz-dates.json")));
        assertEquals(12, dates.getJsonArray("months").size());
        assertEquals(7, dates.getJsonArray("daysShort").size());
        assertEquals("yanvar", dates.getJsonArray("months").getString(0));
        assertTrue(dates.getJsonArray("days").contains("dushanba"));
    }

    private static Set<String> values(Object text) {
        return VALUE.matcher(text.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
