package io.cloudauth.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Three listeners on loopback: one that answers at once, one that answers after a delay, one over
 * TLS. A thread for each connection: what it costs is in another process than what is measured.
 */
public final class LoopbackServer {
    /** Stands in a recorded answer for the address of the server that will give it. */
    static final String ANYWHERE = "http://server.invalid";

    public static final Duration DELAY = Duration.ofMillis(50);

    /** How long the sessions last that it gives. */
    static final Duration SESSION = Duration.ofSeconds(3);

    /** As many connections as may be opened at once; the kernel may lower it. */
    private static final int BACKLOG = 8_192;

    public static final String PASSWORD = "changeit";

    final AtomicLong connections = new AtomicLong();
    final AtomicLong sessions = new AtomicLong();
    private final Path answers;

    private LoopbackServer(Path answers) {
        this.answers = answers;
    }

    /**
     * Serves until its input ends. Its first line names the listeners.
     *
     * @param args the directory of recorded answers; the key store of the TLS listener
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        LoopbackServer server = new LoopbackServer(Path.of(args[0]));
        int plain = server.listen(new ServerSocket(), Duration.ZERO);
        int delayed = server.listen(new ServerSocket(), DELAY);
        int tls =
                server.listen(
                        tls(Path.of(args[1])).getServerSocketFactory().createServerSocket(),
                        Duration.ZERO);
        System.out.println(plain + " " + delayed + " " + tls);
        while (System.in.read() >= 0) {
            // whoever started it says nothing, and is there
        }
        System.exit(0);
    }

    private int listen(ServerSocket listener, Duration delay) throws IOException {
        listener.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        int port = listener.getLocalPort();
        Prepared prepared = Prepared.of(answers, "http://127.0.0.1:" + port, this);
        daemon(
                () -> {
                    while (true) {
                        Socket socket = listener.accept();
                        socket.setTcpNoDelay(true);
                        connections.incrementAndGet();
                        daemon(() -> new Connection(socket, prepared, delay).serve());
                    }
                });
        return port;
    }

    private static void daemon(Work work) {
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                work.run();
                            } catch (IOException | InterruptedException e) {
                                // the other side has hung up
                            }
                        },
                        "loopback",
                        256 * 1024);
        thread.setDaemon(true);
        thread.start();
    }

    private static SSLContext tls(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
