package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionState;
import java.util.Locale;
import java.util.Objects;

/**
 * Thrown if the client refuses a billed request before it is sent. The {@linkplain
 * io.cloudauth.submission.SubmissionLog submission log} contains a submission of the same key that
 * does not permit another: it passed, it is in progress, or its outcome is unknown. A log that
 * permits each submission once also refuses another one after a rejection. Nothing was sent, and
 * this call is not charged.
 */
public final class SubmissionRefusedException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual IN_PROGRESS =
            new Bilingual(
                    "The last submission is in progress. Wait for its result.",
                    "上一次提交正在进行中，请等待其结果。");
    private static final Bilingual UNKNOWN =
            new Bilingual(
                    "The outcome of the last submission is unknown, and it may have been charged."
                            + " Find its result by describeVerifyResult (legacy) or"
                            + " findByOuterOrderNo (financial-grade), else in the records of the"
                            + " console. Then record it with the method settle of your submission"
                            + " log.",
                    "上一次提交的结果未知，可能已计费。请先查明结果：旧版用 describeVerifyResult，金融级用"
                            + " findByOuterOrderNo，查不到时在控制台查看认证记录；再用提交记录（SubmissionLog）的 settle 方法登记结果。");
    private static final Bilingual PASSED =
            new Bilingual(
                    "A submission with this identifier has passed already. That is no verdict about"
                            + " the person of this request. Query the result; a new verification"
                            + " needs a new identifier.",
                    "该标识已有一次认证通过的提交，但这不代表本次请求中的人认证通过。请查询认证结果；如需再次认证，请使用新的标识。");
    private static final Bilingual REJECTED =
            new Bilingual(
                    "The last submission did not pass, and this log permits one submission of each"
                            + " identifier. Another attempt needs a new identifier.",
                    "上一次提交认证不通过，而该提交记录（SubmissionLog）对每个标识只允许提交一次。如需再次认证，请使用新的标识。");

    private final Submission submission;

    /**
     * Creates the exception; for submission logs, and for tests of applications.
     *
     * @param submission the submission that does not permit another
     * @throws IllegalArgumentException if its state is {@link SubmissionState#NOT_SENT}, which
     *     always permits another
     */
    public SubmissionRefusedException(Submission submission) {
        super(
                Objects.requireNonNull(submission, "submission").key()
                        + " was not submitted, nothing was sent: its last submission, recorded at "
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
            case REJECTED -> REJECTED;
            case NOT_SENT ->
                    throw new IllegalArgumentException(state + " permits another submission");
        };
    }

    /**
     * Returns the submission that does not permit another.
     *
     * @return the entry of the log
     */
    public Submission submission() {
        return submission;
    }

    /**
     * Returns what to do now, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return remedy(submission.state()).in(locale);
    }
}
