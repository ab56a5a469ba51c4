package io.muster.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyLanguageSaysTheSameThingsAboutTheSamePlaces() {
        var english = places("en");
        for (var language : Words.LANGUAGES) {
            assertEquals(english, places(language), language);
        }
        for (var what : What.values()) {
            assertTrue(english.keySet().containsAll(Set.of(what + ".subject", what + ".opening")), what.name());
        }
    }

    private static TreeMap<String, Set<String>> places(String language) {
        var places = new TreeMap<String, Set<String>>();
        Words.in(language).texts().forEach(text -> {
            var found = new TreeSet<String>();
            Pattern.compile("\\{\\w+}")
                    .matcher(String.valueOf(text.getValue()))
                    .results()
                    .forEach(place -> found.add(place.group()));
            places.put(text.getKey(), found);
        });
        return places;
    }
}
