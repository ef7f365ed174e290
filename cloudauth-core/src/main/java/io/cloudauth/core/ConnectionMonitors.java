package io.cloudauth.core;

import io.cloudauth.core.event.ConnectionMonitor;
import io.cloudauth.core.event.ConnectionStats;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection monitors of one client. Safe to share between threads. */
final class ConnectionMonitors implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final Deque<AutoCloseable> watching = new ArrayDeque<>();

    ConnectionMonitors(List<ConnectionMonitor> monitors, Supplier<ConnectionStats> connections) {
        for (ConnectionMonitor monitor : monitors) {
            try {
                watching.push(monitor.opened(connections));
            } catch (Throwable e) {
                failed(e);
            }
        }
    }

    /** Closes each monitor once, even if this method is called several times or concurrently. */
    @Override
    public void close() {
        for (AutoCloseable one = next(); one != null; one = next()) {
            try {
                one.close();
            } catch (Throwable e) {
                failed(e);
            }
        }
    }

    private @Nullable AutoCloseable next() {
        synchronized (watching) {
            return watching.poll();
        }
    }

    private static void failed(Throwable failure) {
        log.warn("a connection monitor failed: {}", failure.getClass().getName());
    }
}
