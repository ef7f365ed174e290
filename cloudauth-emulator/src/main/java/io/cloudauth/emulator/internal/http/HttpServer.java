package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on one address. It uses a thread for each connection and limits the number of
 * connections. Thread-safe.
 */
public final class HttpServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long CLOSE_SECONDS = 5;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(50);

    private final ServerSocket serverSocket;
    private final boolean tls;
    private final Handler handler;
    private final ResponseWriter writer;
    private final Stop stop = new Stop();
    private final RequestMemory heads =
            new RequestMemory(Limits.HEADS_MEMORY, stop, this::abortSlowRequests);
    private final RequestMemory bodies =
            new RequestMemory(Limits.BODIES_MEMORY, stop, this::abortSlowRequests);
    private final Semaphore connectionSlots = new Semaphore(Limits.CONNECTIONS);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /**
     * Creates a server that listens immediately. It handles requests after {@link #start()}.
     *
     * @param tls the TLS context of a server that serves https, or null for http
     * @throws UncheckedIOException if the server cannot listen on the address and port
     */
    public HttpServer(
            InetAddress address, int port, @Nullable SSLContext tls, Clock clock, Handler handler) {
        this.handler = handler;
        this.writer = new ResponseWriter(clock, stop);
        this.serverSocket = listen(address, port, tls);
        this.tls = tls != null;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread =
                                    new Thread(
                                            task, "cloudauth-emulator-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Starts to handle requests, including those of clients that connected before. */
    public void start() {
        threads.execute(this::accept);
    }

    private static ServerSocket listen(InetAddress address, int port, @Nullable SSLContext tls) {
        try {
            ServerSocket socket =
                    tls == null
                            ? new ServerSocket()
                            : tls.getServerSocketFactory().createServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), BACKLOG);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on port " + port + "; choose a free port, or 0 to select one",
                    e);
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return serverSocket.getLocalPort();
    }

    private void accept() {
        while (!stop.isStopped()) {
            try {
                Socket socket = serverSocket.accept();
                if (hasRoom()) {
                    startConnection(socket);
                } else {
                    refuse(socket);
                }
            } catch (IOException e) {
                // for example, the process has no free file descriptor
                if (!serverSocket.isClosed() && stop.waitedOut(PAUSE_AFTER_FAILURE)) {
                    evict();
                }
            }
        }
    }

    private void startConnection(Socket socket) throws IOException {
        boolean started = false;
        Connection connection = new Connection(socket, handler, writer, heads, bodies);
        connections.add(connection);
        try {
            threads.execute(() -> serve(connection));
            started = true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // the server is stopping, or the system cannot create a thread
            connection.close();
        } finally {
            if (!started) {
                connections.remove(connection);
                connectionSlots.release();
            }
        }
        if (stop.isStopped()) {
            connection.close();
        }
    }

    private void serve(Connection connection) {
        try {
            connection.run();
        } finally {
            connections.remove(connection);
            connectionSlots.release();
        }
    }

    private boolean hasRoom() {
        if (connectionSlots.tryAcquire()) {
            return true;
        }
        evict();
        try {
            return connectionSlots.tryAcquire(
                    Limits.ROOM_FOR_CONNECTION.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Closes the first connection in the order of {@link Connection.State}, if there is one. */
    private void evict() {
        record Candidate(Connection connection, Connection.State state, long since) {}

        connections.stream()
                .map(c -> new Candidate(c, c.state(), c.since()))
                .filter(candidate -> candidate.state() != Connection.State.BUSY)
                .min(Comparator.comparing(Candidate::state).thenComparing(Candidate::since))
                .ifPresent(candidate -> candidate.connection().close());
    }

    private void abortSlowRequests() {
        connections.forEach(Connection::abortIfSlow);
    }

    private void refuse(Socket socket) throws IOException {
        try (socket) {
            // over TLS, a response would need a handshake, for which this thread has no time
            if (!tls) {
                Response full = Response.text(503, "too many connections");
                writer.write(socket, full, false, false, () -> {});
            }
        }
    }

    /**
     * Closes every connection and wakes waiting threads. Waits up to 5 seconds for the threads to
     * end.
     */
    @Override
    public void close() {
        stop.signal();
        try {
            serverSocket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("failed to close the server socket", e);
        } finally {
            connections.forEach(Connection::close);
            threads.shutdown();
        }
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
