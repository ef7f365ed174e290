package io.cloudauth.examples.cli.batch;

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
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, one after the other. Not thread-safe. */
final class People implements Closeable {

    private static final List<String> COLUMNS = List.of("bizId", "name", "idCardNumber", "image");

    /** What a conversion puts in the place of what it cannot read: such a name is nobody's. */
    private static final char UNREADABLE = '\ufffd';

    /** Spreadsheets calculate what begins so, and the file of results repeats the BizIds. */
    private static final String FORMULA = "=+-@";

    private final CsvReader records;
    private final int[] places = new int[COLUMNS.size()];
    private final int width;
    private int number;

    private People(CsvReader records) throws IOException, MalformedFileException {
        this.records = records;
        List<String> header = records.next();
        if (header == null) {
            throw new MalformedFileException("csv.empty", 1, "");
        }
        List<String> names =
                header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < places.length; i++) {
            String column = COLUMNS.get(i).toLowerCase(Locale.ROOT);
            places[i] = names.indexOf(column);
            if (places[i] < 0 || places[i] != names.lastIndexOf(column)) {
                throw new MalformedFileException("csv.header", 1, String.join(",", COLUMNS));
            }
        }
        width = names.size();
    }

    static People open(Path file, Charset charset) throws IOException, MalformedFileException {
        return new People(new CsvReader(Files.newInputStream(file), charset));
    }

    /** The line of the row that was read last. */
    long line() {
        return records.line();
    }

    /** The next row; null after the last. */
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
        String name = record.get(places[1]).strip();
        if (name.indexOf(UNREADABLE) >= 0) {
            throw new MalformedFileException("csv.broken", line(), "");
        }
        number++;
        return new Row(
                number,
                bizId(record.get(places[0]).strip()),
                PersonName.of(name),
                IdCardNumber.of(record.get(places[2]).strip()),
                record.get(places[3]).strip());
    }

    private BizId bizId(String text) throws MalformedFileException {
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
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
