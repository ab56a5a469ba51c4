package io.muster.roster;

import java.util.Comparator;
import java.util.stream.Stream;

/** What stands between the cells of a file: what its header line has most of, a comma where it has none. */
enum Delimiter {
    comma(','),
    semicolon(';'),
    tab('\t');

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    static Delimiter of(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        // The first of equals wins a max over a reversed order only: said as a min of the negative count.
        return Stream.of(values())
                .min(Comparator.comparingLong(each -> -each.in(header)))
                .orElse(comma);
    }

    char sign() {
        return sign;
    }

    private long in(String header) {
        return header.chars().filter(c -> c == sign).count();
    }
}
