package io.cloudauth.core.internal.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;

/**
 * Reads the body of an answer to its end, decodes gzip, and gives up where either grows too large.
 */
final class AnswerBody {
    /** 8 MiB. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final int USUAL_BYTES = 64 * 1024;

    private AnswerBody() {}

    static byte[] read(ClassicHttpResponse head) throws IOException {
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > MAX_BYTES) {
            throw tooLarge();
        }
        byte[] body = all(entity.getContent(), entity.getContentLength());
        return body.length > 0 && isGzip(head) ? decoded(body) : body;
    }

    private static byte[] decoded(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return all(in, -1);
        } catch (EOFException e) {
            throw new ZipException("gzip cut");
        }
    }

    /**
     * All of it, in one array of its length where that was announced and is no larger than answers
     * usually are: an announcement alone must not cost memory.
     */
    private static byte[] all(InputStream in, long announced) throws IOException {
        if (announced >= 0 && announced <= USUAL_BYTES) {
            byte[] exact = new byte[(int) announced];
            if (in.readNBytes(exact, 0, exact.length) == exact.length && in.read() < 0) {
                return exact;
            }
            throw new ConnectionClosedException("body cut");
        }
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static boolean isGzip(ClassicHttpResponse head) {
        Header encoding = head.getFirstHeader("Content-Encoding");
        String value = encoding == null ? "" : Objects.requireNonNullElse(encoding.getValue(), "");
        String name = value.strip().toLowerCase(Locale.ROOT);
        return name.equals("gzip") || name.equals("x-gzip");
    }

    private static MessageConstraintException tooLarge() {
        return new MessageConstraintException("answer over 8 MiB");
    }
}
