package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.fault.Fault;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
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
 * One exchange under way: how far it is, what it waits on, and why it has to stop. Run by one
 * thread; {@link #stop} may come from any other.
 *
 * <p>Whether it was stopped is told by what is noted here and by the thread's interrupt flag, never
 * by the type of an exception: TLS reports every end as one of its own.
 */
final class Exchange {
    /** Why it was stopped from outside. */
    enum Stop {
        CLOSED,
        DEADLINE,
        CONNECT_TIMEOUT
    }

    private static final Duration UNLIMITED = Duration.ofDays(36_500);

    private final HttpCall call;
    private final boolean foreignTls;
    private Phase phase = Phase.POOL;
    private @Nullable Stop stopped;
    private boolean finished;
    private boolean boundByDeadline;
    private @Nullable Future<?> awaited;
    private @Nullable SocketChannel channel;

    Exchange(HttpCall call) {
        this(call, false);
    }

    /**
     * @param foreignTls whether TLS runs code of the user's: what fails may quote anything then
     */
    Exchange(HttpCall call, boolean foreignTls) {
        this.call = call;
        this.foreignTls = foreignTls;
    }

    HttpCall call() {
        return call;
    }

    /** Ends whatever the exchange is waiting on; the first reason counts. */
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
     * Goes on to the next phase, unless it has been stopped or interrupted, or its time is over.
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

    /** From now on {@link #stop} closes this channel. */
    synchronized void uses(SocketChannel channel) throws ConnectionClosedException {
        this.channel = channel;
        if (mustStop()) {
            ChannelEnd.close(channel);
            throw new ConnectionClosedException("stopped");
        }
    }

    /**
     * The shorter of a limit and what is left of the deadline. A timeout that follows is called by
     * the one that was shorter.
     */
    synchronized Duration atMost(Duration limit) {
        Duration left = call.deadline().remaining();
        boundByDeadline = left.compareTo(limit) <= 0;
        return boundByDeadline ? left : limit;
    }

    /**
     * How long the other side may be silent from now on. It ends with the deadline, so that a call
     * ends then even if the timer's thread gets no core.
     */
    Duration silence() {
        return atMost(Objects.requireNonNullElse(call.responseTimeout(), UNLIMITED));
    }

    /** Waits so that {@link #stop} and an interrupt end it. */
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
     * The answer is here: from now on nothing stops it any more.
     *
     * @return whether nothing has so far, so that the connection is whole
     */
    synchronized boolean finish() {
        finished = true;
        return stopped == null;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized boolean isUnsent() {
        return !phase.mayHaveArrived();
    }

    /** What the failure of this exchange is to be called. */
    synchronized AttemptFailure failure(Throwable failure) {
        boolean interrupted = failure instanceof InterruptedException;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new AttemptFailure(faultOf(failure), phase.told(), shown(failure));
    }

    /**
     * The JDK's own failures of a connection are shown as they are. The parsers of HttpClient quote
     * the line that they stumbled over.
     */
    private @Nullable Throwable shown(Throwable failure) {
        if (failure instanceof BodyException) {
            return failure.getCause();
        }
        boolean ofConnection =
                failure instanceof SSLException
                        || failure instanceof SocketException
                        || failure instanceof SocketTimeoutException
                        || failure instanceof UnknownHostException
                        || failure instanceof ClosedChannelException;
        return ofConnection && !foreignTls ? failure : ExceptionSanitizer.of(failure);
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

    /** Closes a channel from whichever thread; what uses it ends at once. */
    static final class ChannelEnd {
        private ChannelEnd() {}

        static void close(SocketChannel channel) {
            try {
                channel.close();
            } catch (IOException e) {
                // it is of no more use either way
            }
        }
    }
}
