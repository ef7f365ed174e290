package io.cloudauth.conformance.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands on loopback before a server, passes on what it hears, and remembers each request before
 * the server has it. Where the server names itself in an answer, the wiretap's own address stands
 * in its place, so that the client comes back here.
 */
public final class Wiretap implements AutoCloseable {

    private final URI server;
    private final ServerSocket socket;
    private final String endpoint;
    private final List<Message> requests = new CopyOnWriteArrayList<>();
    private final List<Message> answers = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Before a plain server, plain itself. */
    public static Wiretap before(String server) {
        return new Wiretap(server, null);
    }

    /** Before a plain server, speaking TLS. */
    public static Wiretap overTls(String server, SSLContext context) {
        return new Wiretap(server, context);
    }

    private Wiretap(String server, @Nullable SSLContext context) {
        this.server = URI.create(server);
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            this.socket =
                    context == null
                            ? new ServerSocket(0, 50, loopback)
                            : context.getServerSocketFactory().createServerSocket(0, 50, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.endpoint =
                (context == null ? "http" : "https") + "://127.0.0.1:" + socket.getLocalPort();
        run("wiretap", this::accept);
    }

    /** Where clients reach it. */
    public String endpoint() {
        return endpoint;
    }

    /** The requests that were heard so far. */
    public List<Message> requests() {
        return List.copyOf(requests);
    }

    /** The answers that were passed on so far. */
    public List<Message> answers() {
        return List.copyOf(answers);
    }

    /** The last request that was heard. */
    public Message last() {
        return requests.get(requests.size() - 1);
    }

    private static void run(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = socket.accept();
                open.add(client);
                run("wiretap-connection", () -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(server.getHost(), server.getPort())) {
            while (true) {
                Message request = Message.read(client.getInputStream());
                if (request == null) {
                    return;
                }
                requests.add(request);
                request.writeTo(upstream.getOutputStream());
                Message answer = Message.read(upstream.getInputStream());
                if (answer == null) {
                    return;
                }
                Message told = answer.replacing(server.toString(), endpoint);
                answers.add(told);
                told.writeTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // the client meets a closed connection, and its test fails by that
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
