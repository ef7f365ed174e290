package io.cloudauth.core.internal.fault;

import static io.cloudauth.core.internal.fault.Reaction.FAIL;
import static io.cloudauth.core.internal.fault.Reaction.ONCE_FREE;
import static io.cloudauth.core.internal.fault.Reaction.ONCE_MORE;
import static io.cloudauth.core.internal.fault.Reaction.RETRY;
import static io.cloudauth.core.internal.fault.Reaction.UNKNOWN;

/**
 * The fault matrix: each row is a fault; its first column says what a call does that may be
 * repeated freely (token, result, upload token), the second what a call does whose every verdict is
 * billed (verifyMaterial).
 *
 * <p>This is the only place that decides whether a request may be sent again.
 */
public enum Fault {
    // nothing was sent
    NAME_NOT_RESOLVED(RETRY, RETRY),
    NAME_LOOKUP_TIMEOUT(RETRY, RETRY),
    CONNECTION_REFUSED(RETRY, RETRY),
    PRIVATE_ADDRESS(FAIL, FAIL), // of a picture; it will be no other one a moment later
    CONNECT_TIMEOUT(RETRY, RETRY),
    PROXY_FAILED(RETRY, RETRY),
    PROXY_REFUSED(FAIL, FAIL),
    POOL_EXHAUSTED(FAIL, FAIL),
    TLS_CUT(RETRY, RETRY),
    TLS_UNTRUSTED(FAIL, FAIL),
    LOST_BEFORE_SENDING(RETRY, RETRY),
    NOT_RECORDED(FAIL, FAIL), // in the submission log
    DEADLINE_BEFORE_SENDING(FAIL, FAIL),
    INTERRUPTED_BEFORE_SENDING(FAIL, FAIL),
    CLOSED_BEFORE_SENDING(FAIL, FAIL),

    // something was sent, and no whole answer came back; nothingWasSent() relies on this order
    LOST_WHILE_SENDING(RETRY, UNKNOWN),
    NO_ANSWER(RETRY, UNKNOWN),
    ANSWER_CUT(RETRY, UNKNOWN),
    ANSWER_BROKEN(RETRY, UNKNOWN),
    ANSWER_TOO_LARGE(FAIL, UNKNOWN),
    DEADLINE_WHILE_WAITING(FAIL, UNKNOWN),
    INTERRUPTED_AFTER_SENDING(FAIL, UNKNOWN),
    CLOSED_AFTER_SENDING(FAIL, UNKNOWN),

    // an answer came back that says nothing readable
    ANSWER_REPEATED(ONCE_FREE, UNKNOWN), // another request's
    ANSWER_UNREADABLE(ONCE_MORE, UNKNOWN),
    SERVER_ERROR_WITHOUT_CODE(RETRY, UNKNOWN),
    REQUEST_TIMEOUT_WITHOUT_CODE(FAIL, UNKNOWN),
    REFUSED_WITHOUT_CODE(FAIL, FAIL),
    REDIRECTED(FAIL, FAIL),

    // the service said what is wrong
    THROTTLED(RETRY, RETRY),
    SERVICE_FAILED(RETRY, UNKNOWN),
    NONCE_USED(ONCE_MORE, UNKNOWN),
    CLOCK_OFF(ONCE_MORE, ONCE_MORE),
    SESSION_CREDENTIALS_ENDED(ONCE_MORE, ONCE_MORE),
    REFUSED(FAIL, FAIL),

    // the same, but the HTTP status or the code leaves open whether it was processed first
    CLOCK_OFF_UNCERTAIN(ONCE_MORE, UNKNOWN),
    SESSION_CREDENTIALS_UNCERTAIN(ONCE_MORE, UNKNOWN),
    REFUSAL_UNCERTAIN(FAIL, UNKNOWN),

    // it was processed, and what the verdict is remains open
    VERDICT_CONTRADICTED(ONCE_MORE, UNKNOWN);

    private final Reaction whenRepeatable;
    private final Reaction whenBilled;

    Fault(Reaction whenRepeatable, Reaction whenBilled) {
        this.whenRepeatable = whenRepeatable;
        this.whenBilled = whenBilled;
    }

    /** What a call does after this fault, by whether each of its answers is billed. */
    public Reaction reaction(boolean billed) {
        return billed ? whenBilled : whenRepeatable;
    }

    /** Whether the service says that this machine's clock is off. */
    public boolean saysThatClockIsOff() {
        return this == CLOCK_OFF || this == CLOCK_OFF_UNCERTAIN;
    }

    /** Whether the service says that the session credentials have expired. */
    public boolean saysThatSessionEnded() {
        return this == SESSION_CREDENTIALS_ENDED || this == SESSION_CREDENTIALS_UNCERTAIN;
    }

    /** Whether no byte of the request can have reached anybody. */
    public boolean nothingWasSent() {
        return compareTo(LOST_WHILE_SENDING) < 0;
    }
}
