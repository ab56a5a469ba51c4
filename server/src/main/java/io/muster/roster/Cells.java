package io.muster.roster;

import java.util.List;

/** How cells of a file are told in a sentence: short, and never raising a new line. */
final class Cells {
    private static final int SHOWN = 40;
    private static final int LISTED = 5;

    private Cells() {}

    static String quoted(String cell) {
        var plain = cell.replaceAll("\\p{Cntrl}", " ");
        var whole = plain.codePointCount(0, plain.length()) <= SHOWN;
        return '"' + (whole ? plain : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…") + '"';
    }

    static String listed(List<String> words) {
        var more = words.size() - LISTED;
        return String.join(", ", words.subList(0, Math.min(LISTED, words.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
