package io.muster.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"setup", "booking-page", "reception"})
    void everyGuideIsThereInEveryLanguageAndLeadsSomewhere(String guide) throws Exception {
        for (var language : List.of("en", "ru", "uz")) {
            var page = get("/help/" + guide + "?lang=" + language, "en");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<html lang=\"" + language + "\">"), guide + " " + language);
            assertEquals(-1, page.body().indexOf("{{"), "nothing left open");
            for (var link : LINK.matcher(page.body()).results().toList()) {
                var target = page.uri().resolve(link.group(1));
                assertEquals(200, get(target, "en").statusCode(), target.toString());
            }
        }
    }

    @Test
    void theReaderHasItsLanguage() throws Exception {
        assertTrue(get("/help/setup", "uz-UZ,uz;q=0.9,ru;q=0.8").body().contains("<html lang=\"uz\">"));
        assertTrue(get("/help/setup", "fr").body().contains("<html lang=\"en\">"));
        assertTrue(get("/help/setup?lang=xx", "ru").body().contains("<html lang=\"ru\">"));
    }

    @Test
    void whatIsNoGuideIsNotThere() throws Exception {
        assertEquals(404, get("/help/nothing", "en").statusCode());
        assertEquals(404, get("/help/frame", "en").statusCode());
        assertEquals(302, get("/help", "en").statusCode());
    }

    private static HttpResponse<String> get(String path, String language) throws Exception {
        return get(URI.create(TestServer.shared().url(path)), language);
    }

    private static HttpResponse<String> get(URI target, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(target)
                .header("Accept-Language", language)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
