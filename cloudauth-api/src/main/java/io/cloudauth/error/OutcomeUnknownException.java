package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.submission.SubmissionKey;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the outcome of a billed call is unknown: the request was sent, and it may have been
 * processed and charged. Never send it again without a decision: {@link #remedy} says what to do.
 *
 * <p>In the legacy product, query the result with {@code describeVerifyResult}, with the same
 * BizType and BizId. Whether it returns results of server-only scenes is not documented by the
 * vendor. If it returns no verdict, check the records in the console.
 *
 * <p>In the financial-grade product, search for the record of the call with {@code
 * findByOuterOrderNo}. A record may appear late, so an empty list proves nothing. If there is none,
 * check the records in the console.
 *
 * <p>A check of {@link io.cloudauth.meta.MetaVerifyClient} has no key, and no operation finds its
 * result. The caller decides whether to pay for a second check.
 */
public final class OutcomeUnknownException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual OTHER_CLIENT =
            new Bilingual(
                    "This client is closed: query with a client that is open.",
                    "本客户端已关闭，请用未关闭的客户端查询。");
    private static final Bilingual OTHER_THREAD =
            new Bilingual(
                    "This thread is interrupted: query in another thread.", "当前线程已被中断，请在其他线程中查询。");

    private final ApiFamily family;

    private final String operation;

    private final @Nullable SubmissionKey key;

    private final CloudAuthException failure;

    /**
     * Creates the exception; for the client, and for tests of applications.
     *
     * @param family the family of the operation
     * @param operation the name of the operation in requests, such as {@code VerifyMaterial}
     * @param key the key of the submission; {@code null} if the operation has no identifier
     * @param attempts see {@link CloudAuthException#attempts()}
     * @param failure the failure of the attempt that may have been processed; it becomes the cause
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
                        + " is unknown. Cause: "
                        + (failure instanceof TransportException transport
                                ? transport.whatHappened()
                                : failure.getMessage())
                        + ". "
                        + remedy(family, failure, Locale.ENGLISH),
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
     * @return the name of the operation in requests, such as {@code VerifyMaterial}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the submission whose outcome is unknown.
     *
     * @return the key of the submission; use its {@link SubmissionKey#id() identifier} to query the
     *     result; empty if the operation has no identifier
     */
    public Optional<SubmissionKey> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Returns the failure of the attempt that may have been processed. It is a {@link
     * TransportException} of phase {@link Phase#SEND} or {@link Phase#RECEIVE}, a {@link
     * ServiceException} whose code does not show the outcome, or a {@link CallCancelledException}.
     *
     * @return the failure, which is also the cause
     */
    public CloudAuthException failure() {
        return failure;
    }

    /**
     * Returns what to do now, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return remedy(family, failure, locale);
    }

    private static String remedy(ApiFamily family, CloudAuthException failure, Locale locale) {
        String remedy = family.remedyOfUnknownOutcome(locale);
        String space = locale.getLanguage().equals("zh") ? "" : " ";
        if (failure instanceof TransportException transport && transport.isOfAnotherServer()) {
            return transport.remedy(locale) + space + remedy;
        }
        boolean canBeQueried = family == ApiFamily.LEGACY || family == ApiFamily.FACE;
        if (failure instanceof CallCancelledException cancelled && canBeQueried) {
            boolean closed = cancelled.reason() == CallCancelledException.Reason.CLOSED;
            return remedy + space + (closed ? OTHER_CLIENT : OTHER_THREAD).in(locale);
        }
        return remedy;
    }
}
