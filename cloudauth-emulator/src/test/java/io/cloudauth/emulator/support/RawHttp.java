package io.cloudauth.emulator.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which any bytes can be sent. */
public final class RawHttp implements AutoCloseable {

    private static final int NEVER_HANG_MILLIS = 20_000;

    private static final int PATIENT_MILLIS = 120_000;

    private final Socket socket;

    private final InputStream in;

    /** Connects to a port of loopback. */
    public RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(NEVER_HANG_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends text as it is, one byte a character. */
    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Waits for long: the server has much to do. */
    public RawHttp patient() throws IOException {
        socket.setSoTimeout(PATIENT_MILLIS);
        return this;
    }

    /** Says that nothing more is sent. */
    public RawHttp end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** All that arrives until the server closes. */
    public String readAll() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What arrives up to and including a text. */
    public String readUntil(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text, read.length() - text.length()) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
