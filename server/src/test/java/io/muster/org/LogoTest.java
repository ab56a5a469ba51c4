package io.muster.org;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {
    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void itIsPartOfTheOrganisationAndEverybodySeesIt() throws Exception {
        var set = org.owner().put("/organisation/logo", 1, logo()).expect(200);
        assertEquals("\"2\"", set.etag());
        var hash = set.json().getString("logo");
        assertEquals(hash, org.changes(0).getJsonObject(0).getJsonObject("body").getString("logo"));
        org.owner().put("/organisation/logo", 1, logo()).expect(412, "stale");

        var path = "/api/v1/public/orgs/" + org.slug() + "/logo?v=" + hash;
        var shown = fetch(path, null);
        assertEquals(200, shown.statusCode());
        assertEquals("image/png", shown.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, java.util.Arrays.copyOf(shown.body(), 4));
        assertEquals(
                304,
                fetch(path, shown.headers().firstValue("ETag").orElseThrow()).statusCode());

        var removed = org.owner().delete("/organisation/logo", 2).expect(200);
        assertFalse(removed.json().containsKey("logo"));
        assertEquals(404, fetch(path, null).statusCode());
        org.owner().delete("/organisation/logo", 3).expect(404);
    }

    @Test
    void whatIsNoPictureIsSaidSo() {
        for (var data : new String[] {"bm90IGEgcGljdHVyZQ==", "////", "!!!!"}) {
            var refused = org.owner()
                    .put(
                            "/organisation/logo",
                            1,
                            new JsonObject().put("type", "image/png").put("data", data))
                    .expect(422, "logo-unreadable");
            assertTrue(refused.text().contains("\"/data\""));
        }
    }

    private static JsonObject logo() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB), "png", out);
        return new JsonObject()
                .put("type", "image/png")
                .put("data", Base64.getEncoder().encodeToString(out.toByteArray()));
    }

    private static HttpResponse<byte[]> fetch(String path, String known) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(TestServer.shared().url(path)))
                .header("Accept", "image/avif,image/*,*/*;q=0.8");
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
