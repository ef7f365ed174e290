package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import io.cloudauth.submission.SubmissionKey;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a {@linkplain io.cloudauth.submission.SubmissionLog submission log} could not be read
 * or written. If a billed call throws it, nothing was sent, because the client records each
 * submission before it is sent. The caller may retry the call.
 */
public final class SubmissionLogException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual REMEDY =
            new Bilingual(
                    "Nothing was sent. Make sure that the submission log can be written, then"
                            + " retry.",
                    "未发送任何请求。请确认提交记录（SubmissionLog）可以写入，然后重试。");

    /**
     * Creates the exception; for implementations of logs.
     *
     * @param what the failure, without a full stop; it is printed, so it must not contain a
     *     personal value or a secret
     * @param cause the cause, or {@code null} for none; neither it nor its own causes may contain a
     *     personal value or a secret
     */
    public SubmissionLogException(String what, @Nullable Throwable cause) {
        super("The submission log failed: " + what, cause, 0, true);
    }

    private SubmissionLogException(SubmissionKey key, String what, @Nullable Throwable cause) {
        super(
                key
                        + " was not submitted, because it could not be recorded: "
                        + what
                        + ". "
                        + REMEDY.in(Locale.ENGLISH),
                cause,
                0,
                true);
    }

    /**
     * Returns the exception for a billed call that was not sent because it could not be recorded;
     * for the client.
     *
     * @param key the key of the submission
     * @param what the failure; see the constructor
     * @param cause the cause, or {@code null} for none; see the constructor
     * @return the exception
     */
    public static SubmissionLogException nothingSent(
            SubmissionKey key, String what, @Nullable Throwable cause) {
        return new SubmissionLogException(Objects.requireNonNull(key, "key"), what, cause);
    }

    /**
     * Returns what to do now, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return REMEDY.in(locale);
    }
}
