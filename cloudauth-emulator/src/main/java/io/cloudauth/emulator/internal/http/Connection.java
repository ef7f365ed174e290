package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One client's connection: its requests are answered in their order, until one side ends it. */
final class Connection implements Runnable {

    private final Socket socket;
    private final Handler handler;
    private final ResponseWriter writer;
    private final BodyRoom room;
    private volatile boolean idle;
    private volatile long since = System.nanoTime();

    Connection(Socket socket, Handler handler, ResponseWriter writer, BodyRoom room) {
        this.room = room;
        this.socket = socket;
        this.handler = handler;
        this.writer = writer;
    }

    /** Whether it waits for a request. */
    boolean isIdle() {
        return idle;
    }

    /** When it began what it does now, in the terms of {@link System#nanoTime()}. */
    long since() {
        return since;
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
            serve(new Wire(socket));
        } catch (IOException e) {
            log().log(System.Logger.Level.DEBUG, "a client went away");
        }
    }

    private void serve(Wire wire) throws IOException {
        RequestReader reader = new RequestReader(wire, socket.getOutputStream(), room);
        boolean open = true;
        while (open) {
            open = awaitRequest(wire) && exchange(wire, reader);
        }
    }

    private boolean awaitRequest(Wire wire) throws IOException {
        now(true);
        wire.within(Limits.IDLE);
        boolean more = wire.awaitByte();
        now(false);
        return more;
    }

    private boolean exchange(Wire wire, RequestReader reader) throws IOException {
        Response response;
        boolean head = false;
        boolean keepAlive = false;
        try {
            Request request = reader.read();
            head = request.method().equals("HEAD");
            keepAlive = reader.keepAlive();
            response = answer(request);
        } catch (UnreadableRequestException e) {
            response = Response.text(e.status(), e.rule());
        } catch (SocketTimeoutException e) {
            response = Response.text(408, "the request did not arrive in time");
        } finally {
            reader.forget();
        }
        if (writer.write(socket, response, head, keepAlive)) {
            return true;
        }
        if (!socket.isClosed()) {
            // closing with unread bytes would reset the connection and take the answer away
            socket.shutdownOutput();
            wire.within(Limits.DRAIN);
            wire.drain(Limits.DRAINED_BYTES);
        }
        return false;
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

    private void now(boolean waiting) {
        since = System.nanoTime();
        idle = waiting;
    }
}
