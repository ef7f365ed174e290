package io.cloudauth.core.internal.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * The body of a call as an entity of HttpCore. It fails if the body does not have the announced
 * length.
 */
final class BodyEntity extends AbstractHttpEntity {
    private final HttpBody body;

    BodyEntity(HttpBody body) {
        super((String) null, null);
        this.body = body;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Counting counting = new Counting(out);
        body.writeTo(counting);
        if (counting.count != body.length()) {
            // the server would wait for missing bytes, or misread extra ones
            throw new IOException("the request body does not have the announced length");
        }
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("a request body is written, never read");
    }

    @Override
    public void close() {}

    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            count += len;
        }
    }
}
