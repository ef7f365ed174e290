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

/** The connections of one client, and the rules by which one is used again. Thread-safe. */
final class ConnectionPool implements AutoCloseable {
    /**
     * How long a connection must have lain idle after its first response before a second request
     * goes out on it. Some servers close after every response without saying so, and the close
     * arrives after the response has been read. Each such request would cost a retry.
     */
    private static final Duration PROBATION = Duration.ofMillis(50);

    private final HttpOptions options;
    private final Time time;
    private final AbortTimer timer;
    private final StrictConnPool<Route, Wire> pool;
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

    /** A place in the pool, with a connection in it if one is fit to be used again. */
    Lease lease(Route route, Exchange exchange)
            throws IOException, InterruptedException, TimeoutException {
        exchange.enter(Phase.POOL);
        PoolEntry<Route, Wire> entry = entry(route, exchange);
        Lease lease = new Lease(entry);
        try {
            lease.check(exchange);
            return lease;
        } catch (IOException e) {
            lease.close();
            throw e;
        }
    }

    private PoolEntry<Route, Wire> entry(Route route, Exchange exchange)
            throws IOException, InterruptedException, TimeoutException {
        Future<PoolEntry<Route, Wire>> place;
        try {
            place = pool.lease(route, null, Timeout.DISABLED, null);
        } catch (IllegalStateException e) {
            throw new ConnectionClosedException("pool closed");
        }
        PoolEntry<Route, Wire> entry = null;
        try {
            entry = exchange.await(place, exchange.atMost(options.acquireTimeout()));
            return entry;
        } catch (ExecutionException e) {
            throw new ConnectionClosedException("pool closed");
        } finally {
            if (entry == null && !place.cancel(true)) {
                giveBack(place); // it was granted just when the wait ended
            }
        }
    }

    private void giveBack(Future<PoolEntry<Route, Wire>> granted) throws InterruptedException {
        if (!granted.isCancelled()) {
            try {
                pool.release(granted.get(), true);
            } catch (ExecutionException e) {
                // nothing was granted
            }
        }
    }

    private boolean isFit(Wire wire, Exchange exchange) throws IOException {
        long now = time.nanos();
        if (exchange.call().connection() == HttpCall.Use.FRESH || wire.hasExpired(now)) {
            return false;
        }
        exchange.uses(wire.channel());
        return !wire.isStale() && wire.passes(PROBATION, now);
    }

    private void evictLater() {
        if (evictionDue.compareAndSet(false, true)) {
            var unused = timer.after(options.idleTimeout(), this::evict);
        }
    }

    /** Closes what has been idle for too long. */
    void evict() {
        evictionDue.set(false);
        long now = time.nanos();
        pool.enumAvailable(
                entry -> {
                    Wire wire = entry.getConnection();
                    if (wire != null && wire.hasExpired(now)) {
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

    /** One place, held by one exchange. What is not kept is closed. */
    final class Lease implements AutoCloseable {
        private final PoolEntry<Route, Wire> entry;
        private @Nullable Wire wire;
        private boolean kept;

        private Lease(PoolEntry<Route, Wire> entry) {
            this.entry = entry;
            this.wire = entry.getConnection();
        }

        private void check(Exchange exchange) throws IOException {
            if (wire != null && !isFit(wire, exchange)) {
                entry.discardConnection(CloseMode.IMMEDIATE);
                wire = null;
            }
        }

        /**
         * The connection in it; null until {@link #fresh} if no earlier exchange left one that is
         * fit.
         */
        @Nullable Wire wire() {
            return wire;
        }

        Wire fresh(Wire wire) {
            entry.assignConnection(wire);
            this.wire = wire;
            return wire;
        }

        /** Leaves the connection to the next exchange, to be used within this time. */
        void keep(Duration atMost) {
            if (wire == null) {
                return;
            }
            Duration shorter =
                    atMost.compareTo(options.idleTimeout()) < 0 ? atMost : options.idleTimeout();
            long now = time.nanos();
            wire.rest(now, now + shorter.toNanos());
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
                // closed in between: the pool knows nothing of it any more
            }
            if (pool.isShutdown()) {
                entry.discardConnection(CloseMode.IMMEDIATE);
            } else if (kept) {
                evictLater();
            }
        }
    }
}
