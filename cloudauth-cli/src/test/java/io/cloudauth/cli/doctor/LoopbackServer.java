package io.cloudauth.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server on loopback that sends the same bytes to every client, after it has read a blank line or
 * the end of the stream.
 */
final class LoopbackServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] response;
    private final boolean waitsForRequest;

    LoopbackServer(ServerSocket server, String response) {
        this(server, response, true);
    }

    private LoopbackServer(ServerSocket server, String response, boolean waitsForRequest) {
        this.server = server;
        this.waitsForRequest = waitsForRequest;
        this.response = response.getBytes(StandardCharsets.ISO_8859_1);
        Thread thread = new Thread(this::run, "loopback server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns a server that responds without waiting for a request. */
    static LoopbackServer withoutWaiting(ServerSocket server, String response) {
        return new LoopbackServer(server, response, false);
    }

    int port() {
        return server.getLocalPort();
    }

    private void run() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (waitsForRequest) {
                    awaitBlankLine(socket.getInputStream());
                }
                socket.getOutputStream().write(response);
            } catch (IOException e) {
                // a client that does not trust the server closes the connection
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
