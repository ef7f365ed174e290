package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionState;
import java.util.Locale;
import java.util.Objects;

/**
 * A verifyMaterial was not sent, because the {@linkplain io.cloudauth.submission.SubmissionLog log}
 * knows a submission of the same verification that forbids another: it passed, is in progress, or
 * its outcome is unknown. Nothing was sent and nothing is charged for this call.
 */
public final class SubmissionRefusedException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual IN_PROGRESS =
            new Bilingual(
                    "A submission of it is in progress. Wait for that one's verdict.",
                    "该 BizId 正在提交中，请等待该次提交的结果。");
    private static final Bilingual UNKNOWN =
            new Bilingual(
                    "The outcome of an earlier submission of it is unknown, and it may have been charged. Ask"
                            + " describeVerifyResult for the same BizType and BizId (the service may not answer for"
                            + " server-only scenes), else look into the console's records; then settle it in the"
                            + " submission log.",
                    "该 BizId 此前的提交结果未知，可能已计费。请用相同的 BizType 和 BizId 查询 describeVerifyResult（纯服务端场景可能查不到），"
                            + "否则请查看控制台的认证记录；然后在提交记录（SubmissionLog）中登记结论。");
    private static final Bilingual PASSED =
            new Bilingual(
                    "It has passed already. Ask describeVerifyResult for it; a new verification needs a new BizId.",
                    "该 BizId 已认证通过。请用 describeVerifyResult 查询结果；新的认证请使用新的 BizId。");

    private final Submission submission;

    /**
     * A submission that this one forbids.
     *
     * @throws IllegalArgumentException if it {@linkplain SubmissionState#permitsAnother() permits
     *     another}
     */
    public SubmissionRefusedException(Submission submission) {
        super(
                "BizId "
                        + Objects.requireNonNull(submission, "submission").bizId().value()
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

    /** The submission that forbids another. */
    public Submission submission() {
        return submission;
    }

    /** What to do now, for people, in Chinese or English by locale. */
    public String remedy(Locale locale) {
        return remedy(submission.state()).in(locale);
    }
}
