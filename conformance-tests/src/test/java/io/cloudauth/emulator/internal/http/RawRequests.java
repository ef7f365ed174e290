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
            RequestLease lease = lease();
            RequestReader reader = new RequestReader(wire, OutputStream.nullOutputStream(), lease);
            do {
                understand(reader.read());
                lease.end();
            } while (reader.keepAlive());
        } catch (UnreadableRequestException refused) {
            if (refused.status() < 400 || refused.status() > 505) {
                throw new AssertionError("a status that refuses nothing: " + refused.status());
            }
        } catch (EOFException end) {
            // the client has said all that it had to say
        }
    }

    /** Of memory that no other request takes. */
    private static RequestLease lease() {
        Stop never = new Stop();
        return new RequestLease(
                new RequestMemory(Limits.HEADS_MEMORY, never, () -> {}),
                new RequestMemory(Limits.BODIES_MEMORY, never, () -> {}),
                new RequestLease.Listener() {
                    @Override
                    public void waiting() {}

                    @Override
                    public void reading() {}
                });
    }

    private static void understand(Request request) {
        FormText.forEach(request.query(), RawRequests::understand);
        FormText.forEach(request.body(), RawRequests::understand);
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
                || !decodedForm(PercentEncoding.encode(name)).equals(valid(name))) {
            throw new AssertionError("what is decoded is what was encoded");
        }
    }

    private static String decodedForm(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return PercentEncoding.decodeForm(bytes, 0, bytes.length);
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
