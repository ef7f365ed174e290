package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.concurrent.CountDownLatch;

/** Carries exchanges for calls. Safe to share between threads. */
public interface Transport {

    /**
     * Sends one request, receives the whole response, whatever its status, and reads it. Nothing is
     * sent twice, and no redirect is followed.
     *
     * @throws AttemptFailure with the fault that says what happened; if the thread was interrupted,
     *     its flag is set again
     * @throws IllegalArgumentException if the URI may not be called: neither https nor plain http
     *     to a place where that is allowed
     */
    <T> T exchange(HttpCall call, ResponseReader<T> reader) throws AttemptFailure;

    /** As above; nothing ties the response to its request, so its connection is not used again. */
    default HttpAnswer exchange(HttpCall call) throws AttemptFailure {
        return exchange(call, response -> response);
    }

    /** Opens once it is closed: what waits elsewhere for calls ends with it. */
    CountDownLatch closed();
}
