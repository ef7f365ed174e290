package io.cloudauth.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** A request body of known length. It is written again for each attempt. */
public interface HttpBody {

    /** Returns how many bytes {@link #writeTo} writes. */
    long length();

    /** Writes the whole body: exactly {@link #length} bytes. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns a body of these bytes, which must not change afterwards. */
    static HttpBody of(byte[] bytes) {
        return new HttpBody() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    /** Returns an empty body. */
    static HttpBody none() {
        return of(new byte[0]);
    }
}
