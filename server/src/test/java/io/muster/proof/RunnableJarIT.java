package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `mvn package` leaves: everything out of one jar, the schema, the site and the demo too. */
class RunnableJarIT {
    private static final Path JAR = Path.of("target", "muster.jar").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void itServesTheSiteAndTheDemoAndKeepsThem(@TempDir Path data) throws Exception {
        var settings = Map.of("MUSTER_DATA_DIR", data.toString());
        String password;
        try (var muster = MusterProcess.start(JAR, settings)) {
            assertTrue(get(muster.url() + "/").contains("<title>"));
            assertTrue(get(muster.url() + "/api/docs/").contains("swagger-ui"));
            password = muster.welcome("Password");
            signIn(muster, password);
            muster.terminate();
            assertEquals(143, muster.exit());
        }
        try (var again = MusterProcess.start(JAR, settings)) {
            assertEquals(password, again.welcome("Password"));
            signIn(again, password);
        }
    }

    private static void signIn(MusterProcess muster, String password) throws Exception {
        var body = new JsonObject().put("email", muster.welcome("Manager")).put("password", password);
        var request = HttpRequest.newBuilder(URI.create(muster.url() + "/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode()));
        assertEquals(201, HTTP.send(request.build(), BodyHandlers.ofString()).statusCode());
    }

    private static String get(String url) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
