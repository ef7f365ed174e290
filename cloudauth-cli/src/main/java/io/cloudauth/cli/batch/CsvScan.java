package io.cloudauth.cli.batch;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.model.BizId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The result of reading a whole CSV file before anything is sent. Every row can be read, and no two
 * rows have the same BizId.
 *
 * @param rows the number of rows
 * @param fingerprint the SHA-256 of the BizIds in file order, which links a result file to its CSV
 *     file; names and ID numbers are not part of it
 * @param rowHashes the hash of each row, to detect a change of the row before it is sent
 * @param warnings the warnings of all valid rows
 */
record CsvScan(int rows, String fingerprint, RowHashes rowHashes, RowWarnings warnings) {

    /**
     * Reads the whole file, row by row.
     *
     * @throws MalformedFileException if a row cannot be read, two rows have the same BizId, or a
     *     spreadsheet rounded an ID number
     */
    static CsvScan of(Path file, Charset charset) throws IOException, MalformedFileException {
        TextHashes seenBizIds = new TextHashes();
        RowHashes rowHashes = new RowHashes();
        RowWarnings warnings = new RowWarnings();
        MessageDigest digest = sha256();
        int rows = 0;
        try (PersonCsvReader reader = PersonCsvReader.open(file, charset)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                BizId bizId = row.bizId();
                if (seenBizIds.testAndAdd(bizId.value())) {
                    failIfDuplicate(file, charset, row);
                }
                digest.update(bizId.value().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
                rowHashes.add(row);
                addWarnings(row, reader.line(), warnings);
                rows = row.number();
            }
        }
        return new CsvScan(rows, HexFormat.of().formatHex(digest.digest()), rowHashes, warnings);
    }

    /**
     * Adds the warnings of a valid row. Throws if a spreadsheet rounded the ID number: then it has
     * done so with the whole column, and the file must be made again.
     */
    private static void addWarnings(Row row, long line, RowWarnings warnings)
            throws MalformedFileException {
        try {
            warnings.add(row.warnings(), line);
        } catch (InvalidRequestException e) {
            if (e.violations().stream()
                    .anyMatch(violation -> violation.rule() == Rule.ID_NUMBER_SPREADSHEET)) {
                throw new MalformedFileException("csv.spreadsheet", line, "");
            }
            // the run records the row as invalid
        }
    }

    /** Throws if an earlier row has the same BizId. Different BizIds can have the same hash. */
    private static void failIfDuplicate(Path file, Charset charset, Row later)
            throws IOException, MalformedFileException {
        try (PersonCsvReader reader = PersonCsvReader.open(file, charset)) {
            for (Row row = reader.next();
                    row != null && row.number() < later.number();
                    row = reader.next()) {
                if (row.bizId().equals(later.bizId())) {
                    throw new MalformedFileException(
                            "csv.twice", reader.line(), later.bizId().value());
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
