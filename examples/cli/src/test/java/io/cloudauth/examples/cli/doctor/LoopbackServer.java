package io.cloudauth.examples.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server on loopback that answers whoever connects with the same bytes, once a blank line has
 * come in or the connection broke.
 */
final class LoopbackServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;
    private final boolean polite;

    LoopbackServer(ServerSocket server, String answer) {
        this(server, answer, true);
    }

    private LoopbackServer(ServerSocket server, String answer, boolean polite) {
        this.server = server;
        this.polite = polite;
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        Thread thread = new Thread(this::run, "loopback server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that answers before anything was asked. */
    static LoopbackServer impolite(ServerSocket server, String answer) {
        return new LoopbackServer(server, answer, false);
    }

    int port() {
        return server.getLocalPort();
    }

    private void run() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (polite) {
                    awaitBlankLine(socket.getInputStream());
                }
                socket.getOutputStream().write(answer);
            } catch (IOException e) {
                // a client that does not trust it goes away
            }
        }
    }

    private static void awaitBlankLine(InputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
