package io.cloudauth.conformance.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Stands on loopback before a server and passes bytes on both ways as they come, broken ones too;
 * it remembers what the server sent.
 */
final class Tap implements AutoCloseable {

    private final ServerSocket listener;
    private final int port;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    Tap(String server) {
        this.port = URI.create(server).getPort();
        try {
            this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    String endpoint() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Everything that the server sent so far. */
    String sent() {
        synchronized (sent) {
            return sent.toString(StandardCharsets.UTF_8);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(listener.getInetAddress(), port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                run(() -> pass(client, server, false));
                run(() -> pass(server, client, true));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                if (isAnswer) {
                    synchronized (sent) {
                        sent.write(buffer, 0, got);
                    }
                }
                to.getOutputStream().write(buffer, 0, got);
            }
            to.shutdownOutput();
            if (isAnswer) {
                to.close();
            }
        } catch (IOException e) {
            cut(from);
            cut(to);
        }
    }

    /** A reset is passed on as one. */
    private static void cut(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
