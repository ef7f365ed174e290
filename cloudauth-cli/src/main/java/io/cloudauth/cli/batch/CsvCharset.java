package io.cloudauth.cli.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The detection of the charset of a CSV file: UTF-8, otherwise GB18030, which Chinese spreadsheets
 * write. It reads the whole file, because a wrong guess makes wrong names, whose rejections are
 * charged.
 */
final class CsvCharset {

    private static final int BUFFER = 64 * 1024;

    /** In bytes. Without this limit, a file without lines could fill the memory. */
    private static final int MAX_LINE = 1024 * 1024;

    /** The first character of three bytes in UTF-8. Two bytes may be a character of GB18030 too. */
    private static final char THREE_BYTES = 0x800;

    private long line = 1;
    private long firstOther;
    private long others;
    private long certain;
    private boolean ambiguous;

    private CsvCharset() {}

    /**
     * Returns the charset of a file.
     *
     * @param given the charset that the user names; null to detect it
     * @throws MalformedFileException if the file is UTF-16 and the user does not say so, is in no
     *     charset, or may be in two
     */
    static Charset of(Path file, @Nullable Charset given)
            throws IOException, MalformedFileException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return of(in, given);
        }
    }

    /** Returns the charset of a stream that supports {@code mark}. */
    static Charset of(InputStream in, @Nullable Charset given)
            throws IOException, MalformedFileException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        if (start.length == 3 && start[0] == -17 && start[1] == -69 && start[2] == -65) {
            return StandardCharsets.UTF_8; // its byte order mark, EF BB BF
        }
        if (isUtf16(start)) {
            if (given != null && given.name().startsWith("UTF-16")) {
                return given;
            }
            throw new MalformedFileException("csv.utf16", 1, "");
        }
        return given == null ? new CsvCharset().detect(in) : Gb18030.orOther(given);
    }

    /** Returns whether a byte order mark or a zero byte shows UTF-16: column names are ASCII. */
    private static boolean isUtf16(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        return (start[0] == -2 && start[1] == -1)
                || (start[0] == -1 && start[1] == -2)
                || (start[0] == 0 ^ start[1] == 0);
    }

    private Charset detect(InputStream in) throws IOException, MalformedFileException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean ascii = true;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                // no character of UTF-8 or GB18030 contains this byte
                endOfLine(bytes, ascii);
                ascii = true;
            } else {
                if (bytes.size() == MAX_LINE) {
                    throw new MalformedFileException("csv.long", line, "");
                }
                bytes.write(next);
                ascii &= next < 0x80;
            }
        }
        endOfLine(bytes, ascii);
        if (certain >= others && others > 0) {
            // a damaged line of a UTF-8 file, or two files in one
            throw new MalformedFileException("csv.charset", firstOther, "");
        }
        if (ambiguous && certain == 0 && others == 0) {
            throw new MalformedFileException("csv.ambiguous", 1, "");
        }
        return others > 0 ? Gb18030.CHARSET : StandardCharsets.UTF_8;
    }

    private void endOfLine(ByteArrayOutputStream bytes, boolean ascii) {
        if (!ascii) {
            CharBuffer text = decoded(bytes, StandardCharsets.UTF_8);
            if (text == null) {
                others++;
                firstOther = others == 1 ? line : firstOther;
            } else if (text.chars().anyMatch(c -> c >= THREE_BYTES)) {
                certain++;
            } else {
                ambiguous |= decoded(bytes, Gb18030.CHARSET) != null;
            }
        }
        bytes.reset();
        line++;
    }

    /** Returns the text; null if the bytes are not text in this charset. */
    private static @Nullable CharBuffer decoded(ByteArrayOutputStream bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
