package io.cloudauth.core.fault;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server that sends some of its responses twice on one connection, the copy some time later. Each
 * response names the BizId of its request, as {@code R-<BizId>}, and passes only BizIds that begin
 * with {@code good}.
 */
public final class RepeatingServer implements Closeable {
    private final ServerSocket listener;
    private final boolean tls;
    private final int oneIn;
    private final int longestDelayMicros;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final LongAdder requests = new LongAdder();
    private final LongAdder copies = new LongAdder();

    /**
     * A server on loopback.
     *
     * @param tls null for plain HTTP
     * @param oneIn of how many responses one is sent twice
     * @param longestDelayMicros the longest time between a response and its copy
     */
    public RepeatingServer(@Nullable SSLContext tls, int oneIn, int longestDelayMicros) {
        this.tls = tls != null;
        this.oneIn = oneIn;
        this.longestDelayMicros = longestDelayMicros;
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            listener =
                    tls == null
                            ? new ServerSocket(0, 1_000, here)
                            : tls.getServerSocketFactory().createServerSocket(0, 1_000, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    public URI uri() {
        return URI.create((tls ? "https" : "http") + "://localhost:" + listener.getLocalPort());
    }

    public long requests() {
        return requests.sum();
    }

    /** How many copies went out. */
    public long copies() {
        return copies.sum();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                inBackground(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        SplittableRandom random = new SplittableRandom();
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String body = body(in); body != null; body = body(in)) {
                requests.increment();
                byte[] response = response(bizId(body));
                write(out, response);
                if (random.nextInt(oneIn) == 0) {
                    var unused =
                            later.schedule(
                                    () -> copy(out, response),
                                    random.nextInt(longestDelayMicros + 1),
                                    TimeUnit.MICROSECONDS);
                }
            }
        } catch (IOException e) {
            // the client hung up
        } finally {
            sockets.remove(socket);
        }
    }

    private void copy(OutputStream out, byte[] response) {
        try {
            write(out, response);
            copies.increment();
        } catch (IOException e) {
            // too late
        }
    }

    private static void write(OutputStream out, byte[] response) throws IOException {
        synchronized (out) {
            out.write(response);
            out.flush();
        }
    }

    private static @Nullable String body(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        String length = "Content-Length: ";
        int from = head.indexOf(length) + length.length();
        int bytes = Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)));
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private static String bizId(String body) {
        int from = body.indexOf("BizId=") + 6;
        int to = body.indexOf('&', from);
        return to < 0 ? body.substring(from) : body.substring(from, to);
    }

    private static byte[] response(String bizId) {
        int status = bizId.startsWith("good") ? 1 : 6;
        String json = "{\"RequestId\":\"R-" + bizId + "\",\"VerifyStatus\":" + status + "}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.length()
                        + "\r\n\r\n"
                        + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        later.shutdownNow();
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "repeating-server");
        thread.setDaemon(true);
        thread.start();
    }
}
