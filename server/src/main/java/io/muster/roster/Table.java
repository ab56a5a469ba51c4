package io.muster.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * A file read into lines, whatever was in it.
 *
 * @param delimiter null where the file was not read that far, the encoding likewise
 * @param fault why the file as a whole is refused, null where it is not
 * @param refused lines that are no rows of this table
 */
record Table(
        RosterFile source, String encoding, String delimiter, String fault, List<Line> lines, List<Judged> refused) {
    static final int MOST_ROWS = 20_000;
    private static final int MOST_CHARACTERS = 1_000;

    static Table of(RosterFile source, byte[] file) {
        var decoded = Decoded.of(file);
        if (decoded.fault() != null) {
            return new Table(source, decoded.encoding(), null, decoded.fault(), List.of(), List.of());
        }
        var delimiter = Delimiter.of(decoded.text());
        var table = new Table(
                source,
                decoded.encoding(),
                String.valueOf(delimiter.sign()),
                null,
                new ArrayList<>(),
                new ArrayList<>());
        return table.read(decoded.text(), delimiter.sign());
    }

    private Table read(String text, char delimiter) {
        int line = 0;
        try {
            List<String> header = null;
            for (var record : records(text, delimiter)) {
                line = (int) record.getStartingLineNumber();
                if (header == null) {
                    header = header(record);
                    var fault = source.fault(header);
                    if (fault.isPresent()) {
                        return refusedWhole(fault.get());
                    }
                } else {
                    add(header, record);
                }
                if (lines.size() + refused.size() > MOST_ROWS) {
                    return refusedWhole("The file has more than 20,000 rows.");
                }
            }
        } catch (CsvParseException e) {
            refused.add(Judged.refused(
                    line + 1, "From here on it is no CSV: a quote is not closed, or text follows a closing quote."));
        }
        return this;
    }

    private void add(List<String> header, CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        var fields = record.getFields();
        if (fields.size() != header.size()) {
            refused.add(Judged.refused(
                    line, "The row has %d cells, the header has %d.".formatted(fields.size(), header.size())));
        } else if (fields.stream().anyMatch(field -> field.length() > MOST_CHARACTERS)) {
            refused.add(Judged.refused(line, "A cell has more than 1,000 characters."));
        } else {
            var cells = new HashMap<String, String>();
            for (int i = 0; i < fields.size(); i++) {
                cells.put(header.get(i), plain(fields.get(i)));
            }
            lines.add(new Line(line, cells));
        }
    }

    private Table refusedWhole(String fault) {
        return new Table(source, encoding, delimiter, fault, List.of(), List.of());
    }

    private static List<String> header(CsvRecord record) {
        return record.getFields().stream()
                .map(cell -> plain(cell).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** One form for what looks alike: names are compared. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC).strip();
    }

    private static CsvReader<CsvRecord> records(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }
}
