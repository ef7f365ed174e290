package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One client's connection: its requests are answered in their order, until one side ends it. */
final class Connection implements Runnable, RequestLease.Listener {

    /** What a connection does, in the order in which connections give way to others. */
    enum State {
        /** It sends or receives a message, for longer than a client needs. */
        SLOW,
        /** It waits for a request. */
        IDLE,
        /** It receives a request, or sends a response. */
        MOVING,
        /** It waits for memory, or the server works on its response: it does not give way. */
        BUSY
    }

    private record Now(State state, boolean withMemory, long since) {}

    private record Answered(Response response, boolean head, boolean keepAlive) {}

    private final Socket socket;
    private final Wire wire;
    private final Handler handler;
    private final ResponseWriter writer;
    private final RequestLease lease;
    private volatile Now now = new Now(State.IDLE, false, System.nanoTime());

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

    /** What it does now. */
    State state() {
        Now current = now;
        return current.state() == State.MOVING && isLong(current) ? State.SLOW : current.state();
    }

    /** When it began what it does now, in the terms of {@link System#nanoTime()}. */
    long since() {
        return now.since();
    }

    /** Ends a request that is slow to arrive while it keeps memory that others wait for. */
    void hurry() {
        Now current = now;
        if (current.state() == State.MOVING
                && current.withMemory()
                && (isLong(current) || wire.isStalled())) {
            wire.hurry();
        }
    }

    private static boolean isLong(Now current) {
        return System.nanoTime() - current.since() > Limits.PATIENCE.toNanos();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            log().log(System.Logger.Level.DEBUG, "a connection did not close");
        }
    }

    /** Asked for where something is to be said: what stands behind it is slow to load. */
    private static System.Logger log() {
        return System.getLogger(Connection.class.getName());
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(wire, socket.getOutputStream(), lease);
            while (awaitRequest() && exchange(reader)) {
                become(State.IDLE);
            }
        } catch (IOException e) {
            log().log(System.Logger.Level.DEBUG, "a client went away");
        }
    }

    private boolean awaitRequest() throws IOException {
        wire.within(Limits.IDLE);
        boolean more = wire.awaitByte();
        become(State.MOVING);
        return more;
    }

    private boolean exchange(RequestReader reader) throws IOException {
        Answered answered;
        try {
            answered = answer(reader);
        } finally {
            // by now the request has left the stack too
            lease.end();
        }
        boolean reusable =
                writer.write(
                        socket,
                        answered.response(),
                        answered.head(),
                        answered.keepAlive(),
                        () -> become(State.MOVING));
        if (!reusable && !socket.isClosed()) {
            // closing with unread bytes would reset the connection and take the answer away
            socket.shutdownOutput();
            become(State.MOVING);
            wire.within(Limits.DRAIN);
            wire.drain(Limits.DRAINED_BYTES);
        }
        return reusable;
    }

    private Answered answer(RequestReader reader) throws IOException {
        try {
            Request request = reader.read();
            become(State.BUSY);
            return new Answered(
                    answer(request), request.method().equals("HEAD"), reader.keepAlive());
        } catch (UnreadableRequestException e) {
            return new Answered(Response.text(e.status(), e.rule()), false, false);
        } catch (SocketTimeoutException e) {
            String rule =
                    "the request did not arrive in time: "
                            + Limits.HEAD.toSeconds()
                            + " s for the head, "
                            + Limits.BODY.toSeconds()
                            + " s for the body, less where others wait for memory";
            return new Answered(Response.text(408, rule), false, false);
        }
    }

    private Response answer(Request request) {
        try {
            return handler.handle(request);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            log().log(
                            System.Logger.Level.ERROR,
                            "the emulator failed: {0} at {1}",
                            e.getClass().getName(),
                            trace.length == 0 ? "?" : trace[0]);
            return Response.text(500, "the emulator failed; its log says where");
        }
    }

    @Override
    public void waiting() {
        become(State.BUSY);
    }

    @Override
    public void reading() {
        now = new Now(State.MOVING, true, System.nanoTime());
    }

    private void become(State state) {
        now = new Now(state, false, System.nanoTime());
    }
}
