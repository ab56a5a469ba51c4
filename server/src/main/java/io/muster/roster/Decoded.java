package io.muster.roster;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file as text: a byte order mark decides, else it is UTF-8 where every byte fits, else windows-1251.
 *
 * @param encoding null where none fits
 * @param fault why it is no text, null where it is
 */
record Decoded(String encoding, String text, String fault) {
    static final int MOST_BYTES = 5_000_000;
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** How a file starts that says its encoding itself. */
    private enum Mark {
        UTF8(UTF_8, "efbbbf"),
        LITTLE(UTF_16LE, "fffe"),
        BIG(UTF_16BE, "feff");

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, String hex) {
            this.charset = charset;
            this.bytes = HexFormat.of().parseHex(hex);
        }

        private boolean starts(byte[] file) {
            return file.length >= bytes.length
                    && ByteBuffer.wrap(file, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
        }
    }

    static Decoded of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Decoded(null, "", "The file is larger than 5 MB.");
        }
        var marked = Stream.of(Mark.values()).filter(mark -> mark.starts(file)).findFirst();
        return marked.map(mark -> in(mark.charset, file, mark.bytes.length))
                .orElseGet(() -> in(UTF_8, file, 0).or(() -> in(CYRILLIC, file, 0)))
                .map(Decoded::checked)
                .orElse(new Decoded(null, "", "The file is no text in UTF-8, UTF-16 or windows-1251."));
    }

    private static Optional<Decoded> in(Charset charset, byte[] file, int from) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(file, from, file.length - from));
            return Optional.of(new Decoded(charset.name(), text.toString(), null));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Decoded checked() {
        var strange = text.chars().filter(Decoded::isNoText).findFirst();
        if (strange.isPresent()) {
            var line = 1
                    + text.substring(0, text.indexOf(strange.getAsInt()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return new Decoded(encoding, "", "The file is no text: there is a control character in line " + line + ".");
        }
        return text.isBlank() ? new Decoded(encoding, "", "The file is empty.") : this;
    }

    private static boolean isNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f || c == 0xfffe || c == 0xffff;
    }
}
