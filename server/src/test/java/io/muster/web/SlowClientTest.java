package io.muster.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who drip are cut off, whoever is quick is not. */
class SlowClientTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void start() {
        var deadline = new Deadline(vertx, Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(300));
        var router = Router.router(vertx);
        router.route()
                .handler((SecurityPolicyHandler) deadline::body)
                .handler(BodyHandler.create(false))
                .handler(context -> context.end("got it"));
        server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(deadline::head)
                .requestHandler(router)
                .listen(0)
                .await();
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void aSilentConnectionEnds() throws IOException {
        assertEquals("", send(""));
    }

    @Test
    void aHeadThatNeverEndsEnds() throws IOException {
        assertEquals("", send("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n"));
    }

    @Test
    void aLaterHeadThatNeverEndsEnds() throws IOException {
        var answer = send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n");
        assertEquals(1, answer.split("got it", -1).length - 1, answer);
    }

    @Test
    void whoAsksAgainInTimeIsAnsweredLongAfterTheFirstDeadline() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(5_000);
            var from = System.nanoTime();
            int answers = 0;
            while (System.nanoTime() - from < Duration.ofMillis(1_500).toNanos()) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
                var answer = new StringBuilder();
                while (!answer.toString().endsWith("got it")) {
                    int next = socket.getInputStream().read();
                    assertTrue(next >= 0, "closed after " + answers + " answers");
                    answer.append((char) next);
                }
                answers++;
            }
        }
    }

    @Test
    void aBodyThatDripsIsToldAndEnds() throws IOException {
        var answer = send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
        assertTrue(answer.startsWith("HTTP/1.1 408") && answer.contains("too-slow"), answer);
    }

    @Test
    void aWholeRequestIsAnswered() throws IOException {
        var answer = send("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\nfull");
        assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("got it"), answer);
    }

    /** What the server says until it closes. */
    private String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
