package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.model.BizId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@linkplain io.cloudauth.submission.SubmissionLog submission log} could not be read or written.
 * Thrown by verifyMaterial it means that certainly nothing was sent, since what cannot be written
 * down first is not sent: the same call may be made again.
 */
public final class SubmissionLogException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual REMEDY =
            new Bilingual(
                    "Nothing was sent. See that the submission log can be written, then try again.",
                    "未发送任何请求。请确认提交记录（SubmissionLog）可以写入，然后重试。");

    /**
     * A log that failed; for implementations.
     *
     * @param what what failed, in a sentence without a full stop that holds no personal value and
     *     no secret: it is printed
     * @param cause what lies behind it; it and its own causes hold none either
     */
    public SubmissionLogException(String what, @Nullable Throwable cause) {
        super("The submission log failed: " + what, cause, 0, true);
    }

    private SubmissionLogException(BizId bizId, String what, @Nullable Throwable cause) {
        super(
                "BizId "
                        + bizId.value()
                        + " was not submitted, because it could not be written down first: "
                        + what
                        + ". "
                        + REMEDY.in(Locale.ENGLISH),
                cause,
                0,
                true);
    }

    /**
     * A verifyMaterial that was not sent because it could not be written down; for the client.
     *
     * @param what as in the constructor
     */
    public static SubmissionLogException nothingSent(
            BizId bizId, String what, @Nullable Throwable cause) {
        return new SubmissionLogException(Objects.requireNonNull(bizId, "bizId"), what, cause);
    }

    /** What to do now, for people, in Chinese or English by locale. */
    public String remedy(Locale locale) {
        return REMEDY.in(locale);
    }
}
