package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.model.BizId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 200 threads and 20 000 calls against a service of which everything can break: each call ends as
 * promised, and afterwards nothing is left.
 */
@Tag("slow")
@Timeout(600)
class LoadTest {
    private static final int THREADS = 200;
    private static final int CALLS = 20_000;
    private static final Duration TOTAL = Duration.ofSeconds(5);

    /** A thread that is ready may still have to wait for a core. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Map<String, AtomicLong> endings = new ConcurrentSkipListMap<>();
    private final AtomicLong longest = new AtomicLong();

    @ParameterizedTest
    @EnumSource
    void everyCallEndsWithinItsDeadlineAndNothingIsLeftBehind(Scene.Way way) throws Exception {
        run(way, 1_000); // what is loaded once and stays
        endings.clear();
        longest.set(0);
        long memory = usedMemory();
        long files = openFiles();
        long start = System.nanoTime();
        run(way, CALLS);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;

        assertThat(endings.values().stream().mapToLong(AtomicLong::get).sum()).isEqualTo(CALLS);
        assertThat(endings.getOrDefault("result", new AtomicLong()).get())
                .isGreaterThan(CALLS * 9 / 10);
        assertThat(Duration.ofNanos(longest.get())).isLessThan(TOTAL.plus(GRACE));
        assertThat(ownThreads()).isEmpty();
        long moreFiles = openFiles() - files;
        assertThat(moreFiles).isLessThanOrEqualTo(10);
        long moreMemory = usedMemory() - memory;
        assertThat(moreMemory).isLessThan(8 << 20);
        report(way, seconds, moreMemory, moreFiles);
    }

    private void run(Scene.Way way, int calls) throws Exception {
        List<Operation> operations = List.of(Operation.values());
        RandomFaults faults = new RandomFaults(way);
        try (FaultServer server = way == Scene.Way.PLAIN ? FaultServer.plain() : secure()) {
            server.usually(faults::act).usuallyBefore(faults::connectionAct);
            CloudAuthClient client = client(server);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    Operation operation = operations.get(i % operations.size());
                    BizId bizId = BizId.of("order-" + i);
                    running.add(threads.submit(() -> call(client, operation, bizId)));
                }
                for (Future<?> call : running) {
                    call.get();
                }
            } finally {
                threads.shutdown();
                client.close();
            }
            for (Thread thread : ownThreads()) {
                thread.join();
            }
            server.settle(); // every connection has ended, or this waits for ever
        }
        assertThat(faults.sentTwice()).as("submissions that arrived twice").isEmpty();
    }

    private void call(CloudAuthClient client, Operation operation, BizId bizId) {
        long start = System.nanoTime();
        String ending;
        try {
            operation.call(client, bizId);
            ending = "result";
        } catch (CloudAuthException e) {
            ending = Told.words(e);
        }
        long took = System.nanoTime() - start;
        longest.accumulateAndGet(took, Math::max);
        endings.computeIfAbsent(ending, key -> new AtomicLong()).incrementAndGet();
    }

    private static CloudAuthClient client(FaultServer server) {
        return CloudAuth.builder()
                .endpoint(server.uri())
                .credentials(CredentialsProviders.accessKey("id", "secret"))
                .bizType("scene")
                .timeouts(
                        t ->
                                t.connect(Duration.ofSeconds(2))
                                        .response(Duration.ofMillis(500))
                                        .total(TOTAL))
                .retry(r -> r.initialBackoff(Duration.ofMillis(1)).maxBackoff(Duration.ofMillis(5)))
                .http(h -> h.sslContext(Scene.AUTHORITY.client()))
                .build();
    }

    private static FaultServer secure() {
        return FaultServer.tls(Scene.AUTHORITY.server("localhost", "127.0.0.1"));
    }

    /** The library's own threads that are still alive. */
    private static List<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cloudauth-"))
                .toList();
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getOpenFileDescriptorCount();
    }

    /** After the collector has had its chances. */
    private static long usedMemory() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            least = Math.min(least, used);
        }
        return least;
    }

    private void report(Scene.Way way, long seconds, long memory, long files) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(CALLS).append(" calls of ").append(THREADS).append(" threads, ");
        text.append(way).append("\n\n").append(seconds).append(" s, longest call ");
        text.append(longest.get() / 1_000_000).append(" ms; afterwards ");
        text.append(memory / 1024).append(" KiB more memory, ");
        text.append(files)
                .append(" more open files\n\n| calls | the caller got |\n| --- | --- |\n");
        endings.forEach(
                (ending, count) ->
                        text.append("| ")
                                .append(count)
                                .append(" | ")
                                .append(ending)
                                .append(" |\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "load-report-" + way + ".md"), text);
    }
}
