package io.cloudauth.conformance.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * Stands on loopback before a server and passes bytes on both ways as they come, broken ones too;
 * it remembers what came and what the server sent.
 */
public final class Tap implements AutoCloseable {

    private final ServerSocket listener;
    private final IntSupplier server;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** Before the server on this port, which is asked for when somebody connects. */
    public Tap(IntSupplier server) {
        this.server = server;
        try {
            this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    /** Where it stands. */
    public String endpoint() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Everything that the server sent so far. */
    String sent() {
        return text(sent);
    }

    /** Everything that was sent to the server so far. */
    public String received() {
        return text(received);
    }

    private static String text(ByteArrayOutputStream bytes) {
        synchronized (bytes) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket behind = new Socket(listener.getInetAddress(), server.getAsInt());
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                run(() -> pass(client, behind, received));
                run(() -> pass(behind, client, sent));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to, ByteArrayOutputStream heard) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                synchronized (heard) {
                    heard.write(buffer, 0, got);
                }
                to.getOutputStream().write(buffer, 0, got);
            }
            to.shutdownOutput();
            if (heard == sent) {
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
