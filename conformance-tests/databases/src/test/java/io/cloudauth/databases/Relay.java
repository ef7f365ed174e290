package io.cloudauth.databases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A relay between driver and server, which cuts a connection at a chosen statement. */
final class Relay implements AutoCloseable {
    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch cut = new CountDownLatch(1);
    private @Nullable Trap trap;
    private volatile boolean refusing;

    /**
     * A statement at which a connection is cut.
     *
     * @param statement a part of its text
     * @param answered whether the server gets it, and only its response is lost
     * @param before runs before the connection is cut
     */
    private record Trap(String statement, boolean answered, Runnable before) {}

    Relay(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        background(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Cuts the connection of the next such statement, which the server does not get. */
    void cutBefore(String statement, Runnable before) {
        set(new Trap(statement, false, before));
    }

    /** Cuts the connection of the next such statement, whose response is lost. */
    void cutAfter(String statement) {
        set(new Trap(statement, true, () -> {}));
    }

    private synchronized void set(Trap next) {
        trap = next;
    }

    private synchronized @Nullable Trap sprung(String sent) {
        Trap set = trap;
        if (set == null || !sent.contains(set.statement())) {
            return null;
        }
        trap = null;
        return set;
    }

    /** Refuses new connections, and closes those that are open. */
    void refuse() {
        refusing = true;
        cutAll();
    }

    void cutAll() {
        sockets.forEach(Relay::close);
    }

    /** Returns whether a connection was cut at its statement. */
    boolean hasCut() {
        return cut.getCount() == 0;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                if (refusing) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(entrance.getInetAddress(), target);
                for (Socket socket : new Socket[] {client, server}) {
                    socket.setTcpNoDelay(true);
                    sockets.add(socket);
                }
                AtomicBoolean swallows = new AtomicBoolean();
                background(() -> toServer(client, server, swallows));
                background(() -> toClient(server, client, swallows));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void toServer(Socket client, Socket server, AtomicBoolean swallows) throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            Trap sprung = sprung(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            if (sprung != null && !sprung.answered()) {
                sprung.before().run();
                cut(client, server);
                return;
            }
            swallows.compareAndSet(false, sprung != null);
            out.write(buffer, 0, read);
        }
        close(server);
    }

    private void toClient(Socket server, Socket client, AtomicBoolean swallows) throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (swallows.get()) {
                cut(client, server);
                return;
            }
            out.write(buffer, 0, read);
        }
        close(client);
    }

    private void cut(Socket client, Socket server) {
        close(client);
        close(server);
        cut.countDown();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cutAll();
    }

    private interface Pump {
        void run() throws IOException;
    }

    private static void background(Pump pump) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                pump.run();
                            } catch (IOException e) {
                                // one of them hung up
                            }
                        },
                        "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
