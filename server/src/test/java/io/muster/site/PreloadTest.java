package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page names every module that the start needs, so that a browser fetches them at once and not in a cascade. */
class PreloadTest {
    private static final Path SITE = Path.of("..", "web-static");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) '(\\.[^']+)'");
    private static final Pattern PRELOAD = Pattern.compile("modulepreload\" href=\"\\{\\{assets}}/([^\"]+)\"");

    @Test
    void theWholeStartIsPreloaded() throws IOException {
        var needed = new TreeSet<String>();
        follow(SITE.resolve("js/app.js"), needed);
        assertEquals(needed, preloaded());
    }

    private static void follow(Path module, Set<String> found) throws IOException {
        if (found.add(SITE.relativize(module).toString().replace('\\', '/'))) {
            var imports = IMPORT.matcher(Files.readString(module)).results().toList();
            for (var one : imports) {
                follow(module.resolveSibling(one.group(1)).normalize(), found);
            }
        }
    }

    private static Set<String> preloaded() throws IOException {
        var names = new TreeSet<String>();
        PRELOAD.matcher(Files.readString(SITE.resolve("index.html"))).results().forEach(one -> names.add(one.group(1)));
        return names;
    }
}
