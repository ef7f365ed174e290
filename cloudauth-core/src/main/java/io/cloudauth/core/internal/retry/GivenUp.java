package io.cloudauth.core.internal.retry;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.List;

/** No further attempt will be made. Checked, so that the call cannot overlook it. */
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

    /** Why it ends here. */
    public AttemptFailure last() {
        return last;
    }

    /** What failed before that, oldest first. */
    public List<AttemptFailure> earlier() {
        return earlier;
    }

    /** How many attempts were made. */
    public int attempts() {
        return attempts;
    }
}
