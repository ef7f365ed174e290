package io.cloudauth.core.config;

import java.time.Duration;

/**
 * A limit on how many requests are sent to the service in a time, such as one bucket that all
 * machines of an account share. The client reserves a turn before each attempt of an operation,
 * retries included, and sends the attempt when the turn has come. The upload and the download of
 * pictures need no turn.
 *
 * <p>The client runs a limiter on 8 daemon threads of its own, so that one that stalls, for example
 * because its database does not respond, does not delay a call past its deadline, an interrupt or
 * the close of the client. The wait for a turn is part of the call's total timeout.
 *
 * <p>A limiter must be safe to share between threads. If it throws, the client logs the class of
 * the exception and sends the attempt without a turn: a request too many is throttled and not
 * charged.
 */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Reserves a turn for one attempt. This method does not wait for the turn: the client does.
     *
     * @param operation the operation's name on the wire, such as {@code ContrastFaceVerify}
     * @param atMost how long the call can wait at most, above zero
     * @return the time until the turn; zero if the attempt may be sent at once. If it is longer
     *     than {@code atMost}, the limiter must have reserved nothing: the call fails with a {@link
     *     io.cloudauth.error.TransportException} of the phase {@link
     *     io.cloudauth.error.Phase#RATE_LIMIT}, and nothing was sent
     */
    Duration reserve(String operation, Duration atMost);

    /**
     * Receives that the service throttled an attempt. The limiter can grant fewer turns for some
     * time. The call continues when this method returns. The default does nothing.
     *
     * @param operation the operation's name on the wire
     */
    default void throttled(String operation) {}
}
