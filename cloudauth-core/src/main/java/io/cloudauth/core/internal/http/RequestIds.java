package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.ResponseFacts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The request IDs of the responses that one connection has received. A server or a proxy may send a
 * response twice. Then every later response on the connection would be taken for the response to
 * the wrong request. Used by one thread at a time.
 */
public final class RequestIds {
    /**
     * The number of responses after which a connection is not reused. It limits the memory for IDs.
     */
    static final int MAX_RESPONSES = 1_000;

    /**
     * If two IDs have the same hash, the later call makes one more attempt. There is no other
     * effect.
     */
    private int[] hashes = new int[8];

    private int count;
    private boolean tied;

    /**
     * Ties a successful response to its request.
     *
     * @param requestId null if the response has none
     * @throws AttemptFailure if the response may belong to another request: this connection has
     *     already received its ID, or the response has no ID although an earlier one had an ID
     */
    public void accept(@Nullable String requestId, int status) throws AttemptFailure {
        tied = false;
        if (requestId == null) {
            if (count > 0) {
                throw failure(Fault.ANSWER_UNREADABLE, null, status);
            }
            return;
        }
        refuseRepeated(requestId, status);
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = requestId.hashCode();
        tied = true;
    }

    /**
     * Refuses a response if this connection has already received its ID. This applies to any
     * status.
     *
     * @throws AttemptFailure if this connection has already received the ID
     */
    public void refuseRepeated(@Nullable String requestId, int status) throws AttemptFailure {
        int hash = requestId == null ? 0 : requestId.hashCode();
        for (int i = 0; i < count && requestId != null; i++) {
            if (hashes[i] == hash) {
                tied = false;
                throw failure(Fault.ANSWER_REPEATED, requestId, status);
            }
        }
    }

    /**
     * Returns whether the last response was tied to its request and the connection may carry
     * another request.
     */
    boolean permitAnother() {
        return tied && count < MAX_RESPONSES;
    }

    private static AttemptFailure failure(Fault fault, @Nullable String requestId, int status) {
        return new AttemptFailure(fault, new ResponseFacts(status, null, requestId, null, null));
    }
}
