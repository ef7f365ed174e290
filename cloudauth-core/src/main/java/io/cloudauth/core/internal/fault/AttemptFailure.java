package io.cloudauth.core.internal.fault;

import org.jspecify.annotations.Nullable;

/**
 * One attempt has failed. Checked, so that the call cannot overlook it; what a caller sees is made
 * of it once the call gives up.
 */
public final class AttemptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient @Nullable AnswerFacts answer;

    /**
     * A failure without an answer. The cause must be safe to show: no text of a request or an
     * answer.
     */
    public AttemptFailure(Fault fault, @Nullable Throwable cause) {
        this(fault, null, cause);
    }

    /** A failure that an answer told. */
    public AttemptFailure(Fault fault, AnswerFacts answer) {
        this(fault, answer, null);
    }

    private AttemptFailure(Fault fault, @Nullable AnswerFacts answer, @Nullable Throwable cause) {
        super(fault.name(), cause, false, false);
        this.fault = fault;
        this.answer = answer;
    }

    public Fault fault() {
        return fault;
    }

    /** What is known of the answer; null where none came. */
    public @Nullable AnswerFacts answer() {
        return answer;
    }
}
