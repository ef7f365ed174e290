package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;

/**
 * A connection of a client. It handles the requests one after the other, until the client or the
 * server closes it.
 */
final class Connection implements Runnable, RequestLease.Listener {

    /**
     * The state of a connection. If the server needs room for a new connection, it closes
     * connections in the order of these states.
     */
    enum State {
        /** It has been receiving a request or sending a response for too long. */
        SLOW,
        /** It is waiting for a request. */
        IDLE,
        /** It is receiving a request or sending a response. */
        TRANSFERRING,
        /** It is waiting for memory, or the server is handling its request. It is not closed. */
        BUSY
    }

    private record Activity(State state, boolean holdsMemory, long since) {}

    private record Exchange(Response response, boolean head, boolean keepAlive) {}

    private final Socket socket;
    private final Wire wire;
    private final Handler handler;
    private final ResponseWriter writer;
    private final RequestLease lease;
    private volatile Activity activity = new Activity(State.IDLE, false, System.nanoTime());

    Connection(
            Socket socket,
            Handler handler,
            ResponseWriter writer,
            RequestMemory heads,
            RequestMemory bodies)
            throws IOException {
        this.socket = socket;
        this.wire = new Wire(socket);
        this.handler = handler;
        this.writer = writer;
        this.lease = new RequestLease(heads, bodies, this);
    }

    /** Returns the current state. */
    State state() {
        Activity current = activity;
        return current.state() == State.TRANSFERRING && isSlow(current)
                ? State.SLOW
                : current.state();
    }

    /** Returns when the current state began, as {@link System#nanoTime()}. */
    long since() {
        return activity.since();
    }

    /**
     * Aborts the request if it arrives slowly while it holds memory that other requests wait for.
     */
    void abortIfSlow() {
        Activity current = activity;
        if (current.state() == State.TRANSFERRING
                && current.holdsMemory()
                && (isSlow(current) || wire.isStalled())) {
            wire.abort();
        }
    }

    private static boolean isSlow(Activity current) {
        return System.nanoTime() - current.since() > Limits.SLOW_AFTER.toNanos();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            log().log(System.Logger.Level.DEBUG, "failed to close a connection");
        }
    }

    /** Returns the logger. It is not a constant, because the logging system is slow to load. */
    private static System.Logger log() {
        return System.getLogger(Connection.class.getName());
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            if (socket instanceof SSLSocket tls) {
                // explicitly: a handshake does not go on after one of the short timeouts of a Wire
                tls.setSoTimeout((int) Limits.HEAD.toMillis());
                tls.startHandshake();
            }
            RequestReader reader = new RequestReader(wire, socket.getOutputStream(), lease);
            while (awaitRequest() && exchange(reader)) {
                setState(State.IDLE);
            }
        } catch (IOException e) {
            log().log(System.Logger.Level.DEBUG, "a connection ended with an I/O error");
        }
    }

    private boolean awaitRequest() throws IOException {
        wire.within(Limits.IDLE);
        boolean more = wire.awaitByte();
        setState(State.TRANSFERRING);
        return more;
    }

    private boolean exchange(RequestReader reader) throws IOException {
        Exchange current;
        try {
            current = receiveAndHandle(reader);
        } finally {
            // only now, when no reference to the request is left on the stack
            lease.end();
        }
        boolean reusable =
                writer.write(
                        socket,
                        current.response(),
                        current.head(),
                        current.keepAlive(),
                        () -> setState(State.TRANSFERRING));
        if (!reusable && !socket.isClosed()) {
            // unread bytes would reset the connection, and the client might lose the response
            socket.shutdownOutput();
            setState(State.TRANSFERRING);
            wire.within(Limits.DRAIN);
            wire.drain(Limits.DRAINED_BYTES);
        }
        return reusable;
    }

    private Exchange receiveAndHandle(RequestReader reader) throws IOException {
        try {
            Request request = reader.read();
            setState(State.BUSY);
            return new Exchange(
                    respond(request), request.method().equals("HEAD"), reader.keepAlive());
        } catch (UnreadableRequestException e) {
            return new Exchange(Response.text(e.status(), e.rule()), false, false);
        } catch (SocketTimeoutException e) {
            String rule =
                    "the request did not arrive in time: "
                            + Limits.HEAD.toSeconds()
                            + " s for the head, "
                            + Limits.BODY.toSeconds()
                            + " s for the body, less where others wait for memory";
            return new Exchange(Response.text(408, rule), false, false);
        }
    }

    private Response respond(Request request) {
        try {
            return handler.handle(request);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            log().log(
                            System.Logger.Level.ERROR,
                            "the emulator failed to handle a request: {0} at {1}",
                            e.getClass().getName(),
                            trace.length == 0 ? "?" : trace[0]);
            return Response.text(500, "the emulator failed; its log says where");
        }
    }

    @Override
    public void waiting() {
        setState(State.BUSY);
    }

    @Override
    public void reading() {
        activity = new Activity(State.TRANSFERRING, true, System.nanoTime());
    }

    private void setState(State state) {
        activity = new Activity(state, false, System.nanoTime());
    }
}
