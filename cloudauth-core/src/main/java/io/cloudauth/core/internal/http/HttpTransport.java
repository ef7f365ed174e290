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

/** A transport with the HTTP connections of one client. Thread-safe. */
public final class HttpTransport implements Transport, AutoCloseable {
    private final HttpOptions options;
    private final AbortTimer timer = new AbortTimer();
    private final ConnectionPool pool;
    private final Connector connector;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Creates a transport with these options. It opens no connection yet. */
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

    /** Prepares TLS on another thread, so that the first exchange need not wait for it. */
    public void prepareTls() {
        connector.prepareTls();
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
            stopIfClosed(exchange);
            return exchange(route, exchange, reader);
        } catch (AttemptFailure e) {
            throw e.with(exchange.peer(route, options));
        } catch (IOException | HttpException | InterruptedException | TimeoutException e) {
            throw exchange.failure(e).with(exchange.peer(route, options));
        } catch (RuntimeException e) {
            if (exchange.isUnsent()) {
                throw e;
            }
            // an unexpected failure in a body or a response; the request may have arrived
            throw exchange.failure(e).with(exchange.peer(route, options));
        } finally {
            deadline.cancel(false);
            running.remove(exchange);
        }
    }

    /**
     * Leases a place in the pool, connects if necessary, passes the gate, sends the request and
     * receives the response.
     */
    private <T> T exchange(Route route, Exchange exchange, ResponseReader<T> reader)
            throws IOException,
                    HttpException,
                    InterruptedException,
                    TimeoutException,
                    AttemptFailure {
        try (ConnectionPool.Lease lease = pool.lease(route, exchange)) {
            stopIfClosed(exchange); // the close of another exchange may have freed this place
            HttpConnection idle = lease.connection();
            HttpConnection connection =
                    idle != null ? idle : lease.assign(connector.connect(route, exchange));
            passGate(exchange.call().gate(), connection, exchange);
            RoundTrip trip = new RoundTrip(connection, exchange);
            trip.send(route);
            HttpResponse response = trip.receive(idle != null);
            boolean whole = exchange.finish();
            T result = reader.read(response);
            if (whole) {
                trip.reusableFor().ifPresent(lease::keep);
            }
            return result;
        }
    }

    private void stopIfClosed(Exchange exchange) {
        if (closed.getCount() == 0) {
            exchange.stop(Exchange.Stop.CLOSED);
        }
    }

    /**
     * Passes the gate. While the gate records, the server may close the connection and the gate may
     * close. So both are checked afterwards.
     */
    private static void passGate(SendingGate gate, HttpConnection connection, Exchange exchange)
            throws AttemptFailure, IOException {
        if (gate == SendingGate.OPEN) {
            return;
        }
        gate.record();
        exchange.uses(connection.channel());
        if (!connection.isStillOpen()) {
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
     * Stops every exchange in progress at once and closes all connections. Later exchanges fail as
     * closed.
     */
    @Override
    public void close() {
        closed.countDown();
        running.forEach(exchange -> exchange.stop(Exchange.Stop.CLOSED));
        pool.close();
        timer.close();
    }

    /** Returns the phase of each exchange in progress. */
    List<Phase> phases() {
        return running.stream().map(Exchange::phase).toList();
    }

    /** Returns how the connections are used at this moment. */
    public ConnectionStats connections() {
        PoolStats now = pool.stats();
        return new ConnectionStats(
                now.getLeased(), now.getAvailable(), now.getPending(), now.getMax());
    }
}
