package io.cloudauth.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** What a request carries: of known length, and written anew for each attempt. */
public interface HttpBody {

    /** How many bytes {@link #writeTo} writes. */
    long length();

    /** Writes all of it; exactly {@link #length} bytes. */
    void writeTo(OutputStream out) throws IOException;

    /** A body of these bytes, which must not change any more. */
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

    /** No body. */
    static HttpBody none() {
        return of(new byte[0]);
    }
}
