package io.muster.mail;

import java.util.ArrayList;
import java.util.List;

/** A letter as paragraphs, once as plain text and once as simple HTML; everything put on it is text, never markup. */
final class Paper {
    private static final String BODY =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;"
                    + "line-height:1.5;max-width:36em;margin:0 auto;padding:24px";
    private static final String BUTTON = "display:inline-block;padding:12px 20px;border-radius:8px;background:#4f46c8;"
            + "color:#ffffff;font-weight:600;text-decoration:none";

    private final List<String> text = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    Paper paragraph(String words) {
        text.add(words);
        html.append("<p>").append(lines(words)).append("</p>\n");
        return this;
    }

    /** What it is all about. */
    Paper item(String title, String words) {
        text.add(title + "\n" + words);
        html.append("<p style=\"border-left:4px solid #4f46c8;padding-left:12px\"><strong>")
                .append(escaped(title))
                .append("</strong><br>")
                .append(lines(words))
                .append("</p>\n");
        return this;
    }

    Paper button(String words, String url) {
        text.add(words + ":\n" + url);
        html.append("<p><a href=\"")
                .append(escaped(url))
                .append("\" style=\"")
                .append(BUTTON)
                .append("\">")
                .append(escaped(words))
                .append("</a></p>\n");
        return this;
    }

    String text() {
        return String.join("\n\n", text) + "\n";
    }

    String html(String language, String title) {
        return "<!doctype html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + escaped(title) + "</title></head>\n"
                + "<body style=\"" + BODY + "\">\n" + html + "</body></html>\n";
    }

    private static String lines(String words) {
        return escaped(words).replace("\n", "<br>");
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
