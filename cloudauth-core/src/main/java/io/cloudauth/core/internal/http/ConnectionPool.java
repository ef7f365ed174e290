package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A pool of the connections of one client, with the rules for their reuse. Thread-safe. */
final class ConnectionPool implements AutoCloseable {
    /**
     * How long a connection must have been idle after its first response before a second request is
     * sent over it. Some servers close the connection after every response without announcing it.
     * The close then arrives after the response has been read, and a second request would fail and
     * cost a retry.
     */
    private static final Duration PROBATION = Duration.ofMillis(50);

    private final HttpOptions options;
    private final Time time;
    private final AbortTimer timer;
    private final StrictConnPool<Route, HttpConnection> pool;
    private final AtomicBoolean evictionDue = new AtomicBoolean();

    ConnectionPool(HttpOptions options, Time time, AbortTimer timer) {
        this.options = options;
        this.time = time;
        this.timer = timer;
        int max = options.maxConnections();
        this.pool =
                new StrictConnPool<>(
                        max, max, TimeValue.NEG_ONE_MILLISECOND, PoolReusePolicy.LIFO, null);
    }

    /** Waits for a place in the pool. The lease holds an idle connection if one can be reused. */
    Lease lease(Route route, Exchange exchange)
            throws IOException, InterruptedException, TimeoutException {
        exchange.enter(Phase.POOL);
        PoolEntry<Route, HttpConnection> entry = entry(route, exchange);
        Lease lease = new Lease(entry);
        try {
            lease.check(exchange);
            return lease;
        } catch (IOException e) {
            lease.close();
            throw e;
        }
    }

    private PoolEntry<Route, HttpConnection> entry(Route route, Exchange exchange)
            throws IOException, InterruptedException, TimeoutException {
        Future<PoolEntry<Route, HttpConnection>> lease;
        try {
            lease = pool.lease(route, null, Timeout.DISABLED, null);
        } catch (IllegalStateException e) {
            throw new ConnectionClosedException("pool closed");
        }
        PoolEntry<Route, HttpConnection> entry = null;
        try {
            entry = exchange.await(lease, exchange.atMost(options.acquireTimeout()));
            return entry;
        } catch (ExecutionException e) {
            throw new ConnectionClosedException("pool closed");
        } finally {
            if (entry == null && !lease.cancel(true)) {
                release(lease); // granted at the moment when the wait ended
            }
        }
    }

    private void release(Future<PoolEntry<Route, HttpConnection>> granted)
            throws InterruptedException {
        if (!granted.isCancelled()) {
            try {
                pool.release(granted.get(), true);
            } catch (ExecutionException e) {
                // nothing was granted
            }
        }
    }

    private boolean isReusable(HttpConnection connection, Exchange exchange) throws IOException {
        long now = time.nanos();
        if (exchange.call().connection() == HttpCall.Use.FRESH || connection.hasExpired(now)) {
            return false;
        }
        exchange.uses(connection.channel());
        return !connection.isStale() && connection.passes(PROBATION, now);
    }

    private void evictLater() {
        if (evictionDue.compareAndSet(false, true)) {
            var unused = timer.after(options.idleTimeout(), this::evict);
        }
    }

    /** Closes connections that have been idle for too long. */
    void evict() {
        evictionDue.set(false);
        long now = time.nanos();
        pool.enumAvailable(
                entry -> {
                    HttpConnection connection = entry.getConnection();
                    if (connection != null && connection.hasExpired(now)) {
                        entry.discardConnection(CloseMode.IMMEDIATE);
                    }
                });
        if (stats().getAvailable() > 0) {
            evictLater();
        }
    }

    PoolStats stats() {
        return pool.getTotalStats();
    }

    @Override
    public void close() {
        pool.close(CloseMode.IMMEDIATE);
    }

    /**
     * One place in the pool, held by one exchange. Closing the lease closes its connection unless
     * the connection is kept.
     */
    final class Lease implements AutoCloseable {
        private final PoolEntry<Route, HttpConnection> entry;
        private @Nullable HttpConnection connection;
        private boolean kept;

        private Lease(PoolEntry<Route, HttpConnection> entry) {
            this.entry = entry;
            this.connection = entry.getConnection();
        }

        private void check(Exchange exchange) throws IOException {
            if (connection != null && !isReusable(connection, exchange)) {
                entry.discardConnection(CloseMode.IMMEDIATE);
                connection = null;
            }
        }

        /**
         * Returns the connection; null if no idle connection could be reused and {@link #assign}
         * has not been called yet.
         */
        @Nullable HttpConnection connection() {
            return connection;
        }

        HttpConnection assign(HttpConnection connection) {
            entry.assignConnection(connection);
            this.connection = connection;
            return connection;
        }

        /** Leaves the connection open for the next exchange, to be used within this time. */
        void keep(Duration atMost) {
            if (connection == null) {
                return;
            }
            Duration shorter =
                    atMost.compareTo(options.idleTimeout()) < 0 ? atMost : options.idleTimeout();
            long now = time.nanos();
            connection.setUsableUntil(now, now + shorter.toNanos());
            kept = true;
        }

        @Override
        public void close() {
            if (!kept) {
                entry.discardConnection(CloseMode.IMMEDIATE);
            }
            try {
                pool.release(entry, kept);
            } catch (IllegalStateException e) {
                // closed in between: the pool does not know this entry any more
            }
            if (pool.isShutdown()) {
                entry.discardConnection(CloseMode.IMMEDIATE);
            } else if (kept) {
                evictLater();
            }
        }
    }
}
