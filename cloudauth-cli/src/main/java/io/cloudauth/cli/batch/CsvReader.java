package io.cloudauth.cli.batch;

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
 * A strict reader of CSV records (RFC 4180). Fields are separated by commas and may be quoted;
 * quotes inside a quoted field are doubled. Lines end with CRLF or LF. A byte order mark at the
 * beginning is skipped. It holds one record at a time. Not thread-safe.
 */
final class CsvReader implements Closeable {

    /** In characters. Without this limit, a missing quote could fill the memory. */
    private static final int MAX_FIELD_LENGTH = 4096;

    private static final int MAX_FIELDS = 256;
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int END = -1;

    private final BufferedReader in;
    private final boolean gb18030;
    private long line = 1;
    private long startLine = 1;
    private int peeked;
    private boolean recordComplete;

    CsvReader(InputStream bytes, Charset charset) throws IOException, MalformedFileException {
        this.in =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        64 * 1024);
        this.gb18030 = charset.equals(Gb18030.CHARSET);
        peeked = readChar();
        if (peeked == BYTE_ORDER_MARK) {
            peeked = readChar();
        }
    }

    /** Returns the line number, from 1, where the most recently read record begins. */
    long line() {
        return startLine;
    }

    /** Returns the next record, or null after the last one. Skips empty lines. */
    @Nullable List<String> next() throws IOException, MalformedFileException {
        while (peeked == '\n' || peeked == '\r') {
            endOfLine();
        }
        if (peeked == END) {
            return null;
        }
        startLine = line;
        recordComplete = false;
        List<String> fields = new ArrayList<>();
        while (!recordComplete) {
            if (fields.size() == MAX_FIELDS) {
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
        peeked = readChar();
        while (true) {
            if (peeked == END) {
                throw malformed("csv.open");
            }
            if (peeked == '"') {
                peeked = readChar();
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
        if (field.length() == MAX_FIELD_LENGTH) {
            throw malformed("csv.long");
        }
        field.append((char) peeked);
        peeked = readChar();
    }

    private void endOfField() throws IOException, MalformedFileException {
        if (peeked == ',') {
            peeked = readChar();
            return;
        }
        recordComplete = true;
        if (peeked != END) {
            endOfLine();
        }
    }

    private void endOfLine() throws IOException, MalformedFileException {
        if (peeked == '\r') {
            peeked = readChar();
            if (peeked != '\n') {
                throw malformed("csv.return");
            }
        }
        peeked = readChar();
        line++;
    }

    private int readChar() throws IOException, MalformedFileException {
        try {
            int character = in.read();
            return gb18030 ? Gb18030.current(character) : character;
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
