package io.cloudauth.core.internal.fault;

import io.cloudauth.error.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One attempt has failed. Checked, so that the call cannot overlook it; what a caller sees is made
 * of it once the call gives up.
 */
public final class AttemptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient @Nullable ResponseFacts answer;
    private final @Nullable Phase reached;

    /**
     * A failure without an answer. The cause must be safe to show: no text of a request or an
     * answer.
     */
    public AttemptFailure(Fault fault, @Nullable Throwable cause) {
        this(fault, null, null, cause);
    }

    /** A failure without an answer, of an exchange that had come so far. */
    public AttemptFailure(Fault fault, Phase reached, @Nullable Throwable cause) {
        this(fault, null, reached, cause);
    }

    /** A failure that an answer told. */
    public AttemptFailure(Fault fault, ResponseFacts answer) {
        this(fault, answer, null, null);
    }

    private AttemptFailure(
            Fault fault,
            @Nullable ResponseFacts answer,
            @Nullable Phase reached,
            @Nullable Throwable cause) {
        super(fault.name(), cause, false, false);
        this.fault = fault;
        this.answer = answer;
        this.reached = reached;
    }

    public Fault fault() {
        return fault;
    }

    /** How far the exchange had come; null where none had begun, or where an answer tells. */
    public @Nullable Phase reached() {
        return reached;
    }

    /** What is known of the answer; null where none came. */
    public @Nullable ResponseFacts answer() {
        return answer;
    }
}
