package io.muster.board;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Puts the frames of one socket together to messages, strictly: Vert.x hands bad UTF-8 on as U+FFFD (measured), so the
 * bytes are read here.
 */
public final class Incoming {
    private final Consumer<String> message;
    private final Consumer<Closing> refused;
    private Buffer parts;
    private int frames;
    private long since = System.nanoTime();
    private boolean over;

    public Incoming(Consumer<String> message, Consumer<Closing> refused) {
        this.message = message;
        this.refused = refused;
    }

    public void frame(WebSocketFrame frame) {
        if (over || frame.isClose()) {
            return;
        }
        if (isTooOften()) {
            refuse(Closing.TOO_OFTEN);
        } else if (frame.isBinary()) {
            refuse(Closing.NOT_TEXT);
        } else if (frame.isText() || frame.isContinuation()) {
            part(frame.binaryData(), frame.isFinal());
        }
    }

    private void part(Buffer data, boolean last) {
        parts = parts == null ? Buffer.buffer() : parts;
        if (parts.length() + data.length() > Limits.MESSAGE) {
            refuse(Closing.TOO_BIG);
            return;
        }
        parts.appendBuffer(data);
        if (last) {
            var whole = parts.getBytes();
            parts = null;
            read(whole);
        }
    }

    private void read(byte[] whole) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(whole));
            message.accept(text.toString());
        } catch (CharacterCodingException e) {
            refuse(Closing.NOT_UTF8);
        }
    }

    private boolean isTooOften() {
        var now = System.nanoTime();
        if (now - since > Limits.PACE.toNanos()) {
            since = now;
            frames = 0;
        }
        return ++frames > Limits.FRAMES;
    }

    private void refuse(Closing closing) {
        over = true;
        parts = null;
        refused.accept(closing);
    }
}
