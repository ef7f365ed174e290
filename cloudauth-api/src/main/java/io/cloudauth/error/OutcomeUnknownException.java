package io.cloudauth.error;

import io.cloudauth.submission.SubmissionKey;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports that the outcome of a billed call is unknown: the request was sent, and it may have been
 * processed and charged. Never send it again. In the legacy product ask {@code
 * describeVerifyResult} for the same BizType and BizId (whether it answers for server-only scenes
 * is not documented by the vendor), else look into the console's records.
 */
public final class OutcomeUnknownException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final ApiFamily family;

    private final String operation;

    private final @Nullable SubmissionKey key;

    private final CloudAuthException failure;

    /**
     * Creates the exception of a billed call.
     *
     * @param family the family of its operation
     * @param operation the operation's name on the wire, such as {@code VerifyMaterial}
     * @param key what was submitted; {@code null} if the operation has no identifier to ask by
     * @param attempts see {@link CloudAuthException#attempts()}
     * @param failure what is known of the attempt that may have arrived; becomes the cause
     */
    public OutcomeUnknownException(
            ApiFamily family,
            String operation,
            @Nullable SubmissionKey key,
            int attempts,
            CloudAuthException failure) {
        super(
                "The outcome of "
                        + (key == null ? operation : key.toString())
                        + " is unknown. What is known: "
                        + failure.getMessage()
                        + ". "
                        + family.remedyOfUnknownOutcome(Locale.ENGLISH),
                failure,
                attempts,
                false);
        this.family = Objects.requireNonNull(family, "family");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.key = key;
        this.failure = failure;
    }

    /**
     * Returns the family of the operation.
     *
     * @return the family
     */
    public ApiFamily family() {
        return family;
    }

    /**
     * Returns the operation whose outcome is unknown.
     *
     * @return its name on the wire, such as {@code VerifyMaterial}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the submission whose outcome is unknown.
     *
     * @return its key, by whose {@link SubmissionKey#id() identifier} to ask for the result; empty
     *     if the operation has no identifier
     */
    public Optional<SubmissionKey> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Returns what is known: a {@link TransportException} of phase {@link Phase#SEND} or {@link
     * Phase#RECEIVE}, a {@link ServiceException} whose code leaves it open, or a {@link
     * CallCancelledException}.
     *
     * @return the failure, which is the cause too
     */
    public CloudAuthException failure() {
        return failure;
    }

    /**
     * Returns what to do now, for people.
     *
     * @param locale Chinese for a Chinese locale, else English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return family.remedyOfUnknownOutcome(locale);
    }
}
