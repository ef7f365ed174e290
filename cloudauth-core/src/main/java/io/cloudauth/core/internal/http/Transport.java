package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.concurrent.CountDownLatch;

/** Carries exchanges for calls. Safe to share between threads. */
public interface Transport {

    /**
     * One exchange: request out, whole answer in, whatever its status. Never sent twice, never
     * redirected.
     *
     * @throws AttemptFailure with the fault that says what happened; if the thread was interrupted,
     *     it is so again
     * @throws IllegalArgumentException if the URI may not be called: neither https nor plain http
     *     to a place where that is allowed
     */
    HttpAnswer exchange(HttpCall call) throws AttemptFailure;

    /** Opens once it is closed: what waits elsewhere for calls ends with it. */
    CountDownLatch closed();
}
