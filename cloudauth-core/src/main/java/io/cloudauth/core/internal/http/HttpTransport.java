package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.event.ConnectionStats;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Time;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.pool.PoolStats;

/** One client's connections. Thread-safe. */
public final class HttpTransport implements Transport, AutoCloseable {
    private final HttpOptions options;
    private final AbortTimer timer = new AbortTimer();
    private final ConnectionPool pool;
    private final Connector connector;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Connections as the options say; none is opened yet. */
    public HttpTransport(HttpOptions options, Time time) {
        this(options, time, NameLookup.system());
    }

    HttpTransport(HttpOptions options, Time time, NameResolver resolver) {
        this(options, time, new NameLookup(resolver));
    }

    private HttpTransport(HttpOptions options, Time time, NameLookup names) {
        this.options = options;
        this.pool = new ConnectionPool(options, time, timer);
        this.connector = new Connector(options, names, timer);
    }

    @Override
    public <T> T exchange(HttpCall call, ResponseReader<T> reader) throws AttemptFailure {
        Route route = Route.of(call, options);
        Exchange exchange = new Exchange(call, options.sslContext().isPresent() && route.tls());
        Future<?> deadline =
                timer.after(
                        call.deadline().remaining(), () -> exchange.stop(Exchange.Stop.DEADLINE));
        running.add(exchange);
        try {
            if (closed.getCount() == 0) {
                exchange.stop(Exchange.Stop.CLOSED);
            }
            return exchange(route, exchange, reader);
        } catch (IOException | HttpException | InterruptedException | TimeoutException e) {
            throw exchange.failure(e);
        } catch (RuntimeException e) {
            if (exchange.isUnsent()) {
                throw e;
            }
            // a body or an answer that nobody thought of; it may have arrived all the same
            throw exchange.failure(e);
        } finally {
            deadline.cancel(false);
            running.remove(exchange);
        }
    }

    /**
     * The way of an exchange: a place in the pool, a connection in it, the gate, the request, the
     * response.
     */
    private <T> T exchange(Route route, Exchange exchange, ResponseReader<T> reader)
            throws IOException,
                    HttpException,
                    InterruptedException,
                    TimeoutException,
                    AttemptFailure {
        try (ConnectionPool.Lease lease = pool.lease(route, exchange)) {
            Wire idle = lease.wire();
            Wire wire = idle != null ? idle : lease.fresh(connector.connect(route, exchange));
            pass(exchange.call().gate(), wire, exchange);
            RoundTrip trip = new RoundTrip(wire, exchange);
            trip.send(route);
            HttpAnswer response = trip.receive(idle != null);
            boolean whole = exchange.finish();
            T result = reader.read(response);
            if (whole) {
                trip.reusableFor().ifPresent(lease::keep);
            }
            return result;
        }
    }

    /** The server may hang up while the gate records, and the gate may close meanwhile. */
    private static void pass(SendingGate gate, Wire wire, Exchange exchange)
            throws AttemptFailure, IOException {
        if (gate == SendingGate.OPEN) {
            return;
        }
        gate.record();
        exchange.uses(wire.channel());
        if (!wire.stillStands()) {
            throw exchange.mustStop()
                    ? exchange.failure(new ConnectionClosedException("stopped"))
                    : new AttemptFailure(Fault.LOST_BEFORE_SENDING, (Throwable) null);
        }
        gate.check();
    }

    @Override
    public CountDownLatch closed() {
        return closed;
    }

    /**
     * Ends every running exchange at once and closes all connections. What is called afterwards
     * fails as closed.
     */
    @Override
    public void close() {
        closed.countDown();
        running.forEach(exchange -> exchange.stop(Exchange.Stop.CLOSED));
        pool.close();
        timer.close();
    }

    /** How far each running exchange is. */
    List<Phase> phases() {
        return running.stream().map(Exchange::phase).toList();
    }

    /** How its connections are used now. */
    public ConnectionStats connections() {
        PoolStats now = pool.stats();
        return new ConnectionStats(
                now.getLeased(), now.getAvailable(), now.getPending(), now.getMax());
    }
}
