package io.cloudauth.emulator.internal.http;

import io.cloudauth.emulator.internal.signature.Acs3Signature;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a connection, read request by request until they end: each is read, or refused with a
 * status of the client's fault or the server's limits.
 */
public final class RawRequests {

    private RawRequests() {}

    /** Reads the input as what one client sent. */
    public static void read(byte[] input) throws IOException {
        try (Socket client = new Sent(input)) {
            Wire wire = new Wire(client);
            RequestReader reader =
                    new RequestReader(wire, OutputStream.nullOutputStream(), new BodyRoom());
            do {
                understand(reader.read());
                reader.forget();
            } while (reader.keepAlive());
        } catch (UnreadableRequestException refused) {
            if (refused.status() < 400 || refused.status() > 505) {
                throw new AssertionError("a status that refuses nothing: " + refused.status());
            }
        } catch (EOFException end) {
            // the client has said all that it had to say
        }
    }

    private static void understand(Request request) {
        FormText.forEach(request.query(), RawRequests::understand);
        String body = new String(request.body(), StandardCharsets.UTF_8);
        FormText.forEach(body, RawRequests::understand);
        var flat = JsonText.readFlatObject(request.body());
        if (flat != null) {
            JsonText.write(flat);
        }
        String authorization = request.header("authorization");
        if (authorization != null) {
            Acs3Signature.read(authorization);
        }
        if (!request.path().startsWith("/")) {
            throw new AssertionError("a path begins with a slash");
        }
    }

    private static void understand(String name, String value) {
        if (!PercentEncoding.decode(PercentEncoding.encode(value)).equals(valid(value))
                || !PercentEncoding.decodeForm(PercentEncoding.encode(name)).equals(valid(name))) {
            throw new AssertionError("what is decoded is what was encoded");
        }
    }

    private static String valid(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** A socket that has brought these bytes already. */
    private static final class Sent extends Socket {
        private final byte[] bytes;

        Sent(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void setSoTimeout(int millis) {}
    }
}
