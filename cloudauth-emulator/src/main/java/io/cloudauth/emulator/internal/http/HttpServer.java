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

/**
 * A server on one address: a thread for each connection, of which there are only so many.
 * Thread-safe.
 */
public final class HttpServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long CLOSE_SECONDS = 5;
    private static final Duration AFTER_FAILURE = Duration.ofMillis(50);

    private final ServerSocket listening;
    private final Handler handler;
    private final ResponseWriter writer;
    private final Stop stop = new Stop();
    private final RequestMemory heads =
            new RequestMemory(Limits.HEADS_MEMORY, stop, this::hurrySlowRequests);
    private final RequestMemory bodies =
            new RequestMemory(Limits.BODIES_MEMORY, stop, this::hurrySlowRequests);
    private final Semaphore places = new Semaphore(Limits.CONNECTIONS);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /**
     * Listens at once, and answers once it is started.
     *
     * @throws UncheckedIOException where the address cannot be listened on
     */
    public HttpServer(InetAddress address, int port, Clock clock, Handler handler) {
        this.handler = handler;
        this.writer = new ResponseWriter(clock, stop);
        this.listening = listen(address, port);
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

    /** Begins to answer; whoever connected before was kept waiting. */
    public void start() {
        threads.execute(this::accept);
    }

    private static ServerSocket listen(InetAddress address, int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), BACKLOG);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!stop.isStopped()) {
            try {
                Socket socket = listening.accept();
                if (hasRoom()) {
                    begin(socket);
                } else {
                    refuse(socket);
                }
            } catch (IOException e) {
                // without a descriptor for it, say
                if (!listening.isClosed() && stop.waitedOut(AFTER_FAILURE)) {
                    evict();
                }
            }
        }
    }

    private void begin(Socket socket) throws IOException {
        boolean begun = false;
        Connection connection = new Connection(socket, handler, writer, heads, bodies);
        connections.add(connection);
        try {
            threads.execute(() -> serve(connection));
            begun = true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // the server ends, or the system gives no thread
            connection.close();
        } finally {
            if (!begun) {
                connections.remove(connection);
                places.release();
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
            places.release();
        }
    }

    private boolean hasRoom() {
        if (places.tryAcquire()) {
            return true;
        }
        evict();
        try {
            return places.tryAcquire(Limits.ROOM_FOR_CONNECTION.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Closes the connection that is the first to give way, if there is one. */
    private void evict() {
        record Candidate(Connection connection, Connection.State state, long since) {}

        connections.stream()
                .map(one -> new Candidate(one, one.state(), one.since()))
                .filter(one -> one.state() != Connection.State.BUSY)
                .min(Comparator.comparing(Candidate::state).thenComparing(Candidate::since))
                .ifPresent(one -> one.connection().close());
    }

    private void hurrySlowRequests() {
        connections.forEach(Connection::hurry);
    }

    private void refuse(Socket socket) throws IOException {
        try (socket) {
            writer.write(
                    socket, Response.text(503, "too many connections"), false, false, () -> {});
        }
    }

    /** Closes every connection, wakes whoever waits, and returns when the threads have ended. */
    @Override
    public void close() {
        stop.now();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port did not close", e);
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
