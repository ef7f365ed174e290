package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.fault.Fault;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The state of one exchange in progress: its phase, what it waits for, and the reason why it must
 * stop. One thread runs the exchange; any other thread may call {@link #stop}.
 *
 * <p>Whether an exchange was stopped is decided by this state and by the thread's interrupt flag,
 * never by the type of an exception: TLS reports every close as an exception of its own.
 */
final class Exchange {
    /** Why another thread stopped the exchange. */
    enum Stop {
        CLOSED,
        DEADLINE,
        CONNECT_TIMEOUT
    }

    private static final Duration UNLIMITED = Duration.ofDays(36_500);

    private final HttpCall call;
    private final boolean userTls;
    private Phase phase = Phase.POOL;
    private @Nullable Stop stopped;
    private boolean finished;
    private boolean responseStarted;
    private boolean boundByDeadline;
    private @Nullable Future<?> awaited;
    private @Nullable SocketChannel channel;

    Exchange(HttpCall call) {
        this(call, false);
    }

    /**
     * @param userTls whether TLS runs code of the user, so that the text of a failure must not be
     *     shown
     */
    Exchange(HttpCall call, boolean userTls) {
        this.call = call;
        this.userTls = userTls;
    }

    HttpCall call() {
        return call;
    }

    /**
     * Stops the exchange and ends its current wait. Only the first reason counts. Has no effect
     * once the exchange has finished.
     */
    synchronized void stop(Stop reason) {
        if (stopped != null
                || finished
                || (reason == Stop.CONNECT_TIMEOUT && phase.mayHaveArrived())) {
            return;
        }
        stopped = reason;
        if (awaited != null) {
            awaited.cancel(true);
        }
        if (channel != null) {
            ChannelEnd.close(channel);
        }
    }

    /**
     * Enters the next phase. Throws if the exchange was stopped, its thread was interrupted or the
     * deadline has passed.
     */
    synchronized void enter(Phase next) throws ConnectionClosedException {
        if (stopped == null && call.deadline().hasPassed()) {
            stopped = Stop.DEADLINE;
        }
        if (mustStop()) {
            throw new ConnectionClosedException("stopped");
        }
        phase = next;
    }

    /** Registers the channel, so that {@link #stop} closes it. */
    synchronized void uses(SocketChannel channel) throws ConnectionClosedException {
        this.channel = channel;
        if (mustStop()) {
            ChannelEnd.close(channel);
            throw new ConnectionClosedException("stopped");
        }
    }

    /**
     * Returns the shorter of the limit and the time left until the deadline, and remembers which
     * one it was. A timeout that follows is reported accordingly.
     */
    synchronized Duration atMost(Duration limit) {
        Duration left = call.deadline().remaining();
        boundByDeadline = left.compareTo(limit) <= 0;
        return boundByDeadline ? left : limit;
    }

    /**
     * Returns how long the exchange may wait for the next byte. This time ends at the deadline, so
     * that a call ends then even if the timer's thread gets no CPU core.
     */
    Duration readTimeout() {
        return atMost(Objects.requireNonNullElse(call.responseTimeout(), UNLIMITED));
    }

    /** Waits for the future. {@link #stop} and an interrupt end the wait. */
    <T> T await(Future<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        synchronized (this) {
            awaited = future;
            if (stopped != null) {
                future.cancel(true);
            }
        }
        try {
            return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            throw new ExecutionException(e);
        } finally {
            synchronized (this) {
                awaited = null;
            }
        }
    }

    synchronized boolean mustStop() {
        return stopped != null || Thread.currentThread().isInterrupted();
    }

    /**
     * Marks the response as received. From now on nothing stops the exchange.
     *
     * @return whether nothing has stopped the exchange so far, so that the connection is intact
     */
    synchronized boolean finish() {
        finished = true;
        return stopped == null;
    }

    /** Marks the head of the response as received. */
    synchronized void responseStarts() {
        responseStarted = true;
    }

    /** Returns the other side in the current phase: the service, or the proxy before it. */
    synchronized AttemptFailure.Peer peer(Route route, HttpOptions options) {
        boolean atProxy =
                route.tunnelled()
                        && (phase == Phase.NAME || phase == Phase.CONNECT || phase == Phase.PROXY);
        URI proxy = atProxy ? options.proxy().orElse(null) : null;
        return proxy == null
                ? new AttemptFailure.Peer(route.authority(true), false, responseStarted)
                : new AttemptFailure.Peer(proxy.getHost() + ":" + proxy.getPort(), true, false);
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized boolean isUnsent() {
        return !phase.mayHaveArrived();
    }

    /**
     * Returns the failure of this exchange, with the fault that the exception means in this phase.
     */
    synchronized AttemptFailure failure(Throwable failure) {
        boolean interrupted = failure instanceof InterruptedException;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new AttemptFailure(faultOf(failure), phase.publicPhase(), safeCause(failure));
    }

    /**
     * Returns a cause that is safe to show. The JDK's own connection failures are shown as they
     * are. Exceptions of HttpCore's parsers are replaced, because they quote the line that could
     * not be parsed.
     */
    private @Nullable Throwable safeCause(Throwable failure) {
        if (failure instanceof BodyException) {
            return failure.getCause();
        }
        boolean ofConnection =
                failure instanceof SSLException
                        || failure instanceof SocketException
                        || failure instanceof SocketTimeoutException
                        || failure instanceof UnknownHostException
                        || failure instanceof ClosedChannelException;
        return ofConnection && !userTls ? failure : ExceptionSanitizer.of(failure);
    }

    private Fault faultOf(Throwable failure) {
        boolean unsent = !phase.mayHaveArrived();
        if (stopped == Stop.CLOSED) {
            return unsent ? Fault.CLOSED_BEFORE_SENDING : Fault.CLOSED_AFTER_SENDING;
        }
        if (stopped == null && Thread.currentThread().isInterrupted()) {
            return unsent ? Fault.INTERRUPTED_BEFORE_SENDING : Fault.INTERRUPTED_AFTER_SENDING;
        }
        if (stopped == Stop.CONNECT_TIMEOUT && !boundByDeadline) {
            return Fault.CONNECT_TIMEOUT;
        }
        boolean waitedTooLong =
                stopped == Stop.CONNECT_TIMEOUT
                        || (Phase.isTimeout(failure)
                                && (boundByDeadline || call.deadline().hasPassed()));
        if (stopped == Stop.DEADLINE || waitedTooLong) {
            return unsent ? Fault.DEADLINE_BEFORE_SENDING : Fault.DEADLINE_WHILE_WAITING;
        }
        return phase.faultOf(failure);
    }

    /** A helper that closes a channel from any thread. Operations on the channel end at once. */
    static final class ChannelEnd {
        private ChannelEnd() {}

        static void close(SocketChannel channel) {
            try {
                channel.close();
            } catch (IOException e) {
                // the channel is not used any more
            }
        }
    }
}
