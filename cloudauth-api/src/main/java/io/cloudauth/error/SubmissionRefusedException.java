package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionState;
import java.util.Locale;
import java.util.Objects;

/**
 * Reports that a billed request was refused before it was sent, because the {@linkplain
 * io.cloudauth.submission.SubmissionLog submission log} has a submission of the same key that does
 * not permit another: it passed, it is in progress, or its outcome is unknown. Nothing was sent and
 * nothing is charged for this call.
 */
public final class SubmissionRefusedException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual IN_PROGRESS =
            new Bilingual(
                    "A submission of it is in progress. Wait for its result.", "该提交正在进行中，请等待其结果。");
    private static final Bilingual UNKNOWN =
            new Bilingual(
                    "The outcome of an earlier submission of it is unknown, and it may have been charged. Ask the service"
                            + " for its result, else look into the console's records; then settle it in the"
                            + " submission log.",
                    "此前的提交结果未知，可能已计费。请向服务查询其结果，否则请查看控制台的认证记录；" + "然后在提交记录（SubmissionLog）中登记结论。");
    private static final Bilingual PASSED =
            new Bilingual(
                    "It has passed already. Ask the service for its result; a new verification needs a new identifier.",
                    "该提交已认证通过。请向服务查询结果；新的认证请使用新的标识。");

    private final Submission submission;

    /**
     * Creates the exception.
     *
     * @param submission the submission that forbids another
     * @throws IllegalArgumentException if it {@linkplain SubmissionState#permitsAnother() permits
     *     another}
     */
    public SubmissionRefusedException(Submission submission) {
        super(
                Objects.requireNonNull(submission, "submission").key()
                        + " was not submitted, nothing was sent: its last submission, of "
                        + submission.begunAt()
                        + ", is "
                        + submission.state()
                        + ". "
                        + remedy(submission.state()).in(Locale.ENGLISH),
                null,
                0,
                false);
        this.submission = submission;
    }

    private static Bilingual remedy(SubmissionState state) {
        return switch (state) {
            case IN_PROGRESS, SENDING -> IN_PROGRESS;
            case UNKNOWN -> UNKNOWN;
            case PASSED -> PASSED;
            case REJECTED, NOT_SENT ->
                    throw new IllegalArgumentException(state + " permits another submission");
        };
    }

    /**
     * Returns the submission that forbids another.
     *
     * @return the entry of the log
     */
    public Submission submission() {
        return submission;
    }

    /**
     * Returns what to do now, for people.
     *
     * @param locale Chinese for a Chinese locale, else English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return remedy(submission.state()).in(locale);
    }
}
