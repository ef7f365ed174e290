package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.submission.SubmissionKey;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reports that a {@linkplain io.cloudauth.submission.SubmissionLog submission log} could not be
 * read or written. If a billed call throws it, certainly nothing was sent, because the client sends
 * only what it has recorded: the same call may be made again.
 */
public final class SubmissionLogException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual REMEDY =
            new Bilingual(
                    "Nothing was sent. See that the submission log can be written, then try again.",
                    "未发送任何请求。请确认提交记录（SubmissionLog）可以写入，然后重试。");

    /**
     * Creates the exception of a log that failed; for implementations.
     *
     * @param what what failed, without a full stop, without a personal value and without a secret:
     *     it is printed
     * @param cause the cause; neither it nor its own causes hold one; {@code null} if there is none
     */
    public SubmissionLogException(String what, @Nullable Throwable cause) {
        super("The submission log failed: " + what, cause, 0, true);
    }

    private SubmissionLogException(SubmissionKey key, String what, @Nullable Throwable cause) {
        super(
                key
                        + " was not submitted, because it could not be recorded first: "
                        + what
                        + ". "
                        + REMEDY.in(Locale.ENGLISH),
                cause,
                0,
                true);
    }

    /**
     * Returns the exception of a billed call that was not sent because it could not be recorded;
     * for the client.
     *
     * @param key what was to be submitted
     * @param what as in the constructor
     * @param cause as in the constructor
     * @return the exception
     */
    public static SubmissionLogException nothingSent(
            SubmissionKey key, String what, @Nullable Throwable cause) {
        return new SubmissionLogException(Objects.requireNonNull(key, "key"), what, cause);
    }

    /**
     * Returns what to do now, for people.
     *
     * @param locale Chinese for a Chinese locale, else English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return REMEDY.in(locale);
    }
}
