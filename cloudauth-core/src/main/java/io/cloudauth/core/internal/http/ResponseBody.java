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
 * A reader for the body of a response. It decodes gzip and limits the size both before and after
 * decoding.
 */
final class ResponseBody {
    /** The size limit before and after decoding: 8 MiB. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final int USUAL_BYTES = 64 * 1024;

    private ResponseBody() {}

    static byte[] read(ClassicHttpResponse head) throws IOException {
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > MAX_BYTES) {
            throw tooLarge();
        }
        byte[] body = readAll(entity.getContent(), entity.getContentLength());
        return body.length > 0 && isGzip(head) ? gunzip(body) : body;
    }

    private static byte[] gunzip(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return readAll(in, -1);
        } catch (EOFException e) {
            throw new ZipException("the gzip data is incomplete");
        }
    }

    /**
     * Reads the whole stream. If the announced length is at most that of usual responses, the
     * result is read into one array of that length. A larger length is not trusted, because an
     * announcement alone must not cost memory.
     */
    private static byte[] readAll(InputStream in, long announced) throws IOException {
        if (announced >= 0 && announced <= USUAL_BYTES) {
            byte[] exact = new byte[(int) announced];
            if (in.readNBytes(exact, 0, exact.length) == exact.length && in.read() < 0) {
                return exact;
            }
            throw new ConnectionClosedException("the response body is incomplete");
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
        return new MessageConstraintException("the response is larger than 8 MiB");
    }
}
