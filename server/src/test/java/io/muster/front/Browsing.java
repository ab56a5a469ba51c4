package io.muster.front;

import io.muster.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** What a browser gets before any script runs. */
final class Browsing {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ISLAND =
            Pattern.compile("<script type=\"application/json\" id=\"organisation\">(.*?)</script>");

    private Browsing() {}

    /** @param headers names and values in turn */
    static HttpResponse<String> get(String path, String... headers) {
        return of(TestServer.shared(), path, headers);
    }

    static HttpResponse<String> of(TestServer server, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String policy(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    /** The data that the page gives its scripts. */
    static String island(String html) {
        var found = ISLAND.matcher(html);
        return found.find() ? found.group(1) : null;
    }
}
