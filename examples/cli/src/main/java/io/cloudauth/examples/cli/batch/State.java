package io.cloudauth.examples.cli.batch;

import java.util.Locale;

/** What a line of the file of results says of its row. */
public enum State {
    /** It is about to be sent: from here on it may have been. */
    SENDING(false),
    /** It certainly was not processed after all, and will be sent by the next run. */
    WITHDRAWN(false),
    /** Passed. */
    PASSED(true),
    /** Rejected; the reason says why. */
    REJECTED(true),
    /** The service says that nothing was submitted. */
    NOT_SUBMITTED(true),
    /** The authority could not compare. */
    INCONCLUSIVE(true),
    /** A status that is in no document. */
    UNRECOGNIZED(true),
    /** The service refused it; the code says why. */
    REFUSED(true),
    /** A value breaks a rule: nothing was sent. */
    INVALID(true),
    /** It may or may not have been processed and charged. */
    UNKNOWN(true);

    private final boolean last;

    State(boolean last) {
        this.last = last;
    }

    /** Whether nothing follows it, unless somebody has an unknown row submitted again by hand. */
    public boolean isFinal() {
        return last;
    }

    /** What stands in the file, such as {@code not_submitted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
