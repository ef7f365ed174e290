package io.cloudauth.core.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection as the server sees it; what an {@link Act} works with. */
public final class Visit implements AutoCloseable {
    private static final long DRIP_MILLIS = 2;

    private final FaultServer server;
    private final Socket raw;
    private final @Nullable SSLContext tls;
    private Socket socket;
    private @Nullable Submission submission;

    Visit(FaultServer server, Socket raw, @Nullable SSLContext tls) {
        this.server = server;
        this.raw = raw;
        this.tls = tls;
        this.socket = raw;
    }

    /** What was read last. */
    public Submission submission() {
        if (submission == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return submission;
    }

    /** The version of TLS that is spoken. */
    public String protocol() {
        return socket instanceof SSLSocket layered ? layered.getSession().getProtocol() : "none";
    }

    /** Writes these bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    public void write(String ascii) throws IOException {
        write(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes below TLS. */
    public void writeRaw(byte[] bytes) throws IOException {
        raw.getOutputStream().write(bytes);
    }

    /** Reads some bytes below TLS. */
    public void readRaw(int atMost) throws IOException {
        raw.getInputStream().readNBytes(atMost);
    }

    /** Ends the connection without a word of TLS. */
    public void cut() {
        FaultServer.cut(raw);
    }

    /** Says that nothing more will be written, without a word of TLS. */
    void endOutput() throws IOException {
        raw.shutdownOutput();
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
        raw.setSoLinger(true, 0);
        cut();
    }

    /** Does nothing until the server is closed or to settle. */
    public void hold() throws IOException {
        while (!pause(60_000)) {
            // on and on
        }
    }

    /**
     * Writes these bytes one by one and with pauses, again and again, until the client or the
     * server ends it.
     */
    public void drip(String ascii) throws IOException {
        byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; !pause(DRIP_MILLIS); i = (i + 1) % bytes.length) {
            write(new byte[] {bytes[i]});
        }
    }

    /** Waits, unless the server is closed or to settle. Returns whether it is. */
    public boolean pause(long atMostMillis) throws IOException {
        try {
            return server.waitsUntilOver(atMostMillis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Connects this connection to another port and passes bytes both ways until one side ends. */
    public void passThrough(int port) throws IOException {
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back =
                    new Thread(
                            () -> {
                                try {
                                    other.getInputStream().transferTo(raw.getOutputStream());
                                } catch (IOException e) {
                                    // ended
                                } finally {
                                    cut();
                                }
                            });
            back.setDaemon(true);
            back.start();
            raw.getInputStream().transferTo(other.getOutputStream());
        }
    }

    /** Counts a request that lies unread, as one that has arrived. */
    public void readWhatCame() throws IOException {
        if (raw.getInputStream().available() > 0) {
            Submission request = read();
            if (request != null) {
                server.arrived(request);
            }
        }
    }

    /** Performs an act, if there is one. Returns whether the connection still stands. */
    boolean does(@Nullable Act act) throws IOException {
        if (act != null) {
            act.perform(this);
        }
        return isOpen();
    }

    boolean isOpen() {
        return !raw.isClosed();
    }

    void secure() throws IOException {
        if (tls != null) {
            SSLSocket layered =
                    (SSLSocket)
                            tls.getSocketFactory()
                                    .createSocket(raw, "127.0.0.1", raw.getPort(), true);
            layered.setUseClientMode(false);
            socket = layered; // the handshake takes place with the first read or write
            layered.startHandshake();
        }
    }

    /** Reads a request; null if the client ends the connection instead. */
    @Nullable Submission read() throws IOException {
        InputStream in = socket.getInputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        server.requestBegins();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (b >= 0) {
            head.write(b);
            String text = b == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
            if (text.endsWith("\r\n\r\n")) {
                submission = new Submission(text, body(text, in));
                return submission;
            }
            b = in.read();
        }
        return null;
    }

    private static String body(String head, InputStream in) throws IOException {
        String length = new Submission(head, "").header("Content-Length");
        long expected = length.isEmpty() ? 0 : Long.parseLong(length);
        if (expected > Integer.MAX_VALUE) {
            throw new IOException("nobody waits for so much");
        }
        byte[] body = in.readNBytes((int) expected);
        if (body.length < expected) {
            throw new IOException("cut by the client");
        }
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        cut();
    }
}
