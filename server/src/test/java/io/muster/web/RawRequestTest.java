package io.muster.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends. */
class RawRequestTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String HOST = "Host: localhost\r\n";
    private static final String SOCKET = "GET /api/v1/board HTTP/1.1\r\n" + HOST
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private static final String SIGN_IN = "POST /api/v1/sessions HTTP/1.1\r\n" + HOST;

    @Test
    void twoHostsAreRefused() throws IOException {
        assertStatus(400, "GET /health HTTP/1.1\r\n" + HOST + "Host: other\r\n\r\n");
    }

    @Test
    void aLengthAndAChunkedBodyAreRefusedAndTheConnectionEnds() throws IOException {
        var answer = send(
                SIGN_IN + "Content-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /api/docs/ HTTP/1.1\r\n" + HOST + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.contains("HTTP/1.1 200"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json;charset=utf-16",
        "multipart/form-data"
    })
    void onlyJsonIsTaken(String type) throws IOException {
        assertStatus(415, SIGN_IN + "Connection: close\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}");
    }

    @Test
    void aZippedBodyIsNotTaken() throws IOException {
        assertStatus(
                415,
                SIGN_IN
                        + "Connection: close\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        assertStatus(
                413, SIGN_IN + "Content-Type: application/json\r\nContent-Length: 70000\r\n\r\n" + " ".repeat(70_000));
    }

    @Test
    void aLineThatIsTooLongIsRefused() throws IOException {
        assertProblem(414, "line-too-long", "GET /" + "a".repeat(4_200) + " HTTP/1.1\r\n" + HOST + "\r\n");
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        assertProblem(431, "head-too-large", "GET / HTTP/1.1\r\n" + HOST + "X-Much: " + "a".repeat(9_000) + "\r\n\r\n");
    }

    @Test
    void whatIsNoHttpIsRefused() throws IOException {
        assertProblem(400, "ambiguous-request", "GET / HTTP/1.1\r\n" + HOST + "No colon here\r\n\r\n");
    }

    @Test
    void theHeadOfAPageIsThatOfThePage() throws IOException {
        var answer = send("HEAD /board HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("\r\n\r\n"), answer);
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        assertProblem(400, "invalid-request", "GET /api/v1/me HTTP/1.1\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/api/v1/shifts/%zz", "/api/v1/clients?search=%zz", "/api/v1/clients?search=%00"})
    void anAddressThatIsBadlyEncodedIsRefused(String address) throws IOException {
        assertProblem(400, "invalid-request", "GET " + address + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "localhost", "http://localhost.evil.example"})
    void pagesOfOthersOpenNoSocket(String origin) throws IOException {
        assertProblem(403, "forbidden", SOCKET + "Connection: Upgrade\r\nOrigin: " + origin + "\r\n\r\n");
    }

    @Test
    void aHandshakeThatIsNoneIsRefused() throws IOException {
        assertStatus(
                400, "GET /api/v1/board HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    }

    @Test
    void anUnknownPathIsAProblemAndAKnownOneNamesItsMethods() throws IOException {
        assertStatus(404, "GET /api/v1/nothing HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        var answer = send("PUT /api/v1/skills HTTP/1.1\r\n" + HOST + "Connection: close\r\nContent-Length: 0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.toLowerCase().contains("allow: "), answer);
    }

    @Test
    void whatIsNotAcceptedIsSaid() throws IOException {
        assertStatus(406, "GET /api/v1/me HTTP/1.1\r\n" + HOST + "Accept: text/xml\r\nConnection: close\r\n\r\n");
    }

    @Test
    void aProblemShowsNothingOfTheInside() throws IOException {
        var answer = send(
                SIGN_IN + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{\"a\":");
        assertTrue(answer.contains("application/problem+json") && answer.contains("urn:muster:request:"), answer);
        assertFalse(answer.contains("Exception") || answer.contains("at io.") || answer.contains("jackson"), answer);
    }

    private static void assertProblem(int status, String type, String request) throws IOException {
        var answer = send(request);
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + ".*"), answer);
        for (var part : new String[] {
            "/problems/" + type, "application/problem+json", "X-Content-Type-Options: nosniff", "X-Request-Id: "
        }) {
            assertTrue(answer.contains(part), part + " is not in " + answer);
        }
        assertFalse(answer.contains("request:null"), answer);
    }

    private static void assertStatus(int status, String request) throws IOException {
        var answer = send(request);
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + ".*"), answer);
    }

    /** Reads until the server closes or has said a whole head and body. */
    private static String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", SERVER.muster().port())) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new StringBuilder();
            try {
                int next;
                while ((next = socket.getInputStream().read()) >= 0) {
                    answer.append((char) next);
                }
            } catch (java.net.SocketException | java.net.SocketTimeoutException closed) {
                return answer.toString();
            }
            return answer.toString();
        }
    }
}
