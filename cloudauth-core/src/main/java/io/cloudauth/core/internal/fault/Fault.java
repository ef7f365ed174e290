package io.cloudauth.core.internal.fault;

import static io.cloudauth.core.internal.fault.Reaction.FAIL;
import static io.cloudauth.core.internal.fault.Reaction.ONCE_FREE;
import static io.cloudauth.core.internal.fault.Reaction.ONCE_MORE;
import static io.cloudauth.core.internal.fault.Reaction.RETRY;
import static io.cloudauth.core.internal.fault.Reaction.UNKNOWN;

/**
 * The fault matrix: each constant is a fault with two reactions. The first reaction is for calls
 * that can be repeated without charge (token, result, upload token). The second is for calls whose
 * results are billed (verifyMaterial, id2MetaVerify).
 *
 * <p>This is the only place that decides whether a request may be sent again.
 */
public enum Fault {
    // nothing was sent
    NO_TURN(FAIL, FAIL), // of the rate limiter, before the deadline
    NAME_NOT_RESOLVED(RETRY, RETRY),
    NAME_LOOKUP_TIMEOUT(RETRY, RETRY),
    CONNECTION_REFUSED(RETRY, RETRY),
    PRIVATE_ADDRESS(FAIL, FAIL), // of a picture; a retry would get the same address
    CONNECT_TIMEOUT(RETRY, RETRY),
    PROXY_FAILED(RETRY, RETRY),
    PROXY_REFUSED(FAIL, FAIL),
    POOL_EXHAUSTED(FAIL, FAIL),
    TLS_CUT(RETRY, RETRY),
    TLS_UNTRUSTED(FAIL, FAIL),
    LOST_BEFORE_SENDING(RETRY, RETRY),
    NOT_RECORDED(FAIL, FAIL), // the submission log did not record it
    DEADLINE_BEFORE_SENDING(FAIL, FAIL),
    INTERRUPTED_BEFORE_SENDING(FAIL, FAIL),
    CLOSED_BEFORE_SENDING(FAIL, FAIL),

    // something was sent, and no complete response arrived
    LOST_WHILE_SENDING(RETRY, UNKNOWN),
    NO_ANSWER(RETRY, UNKNOWN),
    ANSWER_CUT(RETRY, UNKNOWN),
    ANSWER_BROKEN(RETRY, UNKNOWN),
    ANSWER_TOO_LARGE(FAIL, UNKNOWN),
    DEADLINE_WHILE_WAITING(FAIL, UNKNOWN),
    INTERRUPTED_AFTER_SENDING(FAIL, UNKNOWN),
    CLOSED_AFTER_SENDING(FAIL, UNKNOWN),

    // a response arrived, but it is not this request's or is not readable
    ANSWER_REPEATED(ONCE_FREE, UNKNOWN), // the response belongs to another request
    ANSWER_UNREADABLE(ONCE_MORE, UNKNOWN),
    SERVER_ERROR_WITHOUT_CODE(RETRY, UNKNOWN),
    REQUEST_TIMEOUT_WITHOUT_CODE(FAIL, UNKNOWN),
    REFUSED_WITHOUT_CODE(FAIL, FAIL),
    REDIRECTED(FAIL, FAIL),

    // the service returned an error
    THROTTLED(RETRY, RETRY),
    SERVICE_FAILED(RETRY, UNKNOWN),
    NONCE_USED(ONCE_MORE, UNKNOWN),
    CLOCK_OFF(ONCE_MORE, ONCE_MORE),
    SESSION_CREDENTIALS_ENDED(ONCE_MORE, ONCE_MORE),
    REFUSED(FAIL, FAIL),

    // the same, but status or code do not show whether the request was processed before
    CLOCK_OFF_UNCERTAIN(ONCE_MORE, UNKNOWN),
    SESSION_CREDENTIALS_UNCERTAIN(ONCE_MORE, UNKNOWN),
    REFUSAL_UNCERTAIN(FAIL, UNKNOWN),

    // the request was processed, but the verdict is unclear
    VERDICT_CONTRADICTED(ONCE_MORE, UNKNOWN);

    private final Reaction whenRepeatable;
    private final Reaction whenBilled;

    Fault(Reaction whenRepeatable, Reaction whenBilled) {
        this.whenRepeatable = whenRepeatable;
        this.whenBilled = whenBilled;
    }

    /**
     * Returns what a call does after this fault.
     *
     * @param billed whether the call's verdicts are billed
     */
    public Reaction reaction(boolean billed) {
        return billed ? whenBilled : whenRepeatable;
    }

    /**
     * Returns whether the next attempt goes to the other endpoint, if the client has one. A billed
     * call goes there only if the service certainly received nothing. So a throttled one stays.
     *
     * @param billed whether the call's verdicts are billed
     */
    public boolean movesToOtherEndpoint(boolean billed) {
        return reaction(billed) == RETRY && !(billed && this == THROTTLED);
    }

    /** Returns whether the service reports that this machine's clock is wrong. */
    public boolean saysThatClockIsOff() {
        return this == CLOCK_OFF || this == CLOCK_OFF_UNCERTAIN;
    }

    /** Returns whether the service reports that the session credentials have expired. */
    public boolean saysThatSessionEnded() {
        return this == SESSION_CREDENTIALS_ENDED || this == SESSION_CREDENTIALS_UNCERTAIN;
    }
}
