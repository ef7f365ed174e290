package io.cloudauth.examples.cli.batch;

import io.cloudauth.model.BizId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of a CSV file before anything is sent: that every row can be read, and that no
 * BizId comes twice.
 *
 * @param rows how many there are
 * @param fingerprint SHA-256 of the BizIds in their order, by which a file of results knows its CSV
 *     file; names and numbers are not in it
 * @param prints by what each row is known again when it is about to be sent
 */
record Survey(int rows, String fingerprint, RowPrints prints) {

    /** Reads the whole file, row by row. */
    static Survey of(Path file, Charset charset) throws IOException, MalformedFileException {
        Hashes seen = new Hashes();
        RowPrints prints = new RowPrints();
        MessageDigest digest = sha256();
        int rows = 0;
        try (People people = People.open(file, charset)) {
            for (Row row = people.next(); row != null; row = people.next()) {
                BizId bizId = row.bizId();
                if (seen.mayHold(bizId.value())) {
                    refuseTwin(file, charset, row);
                }
                digest.update(bizId.value().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
                prints.add(row);
                rows = row.number();
            }
        }
        return new Survey(rows, HexFormat.of().formatHex(digest.digest()), prints);
    }

    /** Equal hashes prove nothing: looks whether an earlier row has the same BizId. */
    private static void refuseTwin(Path file, Charset charset, Row later)
            throws IOException, MalformedFileException {
        try (People people = People.open(file, charset)) {
            for (Row row = people.next();
                    row != null && row.number() < later.number();
                    row = people.next()) {
                if (row.bizId().equals(later.bizId())) {
                    throw new MalformedFileException(
                            "csv.twice", people.line(), later.bizId().value());
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
