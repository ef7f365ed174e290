package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.RepeatingServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fifty billed calls a second for a while, each on a connection of its own, leave no open socket
 * and no descriptor. {@code -Dbilled.seconds=600}; 20 by default. Needs Linux: it reads {@code
 * /proc/self}.
 */
@Tag("slow")
class BilledConnectionsLoadTest {
    private static final int SECONDS = Integer.getInteger("billed.seconds", 20);
    private static final int EACH_SECOND = 50;
    private static final String ESTABLISHED = "01";
    private static final String CLOSE_WAIT = "08";

    @ParameterizedTest
    @EnumSource
    void theyLeaveNothingOpen(Scene.Way way) throws Exception {
        AtomicInteger passed = new AtomicInteger();
        try (RepeatingServer server = server(way)) {
            try (CloudAuthClient warmUp = client(server.uri())) {
                RepeatedResponses.submit(warmUp, "good-warm-up");
            }
            List<String> before = descriptors();
            try (CloudAuthClient client = client(server.uri())) {
                ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
                for (int i = 0; i < SECONDS * EACH_SECOND; i++) {
                    String id = "good-" + i;
                    long at = i * 1000L / EACH_SECOND;
                    var unused =
                            clock.schedule(
                                    () -> {
                                        if (RepeatedResponses.submit(client, id).isPassed()) {
                                            passed.incrementAndGet();
                                        }
                                    },
                                    at,
                                    TimeUnit.MILLISECONDS);
                }
                clock.shutdown();
                assertThat(clock.awaitTermination(SECONDS + 60L, TimeUnit.SECONDS)).isTrue();
                assertThat(passed).hasValue(SECONDS * EACH_SECOND);
                int port = server.uri().getPort();
                awaitServer(() -> open(port).isEmpty());
                assertThat(open(port)).as("while the client is open").isEmpty();
            }
            awaitServer(() -> openedSince(before).isEmpty());
            assertThat(openedSince(before)).as("descriptors that stay open").isEmpty();
            System.out.printf(
                    "%s: %d sent, descriptors %d before, %d after%n",
                    way, passed.get(), before.size(), descriptors().size());
        }
    }

    /** The server's threads close their side once they have read the end. */
    private static void awaitServer(Callable<Boolean> done) throws Exception {
        for (int i = 0; i < 1_000 && !done.call(); i++) {
            Thread.sleep(10);
        }
    }

    private static RepeatingServer server(Scene.Way way) {
        boolean plain = way == Scene.Way.PLAIN;
        return new RepeatingServer(
                plain ? null : Scene.AUTHORITY.server("localhost"), Integer.MAX_VALUE, 0);
    }

    private static CloudAuthClient client(URI endpoint) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .credentials(CredentialsProviders.accessKey("id", "secret"))
                .bizType("scene")
                .http(h -> h.sslContext(Scene.AUTHORITY.client()))
                .build();
    }

    private static List<String> openedSince(List<String> before) throws IOException {
        List<String> opened = new ArrayList<>(descriptors());
        before.forEach(opened::remove);
        return opened;
    }

    /**
     * What each open descriptor is, such as {@code socket:[4711]}. Archives of classes are left
     * out: the JVM opens one when it first needs a class of it, and keeps it.
     */
    private static List<String> descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(BilledConnectionsLoadTest::target)
                    .filter(target -> !target.isEmpty() && !target.endsWith(".jar"))
                    .toList();
        }
    }

    /** Empty for one that was closed meanwhile, as the descriptor of the listing itself is. */
    private static String target(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/proc/") ? "" : target;
        } catch (IOException e) {
            return "";
        }
    }

    /** The sockets of this port that are connected, or that one side alone has closed. */
    private static List<String> open(int port) throws IOException {
        String hex = String.format(":%04X", port);
        return Stream.of("/proc/self/net/tcp", "/proc/self/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(socket -> socket[1].endsWith(hex) || socket[2].endsWith(hex))
                .map(socket -> socket[3])
                .filter(state -> state.equals(ESTABLISHED) || state.equals(CLOSE_WAIT))
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
