package io.muster.web;

import java.util.List;

/**
 * A page as the server writes it.
 *
 * @param language of its words, a BCP 47 tag
 * @param framedBy origins whose pages may show it in a frame; mostly none
 */
public record HtmlPage(int status, String language, String html, List<String> framedBy) {
    public HtmlPage {
        framedBy = List.copyOf(framedBy);
    }

    public static HtmlPage of(int status, String language, String html) {
        return new HtmlPage(status, language, html, List.of());
    }
}
