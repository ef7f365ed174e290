package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.concurrent.CountDownLatch;

/** A sender of HTTP requests. Implementations are thread-safe. */
public interface Transport {

    /**
     * Sends one request, receives the whole response, even if its status is an error, and reads it.
     * Sends nothing twice and follows no redirect.
     *
     * @throws AttemptFailure if the exchange fails, with the fault; if the thread was interrupted,
     *     its interrupt flag is set again
     * @throws IllegalArgumentException if the URI is not allowed: it is neither https, nor plain
     *     http to an address where plain http is allowed
     */
    <T> T exchange(HttpCall call, ResponseReader<T> reader) throws AttemptFailure;

    /**
     * Sends one request and returns the response without reading it. Nothing ties this response to
     * its request, so the connection is not reused.
     */
    default HttpResponse exchange(HttpCall call) throws AttemptFailure {
        return exchange(call, response -> response);
    }

    /**
     * Returns a latch that opens when this transport closes. Other waits of its calls end then,
     * too.
     */
    CountDownLatch closed();
}
