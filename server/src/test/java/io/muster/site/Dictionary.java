package io.muster.site;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of one part of the site in every language, and the files that show them. */
enum Dictionary {
    /** The pages of those who sign in. */
    staff("") {
        @Override
        Stream<Path> files() {
            return modules().filter(file -> !file.startsWith(BOOK));
        }
    },
    /** The pages of clients: their modules with all that those import, and what the server writes. */
    clients("book.") {
        @Override
        Stream<Path> files() {
            var needed = new TreeSet<Path>();
            follow(BOOK.resolve("start.js"), needed);
            follow(BOOK.resolve("visit.js"), needed);
            return Stream.concat(needed.stream(), SERVER.stream().flatMap(Dictionary::walk));
        }
    };

    private static final Path SITE = Path.of("..", "web-static");
    private static final Path BOOK = SITE.resolve("js/book");
    private static final List<Path> SERVER =
            List.of(Path.of("src/main/resources/front"), Path.of("src/main/java/io/muster/front"));
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) '(\\.[^']+)'");
    private static final Pattern LITERAL = Pattern.compile("'([a-z]+(?:\\.[a-z-]+)+)'");
    private static final Pattern COMPOSED = Pattern.compile("`([a-z]+\\.[a-z.-]*)\\$\\{");
    private static final Pattern WRITTEN = Pattern.compile("\\{\\{t\\.([a-z.-]+)}}|\\.of\\(\"([a-z-]{3,})\"");

    /** Why a page shows nothing: the beginning of two keys. */
    private static final Pattern WHY = Pattern.compile("nothing\\(.*\"([a-z]+)\"\\)");

    private final String prefix;

    Dictionary(String prefix) {
        this.prefix = prefix;
    }

    abstract Stream<Path> files();

    JsonObject texts(String language) {
        return new JsonObject(read(SITE.resolve("i18n/" + prefix + language + ".json")));
    }

    /** Keys that stand in the files as they are. */
    Set<String> literal() {
        var found = found(LITERAL);
        found.removeIf(key -> key.endsWith(".csv") || key.endsWith(".js"));
        found(WRITTEN).forEach(key -> found.add("book." + key));
        found(WHY).forEach(key -> found.addAll(List.of("book." + key + "-title", "book." + key + "-text")));
        return found;
    }

    /** Beginnings of keys that are put together. */
    Set<String> composed() {
        return found(COMPOSED);
    }

    private Set<String> found(Pattern pattern) {
        return files().flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> modules() {
        return walk(SITE.resolve("js"))
                .filter(file ->
                        file.toString().endsWith(".js") && !file.toString().contains("vendor"));
    }

    private static Stream<Path> walk(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow(Path module, Set<Path> found) {
        if (!module.toString().contains("vendor") && found.add(module)) {
            IMPORT.matcher(read(module))
                    .results()
                    .forEach(one -> follow(module.resolveSibling(one.group(1)).normalize(), found));
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
