package io.cloudauth.core.callback;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A callback that is expected. Thread-safe. */
final class Expectation {
    /** However often its link is called: whoever learned it must not make us ask without end. */
    private static final int QUESTIONS = 10;

    private final String id;
    private final byte[] digest;
    private final Whose whose;
    private final Instant endsAt;
    private final AtomicInteger questions = new AtomicInteger(QUESTIONS);
    private volatile boolean settled;

    /**
     * @param digest of the secret, which itself is not kept
     */
    Expectation(String id, byte[] digest, Whose whose, Instant endsAt) {
        this.id = id;
        this.digest = digest;
        this.whose = whose;
        this.endsAt = endsAt;
    }

    String id() {
        return id;
    }

    byte[] digest() {
        return digest;
    }

    Whose whose() {
        return whose;
    }

    Instant endsAt() {
        return endsAt;
    }

    /** Whether the verdict may be asked for once more. */
    boolean takeQuestion() {
        return questions.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** The listener has been told. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** The verification. */
    record Whose(BizId bizId, @Nullable BizType bizType) {}
}
