package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.ConnectionMonitor;
import io.cloudauth.core.event.ConnectionStats;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.internal.credentials.LogCapture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The figures of a client's connections. */
@Timeout(60)
class ConnectionMonitorTest {
    private final Scene scene = new Scene(Way.PLAIN);
    private final List<Supplier<ConnectionStats>> opened = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void theyTellWhatIsInUseIdleAndWaitedFor() throws Exception {
        scene.script(Acts.silence(), 1);
        scene.client(c -> c.executor(task -> new Thread(task).start()));
        scene.timeouts(t -> t.total(Duration.ofMinutes(5)).response(Duration.ofMinutes(5)));
        scene.http(h -> h.acquireTimeout(Duration.ofMinutes(5)));
        watched();
        assertThat(stats()).isEqualTo(new ConnectionStats(0, 0, 0, 1));

        CompletableFuture<?> silent = Operation.RESULT.future(scene.client(), Scene.BIZ_ID);
        scene.server().awaitArrived(1);
        assertThat(stats()).isEqualTo(new ConnectionStats(1, 0, 0, 1));

        CompletableFuture<?> behind = Operation.RESULT.future(scene.client(), Scene.BIZ_ID);
        while (stats().waiting() == 0) {
            assertThat(Thread.currentThread().isInterrupted()).as("too late").isFalse();
            Thread.onSpinWait();
        }
        assertThat(stats()).isEqualTo(new ConnectionStats(1, 0, 1, 1));

        silent.cancel(true);
        behind.join();
        assertThat(stats()).isEqualTo(new ConnectionStats(0, 1, 0, 1));

        scene.client().close();
        assertThat(stats()).isEqualTo(new ConnectionStats(0, 0, 0, 1));
    }

    @Test
    void aMonitorIsClosedOnceWithTheClient() {
        watched();
        assertThat(closed).hasValue(0);
        scene.client().close();
        scene.client().close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void eachClientOfABuilderIsWatchedByItself() {
        CloudAuth.Builder builder = CloudAuth.builder().connectionMonitor(this::watch);
        try (CloudAuthClient one = builder.build();
                CloudAuthClient other = builder.build()) {
            assertThat(one).isNotSameAs(other);
            assertThat(opened).hasSize(2);
        }
        assertThat(closed).hasValue(2);
    }

    @Test
    void oneThatFailsHarmsNothing() {
        ConnectionMonitor failsAtOnce =
                connections -> {
                    throw new IllegalStateException("sentinel4711");
                };
        ConnectionMonitor failsAtTheEnd =
                connections ->
                        () -> {
                            throw new Exception("sentinel4711");
                        };
        ConnectionMonitor failsUndeclared =
                connections -> {
                    Undeclared.raise(new IOException("sentinel4711"));
                    return () -> {};
                };
        scene.client(c -> c.connectionMonitor(failsAtOnce).connectionMonitor(failsAtTheEnd));
        scene.client(c -> c.connectionMonitor(failsUndeclared));
        try (LogCapture log = new LogCapture()) {
            watched();
            assertThat(Operation.RESULT.call(scene.client(), Scene.BIZ_ID)).isNotNull();
            scene.client().close();
            assertThat(log.lines())
                    .anyMatch(line -> line.endsWith("monitor failed: java.lang.Exception"))
                    .anyMatch(line -> line.endsWith("java.lang.IllegalStateException"))
                    .anyMatch(line -> line.endsWith("java.io.IOException"))
                    .noneMatch(line -> line.contains("sentinel4711"));
        }
        assertThat(closed).hasValue(1);
    }

    private void watched() {
        scene.client(c -> c.connectionMonitor(this::watch));
        scene.open();
    }

    private AutoCloseable watch(Supplier<ConnectionStats> connections) {
        opened.add(connections);
        return closed::incrementAndGet;
    }

    private ConnectionStats stats() {
        return opened.get(0).get();
    }
}
