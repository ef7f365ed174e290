package io.cloudauth.examples.cli.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV record by record, by RFC 4180 and no looser: commas, optional quotes that are doubled
 * inside, line ends CRLF or LF, a byte order mark at the beginning. Holds one record at a time. Not
 * thread-safe.
 */
final class CsvReader implements Closeable {

    /** No field that is meant is longer; without it a missing quote would fill the memory. */
    private static final int LONGEST_FIELD = 4096;

    private static final int MOST_FIELDS = 256;
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int END = -1;

    private final BufferedReader in;
    private long line = 1;
    private long startLine = 1;
    private int peeked;
    private boolean ended;

    CsvReader(InputStream bytes, Charset charset) throws IOException, MalformedFileException {
        this.in =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        64 * 1024);
        peeked = raw();
        if (peeked == BYTE_ORDER_MARK) {
            peeked = raw();
        }
    }

    /** The line where the record that was read last begins, from 1. */
    long line() {
        return startLine;
    }

    /** The next record; null after the last. Empty lines are passed over. */
    @Nullable List<String> next() throws IOException, MalformedFileException {
        while (peeked == '\n' || peeked == '\r') {
            endOfLine();
        }
        if (peeked == END) {
            return null;
        }
        startLine = line;
        ended = false;
        List<String> fields = new ArrayList<>();
        while (!ended) {
            if (fields.size() == MOST_FIELDS) {
                throw malformed("csv.fields");
            }
            fields.add(peeked == '"' ? quoted() : plain());
        }
        return fields;
    }

    private String plain() throws IOException, MalformedFileException {
        StringBuilder field = new StringBuilder();
        while (peeked != ',' && peeked != '\n' && peeked != '\r' && peeked != END) {
            if (peeked == '"') {
                throw malformed("csv.quote");
            }
            take(field);
        }
        endOfField();
        return field.toString();
    }

    private String quoted() throws IOException, MalformedFileException {
        StringBuilder field = new StringBuilder();
        peeked = raw();
        while (true) {
            if (peeked == END) {
                throw malformed("csv.open");
            }
            if (peeked == '"') {
                peeked = raw();
                if (peeked != '"') {
                    break;
                }
            } else if (peeked == '\n') {
                line++;
            }
            take(field);
        }
        if (peeked != ',' && peeked != '\n' && peeked != '\r' && peeked != END) {
            throw malformed("csv.quote");
        }
        endOfField();
        return field.toString();
    }

    private void take(StringBuilder field) throws IOException, MalformedFileException {
        if (field.length() == LONGEST_FIELD) {
            throw malformed("csv.long");
        }
        field.append((char) peeked);
        peeked = raw();
    }

    private void endOfField() throws IOException, MalformedFileException {
        if (peeked == ',') {
            peeked = raw();
            return;
        }
        ended = true;
        if (peeked != END) {
            endOfLine();
        }
    }

    private void endOfLine() throws IOException, MalformedFileException {
        if (peeked == '\r') {
            peeked = raw();
            if (peeked != '\n') {
                throw malformed("csv.return");
            }
        }
        peeked = raw();
        line++;
    }

    private int raw() throws IOException, MalformedFileException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw malformed("csv.charset");
        }
    }

    private MalformedFileException malformed(String key) {
        return new MalformedFileException(key, line, "");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
