package io.cloudauth.cli.batch;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reader of the persons in a CSV file, row by row. Not thread-safe. */
final class PersonCsvReader implements Closeable {

    private static final List<String> COLUMNS = List.of("bizId", "name", "idCardNumber", "image");

    /** U+FFFD: an earlier charset conversion replaced a character, so the name is damaged. */
    private static final char REPLACEMENT_CHARACTER = '\ufffd';

    /** Spreadsheets read such a field as a formula, and the result file repeats the BizIds. */
    private static final String FORMULA_STARTS = "=+-@";

    /**
     * An ID number that a spreadsheet keeps as text: after an apostrophe, or in a formula such as
     * ="1".
     */
    private static final Pattern SPREADSHEET_TEXT =
            Pattern.compile(
                    "\\p{IsWhite_Space}*(?:=\"([^\"]*)\"|['‘’]([^'‘’]*)['’]?)\\p{IsWhite_Space}*");

    private final CsvReader records;
    private final int[] columnIndexes = new int[COLUMNS.size()];
    private final int width;
    private int number;

    PersonCsvReader(CsvReader records) throws IOException, MalformedFileException {
        this.records = records;
        List<String> header = records.next();
        if (header == null) {
            throw new MalformedFileException("csv.empty", 1, "");
        }
        List<String> names =
                header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < columnIndexes.length; i++) {
            String column = COLUMNS.get(i).toLowerCase(Locale.ROOT);
            columnIndexes[i] = names.indexOf(column);
            if (columnIndexes[i] < 0 || columnIndexes[i] != names.lastIndexOf(column)) {
                throw new MalformedFileException("csv.header", 1, String.join(",", COLUMNS));
            }
        }
        width = names.size();
    }

    static PersonCsvReader open(Path file, Charset charset)
            throws IOException, MalformedFileException {
        return new PersonCsvReader(new CsvReader(Files.newInputStream(file), charset));
    }

    /** Returns the line number, from 1, where the most recently read row begins. */
    long line() {
        return records.line();
    }

    /** Returns the next row, or null after the last one. */
    @Nullable Row next() throws IOException, MalformedFileException {
        List<String> record = records.next();
        if (record == null) {
            return null;
        }
        if (record.size() != width) {
            throw new MalformedFileException("csv.width", line(), Integer.toString(width));
        }
        if (number == Integer.MAX_VALUE) {
            throw new MalformedFileException("csv.rows", line(), "");
        }
        String name = record.get(columnIndexes[1]);
        if (name.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            throw new MalformedFileException("csv.broken", line(), "");
        }
        number++;
        return new Row(
                number,
                bizId(record.get(columnIndexes[0])),
                PersonName.of(name),
                IdCardNumber.of(withoutTextMark(record.get(columnIndexes[2]))),
                record.get(columnIndexes[3]).strip());
    }

    private static String withoutTextMark(String number) {
        Matcher text = SPREADSHEET_TEXT.matcher(number);
        return text.matches() ? Objects.requireNonNullElse(text.group(1), text.group(2)) : number;
    }

    private BizId bizId(String text) throws MalformedFileException {
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            throw new MalformedFileException("csv.formula", line(), "");
        }
        try {
            return BizId.of(text);
        } catch (InvalidRequestException e) {
            throw new MalformedFileException("csv.bizId", line(), "");
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
