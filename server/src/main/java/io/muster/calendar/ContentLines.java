package io.muster.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lines as RFC 5545 wants them: ended by CRLF, folded so that none is longer than 75 octets, texts escaped. */
final class ContentLines {
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    /** The value as it is: a word, a number, a time. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Free text; nothing where it is empty. */
    ContentLines text(String name, String value) {
        return value.isEmpty() ? this : line(name, escaped(value));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Never inside a character: what is folded by octets alone is broken for programs that unfold after decoding. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(UTF_8).length;
            if (octets + length > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }

    /** RFC 5545, 3.3.11. Other control characters than the end of a line cannot stand in it at all. */
    private static String escaped(String value) {
        return value.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** RFC 5545, 3.2: a parameter cannot hold a quotation mark, nor a line. */
    static String quoted(String value) {
        return "\"" + value.replaceAll("[\\p{Cntrl}\"]", " ") + "\"";
    }
}
