package io.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Serves web-static: files under a path with the hash of them all, so that versions never mix; the page at its paths. */
public final class StaticSite {
    private static final Pattern COMMENTS =
            Pattern.compile("(?m)^[ \\t]*(/\\*(?:(?!\\*/)[^`])*+\\*/|//.*)[ \\t]*$\\R?");
    private static final Pattern CASTS = Pattern.compile("/\\*\\* @type [^`\\n*]*+\\*/ ?");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");
    private static final Pattern IMPORTS = Pattern.compile("(?:from|import) '(\\.[^']+)'");
    private static final Pattern PAGES = Pattern.compile(
            "/(sign-in|board|reception|my(/[a-z-]+)?|staff|catalogue|cabinet|imports|swaps|outbox|account|invitation|admin/organisations)?");

    private final Map<String, Asset> files = new TreeMap<>();
    private final String base;
    private final Asset page;
    private final Guides guides;

    private StaticSite(Map<String, byte[]> contents) {
        this.base = "/a/" + hash(contents);
        contents.forEach((name, content) -> files.put(base + "/" + name, Asset.of(name, slim(name, content))));
        var html = new String(Optional.ofNullable(contents.get("index.html")).orElseThrow(), UTF_8);
        this.page = Asset.of("index.html", html.replace("{{assets}}", base).getBytes(UTF_8));
        this.guides = new Guides(contents, base);
    }

    /** Reads everything below {@code web-static} on the class path. */
    public static StaticSite load() throws IOException {
        try {
            var page = Optional.ofNullable(StaticSite.class.getResource("/web-static/index.html"))
                    .orElseThrow();
            return page.getProtocol().equals("jar")
                    ? inJar((JarURLConnection) page.openConnection())
                    : new StaticSite(read(Path.of(page.toURI()).getParent()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Opened by its path: by its address a jar can be open only once in a process. */
    private static StaticSite inJar(JarURLConnection page) throws IOException, URISyntaxException {
        try (var jar = FileSystems.newFileSystem(Path.of(page.getJarFileURL().toURI()))) {
            return new StaticSite(read(jar.getPath(page.getEntryName()).getParent()));
        }
    }

    /** The path below which this version's files are. */
    String base() {
        return base;
    }

    /** A module and all that it imports, so that a page can name them and a browser fetch them at once. */
    Set<String> modules(String entry) {
        var found = new TreeSet<String>();
        follow(entry, found);
        return found;
    }

    private void follow(String name, Set<String> found) {
        if (found.add(name)) {
            var text = files.get(base + "/" + name).plain().toString();
            IMPORTS.matcher(text)
                    .results()
                    .map(one -> Path.of(name).resolveSibling(one.group(1)).normalize())
                    .forEach(imported -> follow(imported.toString().replace('\\', '/'), found));
        }
    }

    void mount(Router router) {
        shown(router.route("/a/*")).handler(this::file);
        shown(router.route("/favicon.ico")).handler(context -> send(context, base + "/icon.svg", Asset.NOT_KEPT));
        shown(router.route("/widget.js")).handler(this::widget);
        guides.mount(router);
        shown(router.route()).handler(this::page);
    }

    private static Route shown(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void file(RoutingContext context) {
        send(context, context.request().path(), Asset.FOR_EVER);
    }

    /** Its address stands in the pages of others, so it cannot carry a version; they load it as a script of theirs. */
    private void widget(RoutingContext context) {
        context.response().putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        send(context, base + "/widget.js", Asset.KEPT_SHORTLY);
    }

    private void send(RoutingContext context, String path, String cacheControl) {
        var file = files.get(path);
        if (file == null) {
            context.fail(Problem.notFound());
        } else {
            file.send(context, 200, cacheControl);
        }
    }

    /** Unknown paths get the page as well: it says in the visitor's language that there is nothing there. */
    private void page(RoutingContext context) {
        var path = context.request().path();
        if (path.startsWith("/api/")) {
            context.fail(Problem.notFound());
        } else {
            page.send(context, PAGES.matcher(path).matches() ? 200 : 404, Asset.NOT_KEPT);
        }
    }

    /** Comments and indentation of our modules are for who reads the repository: a fifth of what a phone would load. */
    private static byte[] slim(String name, byte[] content) {
        if (!name.endsWith(".js") || name.startsWith("js/vendor/")) {
            return content;
        }
        var bare = COMMENTS.matcher(new String(content, UTF_8)).replaceAll("");
        bare = CASTS.matcher(bare).replaceAll("");
        return INDENTATION.matcher(bare).replaceAll("").getBytes(UTF_8);
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return contents;
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
