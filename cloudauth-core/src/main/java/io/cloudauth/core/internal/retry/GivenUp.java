package io.cloudauth.core.internal.retry;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.List;

/**
 * The exception of a call that makes no further attempt. It is checked, so that the call cannot
 * overlook it.
 */
public final class GivenUp extends Exception {
    private static final long serialVersionUID = 1L;

    private final int attempts;
    private final transient AttemptFailure last;
    private final transient List<AttemptFailure> earlier;

    GivenUp(int attempts, AttemptFailure last, List<AttemptFailure> earlier) {
        super("given up", last, false, false);
        this.attempts = attempts;
        this.last = last;
        this.earlier = List.copyOf(earlier);
    }

    /** Returns the failure that ended the call. */
    public AttemptFailure last() {
        return last;
    }

    /** Returns the earlier failures, oldest first. */
    public List<AttemptFailure> earlier() {
        return earlier;
    }

    /** Returns how many attempts were made. */
    public int attempts() {
        return attempts;
    }
}
