package io.muster.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A file of the site, kept in memory as it is and compressed. */
record Asset(String type, Buffer plain, Buffer zipped) {
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String KEPT_SHORTLY = "public, max-age=600";
    static final String NOT_KEPT = "no-cache";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));

    static Asset of(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var type = Optional.ofNullable(TYPES.get(ending)).orElse("application/octet-stream");
        boolean small = type.startsWith("image/png") || type.startsWith("font/");
        return new Asset(type, Buffer.buffer(content), small ? null : Buffer.buffer(zip(content)));
    }

    void send(RoutingContext context, int status, String cacheControl) {
        var response = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (zipped == null
                || !context.request().headers().contains(HttpHeaders.ACCEPT_ENCODING, "gzip", true)
                        && !String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                                .contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                    .end(plain);
        } else {
            response.putHeader(HttpHeaders.VARY, "Accept-Encoding")
                    .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .end(zipped);
        }
    }

    private static byte[] zip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
