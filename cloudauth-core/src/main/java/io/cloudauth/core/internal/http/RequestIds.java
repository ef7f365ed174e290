package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AnswerFacts;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The request IDs that one connection has brought. A server or a proxy that sends a response twice
 * would otherwise shift every later response on the connection to the request after its own. Used
 * by one thread at a time.
 */
public final class RequestIds {
    /** After so many responses a connection is not used again, which bounds what it remembers. */
    static final int MOST = 1_000;

    /** Of two IDs with one hash, the later costs its call one attempt more; nothing else. */
    private int[] hashes = new int[8];

    private int count;
    private boolean tied;

    /**
     * Ties a successful response to its request.
     *
     * @param requestId null where the response names none
     * @throws AttemptFailure if the response may be another request's: this connection has brought
     *     its ID before, or it has none although an earlier one came over this connection
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
     * Refuses a response, whatever it says, whose ID this connection has brought before.
     *
     * @throws AttemptFailure if it has
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

    /** Whether the last response was tied to its request, and another may be. */
    boolean permitAnother() {
        return tied && count < MOST;
    }

    private static AttemptFailure failure(Fault fault, @Nullable String requestId, int status) {
        return new AttemptFailure(fault, new AnswerFacts(status, null, requestId, null, null));
    }
}
