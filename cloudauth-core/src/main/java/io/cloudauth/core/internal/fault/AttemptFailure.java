package io.cloudauth.core.internal.fault;

import io.cloudauth.error.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The exception of a failed attempt. It is checked, so that the call cannot overlook it. If the
 * call makes no further attempt, it creates the caller's exception from this one.
 */
public final class AttemptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient @Nullable ResponseFacts response;
    private final @Nullable Phase reached;
    private transient @Nullable Peer peer;

    /**
     * Creates a failure without a response.
     *
     * @param cause must be safe to show: it contains no text of a request or a response
     */
    public AttemptFailure(Fault fault, @Nullable Throwable cause) {
        this(fault, null, null, cause);
    }

    /**
     * Creates a failure of an exchange without a response.
     *
     * @param reached the phase that the exchange had reached
     * @param cause must be safe to show: it contains no text of a request or a response
     */
    public AttemptFailure(Fault fault, Phase reached, @Nullable Throwable cause) {
        this(fault, null, reached, cause);
    }

    /** Creates a failure that a response reported. */
    public AttemptFailure(Fault fault, ResponseFacts response) {
        this(fault, response, null, null);
    }

    private AttemptFailure(
            Fault fault,
            @Nullable ResponseFacts response,
            @Nullable Phase reached,
            @Nullable Throwable cause) {
        super(fault.name(), cause, false, false);
        this.fault = fault;
        this.response = response;
        this.reached = reached;
    }

    /** Adds the peer of the exchange, and returns this failure. */
    public AttemptFailure with(Peer peer) {
        this.peer = peer;
        return this;
    }

    /** Returns the peer of the exchange; null if no exchange had begun. */
    public @Nullable Peer peer() {
        return peer;
    }

    /**
     * The other side of a failed exchange.
     *
     * @param address the host and the port
     * @param isProxy whether it is the proxy, because the exchange had not got past it
     * @param responseStarted whether the head of the response had arrived
     */
    public record Peer(String address, boolean isProxy, boolean responseStarted) {}

    public Fault fault() {
        return fault;
    }

    /**
     * Returns the phase that the exchange had reached; null if no exchange had begun or if there is
     * a response.
     */
    public @Nullable Phase reached() {
        return reached;
    }

    /** Returns the facts of the response; null if there was no response. */
    public @Nullable ResponseFacts answer() {
        return response;
    }
}
