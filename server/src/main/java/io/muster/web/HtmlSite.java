package io.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Serves the pages that the server writes itself: never kept without asking, framed only by whom a page names. */
public final class HtmlSite {
    private static final String RATE = "public-read";

    private final StaticSite files;
    private final RateLimit limits;
    private final Addresses addresses;
    private final Problems problems;
    private BiFunction<HtmlCall, Integer, HtmlPage> trouble;
    private final Map<String, Function<HtmlCall, Future<HtmlPage>>> pages = new LinkedHashMap<>();

    public HtmlSite(StaticSite files, RateLimit limits, Addresses addresses, Problems problems) {
        this.files = files;
        this.limits = limits;
        this.addresses = addresses;
        this.problems = problems;
    }

    /** The path below which this version's files are. */
    public String assets() {
        return files.base();
    }

    /** Paths of a module of the site and of all that it imports. */
    public List<String> modules(String entry) {
        return files.modules(entry).stream()
                .map(name -> files.base() + "/" + name)
                .toList();
    }

    /** @param path with names after colons, e.g. {@code /book/:slug} */
    public HtmlSite on(String path, Function<HtmlCall, Future<HtmlPage>> writer) {
        pages.put(path, writer);
        return this;
    }

    /** @param writer of the page that stands in for one that cannot be had just now, from the status of the answer */
    public HtmlSite onTrouble(BiFunction<HtmlCall, Integer, HtmlPage> writer) {
        trouble = writer;
        return this;
    }

    public HtmlSite add(HtmlFeature feature) {
        feature.mount(this);
        return this;
    }

    void mount(Router router) {
        pages.forEach((path, writer) -> router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> answer(context, writer)));
    }

    private void answer(RoutingContext context, Function<HtmlCall, Future<HtmlPage>> writer) {
        var call = new HtmlCall(context);
        Future.<HtmlPage>future(written -> {
                    limits.take(RATE, Addresses.network(addresses.of(context.request())), context.response());
                    writer.apply(call).onComplete(written);
                })
                .onSuccess(page -> send(context, page))
                .onFailure(cause -> failed(context, call, problems.of(cause), cause));
    }

    /** All that goes wrong has a page; a bug is logged too, under the id that the page names. */
    private void failed(RoutingContext context, HtmlCall call, Problem problem, Throwable cause) {
        try {
            if (problem.status() == 500) {
                Problems.log(context, cause);
            }
            problem.headers().forEach(context.response()::putHeader);
            send(context, trouble.apply(call, problem.status()));
        } catch (RuntimeException noPage) {
            noPage.addSuppressed(cause);
            context.fail(noPage);
        }
    }

    private static void send(RoutingContext context, HtmlPage page) {
        var tag = "W/\"" + hash(page) + "\"";
        Heads.framedBy(context.response().headers(), page.framedBy());
        var response = context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, Asset.NOT_KEPT)
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader(HttpHeaders.ETAG, tag);
        if (page.status() == 200 && tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(page.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .end(page.html());
    }

    private static String hash(HtmlPage page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((page.framedBy() + page.html()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
