package io.cloudauth.core.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that does what a script tells it, down to single bytes, and counts what
 * arrives at its sockets. Each connection or request takes the next act of the script; after its
 * end, each takes the usual one. Thread-safe.
 */
public final class FaultServer implements Closeable {
    private final ServerSocket listener;
    private final @Nullable SSLContext tls;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch lastCame = new CountDownLatch(1);
    private volatile int lastPort;
    private final Queue<Act> script = new ArrayDeque<>();
    private final List<Submission> submissions = new ArrayList<>();
    private Supplier<Act> usual = () -> Acts.answer(200, "{\"RequestId\":\"R\"}");
    private Supplier<@Nullable Act> usualBefore = () -> null;
    private int accepted;
    private int ended;
    private int begun;

    private FaultServer(@Nullable SSLContext tls, int port) {
        try {
            this.listener =
                    new ServerSocket(
                            port, 1_000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.tls = tls;
        inBackground(this::accept, "fault-server");
    }

    /** A server of plain HTTP. */
    public static FaultServer plain() {
        return plain(0);
    }

    /** A server of plain HTTP at this port. */
    public static FaultServer plain(int port) {
        return new FaultServer(null, port);
    }

    /** A server that shows the certificate of this context. */
    public static FaultServer tls(SSLContext context) {
        return new FaultServer(context, 0);
    }

    /** Adds to the script. */
    public synchronized FaultServer then(Act... acts) {
        script.addAll(List.of(acts));
        return this;
    }

    /** Forgets what is left of the script. */
    public synchronized void heal() {
        script.clear();
    }

    /**
     * What it does to a connection before it reads from it, where the script says nothing; an act
     * of either of the two earlier moments, or null.
     */
    public synchronized FaultServer usuallyBefore(Supplier<@Nullable Act> usual) {
        this.usualBefore = usual;
        return this;
    }

    /** What it does where the script has ended. */
    public synchronized FaultServer usually(Supplier<Act> usual) {
        this.usual = usual;
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Its address by the name localhost. */
    public URI uri() {
        return URI.create((tls == null ? "http" : "https") + "://localhost:" + port() + "/");
    }

    /**
     * How many requests began to arrive: of each at least one byte was read, or lay unread in the
     * socket.
     */
    public synchronized int begun() {
        return begun;
    }

    /** The requests that arrived whole. */
    public synchronized List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    /** How many connections came in. */
    public synchronized int accepted() {
        return accepted;
    }

    /** Waits until this many requests may have arrived. */
    public synchronized void awaitBegun(int count) throws InterruptedException {
        while (begun < count) {
            wait();
        }
    }

    /** Waits until this many requests have arrived whole, and have taken their acts. */
    public synchronized void awaitArrived(int count) throws InterruptedException {
        while (submissions.size() < count) {
            wait();
        }
    }

    /** Forgets the requests that have arrived, so that they take no memory. */
    public synchronized void forgetSubmissions() {
        submissions.clear();
    }

    /** Waits until this many connections came in. */
    public synchronized void awaitAccepted(int count) throws InterruptedException {
        while (accepted < count) {
            wait();
        }
    }

    /** Waits until the server is done with this many connections. */
    public synchronized void awaitEnded(int count) throws InterruptedException {
        while (ended < count) {
            wait();
        }
    }

    /**
     * Ends whatever it holds or drips, and waits until everything that clients sent before they
     * hung up has arrived. Its counts are final then.
     */
    public void settle() throws IOException, InterruptedException {
        heal();
        over.countDown();
        // connections are accepted in their order: once this one is, all earlier ones are
        try (Socket last = new Socket()) {
            last.bind(new InetSocketAddress(listener.getInetAddress(), 0));
            lastPort = last.getLocalPort();
            last.connect(listener.getLocalSocketAddress());
            lastCame.await();
        }
        synchronized (this) {
            while (ended < accepted) {
                wait();
            }
        }
    }

    /** Cuts every connection and lets go of the port. */
    @Override
    public void close() {
        closing.countDown();
        over.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(FaultServer::cut);
    }

    private void accept() {
        while (closing.getCount() > 0) {
            try {
                Socket socket = listener.accept();
                if (socket.getPort() == lastPort) {
                    socket.close();
                    lastCame.countDown();
                    continue;
                }
                sockets.add(socket);
                count(() -> accepted++);
                inBackground(() -> serve(socket), "fault-server-connection");
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (Visit visit = new Visit(this, socket, tls)) {
            Act usual = usualBefore();
            if (visit.does(next(Act.Moment.ACCEPTED, usual))) {
                visit.secure();
            }
            if (visit.isOpen()) {
                Act act = next(Act.Moment.BEFORE_READING, usual);
                if (act != null) {
                    requestBegins();
                    visit.does(act);
                }
            }
            while (visit.isOpen()) {
                Submission submission = visit.read();
                if (submission == null) {
                    return;
                }
                Act act = next(Act.Moment.REQUEST_READ);
                arrived(submission);
                visit.does(act);
            }
        } catch (IOException e) {
            // the client went away, or the act was to cut
        } finally {
            cut(socket);
            sockets.remove(socket);
            count(() -> ended++);
        }
    }

    private synchronized @Nullable Act usualBefore() {
        return script.isEmpty() ? usualBefore.get() : null;
    }

    private @Nullable Act next(Act.Moment moment, @Nullable Act usual) {
        return usual != null && usual.moment() == moment ? usual : next(moment);
    }

    /** The next act if its moment has come; at the last moment there is always one. */
    private synchronized @Nullable Act next(Act.Moment moment) {
        Act act = script.peek();
        if (act != null && act.moment() == moment) {
            return script.remove();
        }
        return act == null && moment == Act.Moment.REQUEST_READ ? usual.get() : null;
    }

    void arrived(Submission submission) {
        count(() -> submissions.add(submission));
    }

    void requestBegins() {
        count(() -> begun++);
    }

    boolean waitsUntilOver(long atMostMillis) throws InterruptedException {
        return over.await(atMostMillis, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private synchronized void count(Runnable event) {
        event.run();
        notifyAll();
    }

    static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // then it is closed
        }
    }

    private static void inBackground(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
