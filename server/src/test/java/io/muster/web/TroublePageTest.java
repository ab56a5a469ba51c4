package io.muster.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.front.Front;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people read where a page meets a bug of ours. */
class TroublePageTest {
    private static final String ID = "what-the-log-says-1";

    @Test
    void aBugHasAPageWithTheNumberThatFindsItInTheLog() throws Exception {
        RequestId.register();
        var vertx = Vertx.vertx();
        try (var browser = HttpClient.newHttpClient()) {
            var server = vertx.createHttpServer()
                    .requestHandler(withoutOrganisations(vertx))
                    .listen(0)
                    .await();
            var page = URI.create("http://localhost:" + server.actualPort() + "/book?lang=ru");
            var answer = browser.send(
                    HttpRequest.newBuilder(page).header(RequestId.HEADER, ID).build(), BodyHandlers.ofString());
            assertEquals(500, answer.statusCode());
            assertEquals(
                    "text/html; charset=utf-8",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(answer.body().contains("сообщите этот номер: " + ID), answer.body());
            assertTrue(answer.body().contains("noindex"), answer.body());
        } finally {
            vertx.close().await();
        }
    }

    private static Router withoutOrganisations(Vertx vertx) throws Exception {
        var router = Router.router(vertx);
        router.route().handler(RequestId::assign);
        var limits = new RateLimit(Map.of("public-read", new RateLimit.Allowance(10, Duration.ofMinutes(1))));
        new HtmlSite(StaticSite.load(), limits, new Addresses(Set.of()), new Problems())
                .add(new Front(null, null, Optional.empty()))
                .mount(router);
        return router;
    }
}
