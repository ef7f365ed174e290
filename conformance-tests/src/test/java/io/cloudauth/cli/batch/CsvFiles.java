package io.cloudauth.cli.batch;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * CSV files of persons, read as a file is, without one. A file is refused by a key and a line, or
 * each row becomes a request or is invalid. No two BizIds look alike at their ends.
 */
public final class CsvFiles {

    private CsvFiles() {}

    /** Reads the input as a file. */
    public static void read(byte[] input) throws IOException {
        try {
            Charset charset = CsvCharset.of(new ByteArrayInputStream(input), null);
            if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(Gb18030.CHARSET)) {
                throw new AssertionError("a charset that the user did not name");
            }
            readRows(new CsvReader(new ByteArrayInputStream(input), charset));
        } catch (MalformedFileException refused) {
            if (!refused.key().startsWith("csv.") || refused.line() < 1) {
                throw new AssertionError("a file is refused by a key and a line", refused);
            }
        }
    }

    private static void readRows(CsvReader records) throws IOException, MalformedFileException {
        try (PersonCsvReader reader = new PersonCsvReader(records)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                String bizId = row.bizId().value();
                if (!bizId.strip().equals(bizId)) {
                    throw new AssertionError("white space around a BizId");
                }
                checkRequest(row);
            }
        }
    }

    private static void checkRequest(Row row) {
        try {
            row.warnings();
            VerifyMaterialRequest request = row.toRequest(Path.of("no-such-folder"));
            if (request.idCardNumber().reveal().length() != 18) {
                throw new AssertionError("an ID number of another length is sent");
            }
        } catch (InvalidRequestException e) {
            if (e.violations().isEmpty()) {
                throw new AssertionError("a row is invalid without a rule", e);
            }
        }
    }
}
