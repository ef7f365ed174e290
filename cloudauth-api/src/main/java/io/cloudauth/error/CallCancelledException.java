package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the caller's side ends a call: the calling thread was interrupted, or the client was
 * closed. After an interruption, the thread's interrupt flag is set again.
 *
 * <p>If a billed request, such as verifyMaterial, may already have been sent, the client throws
 * {@link OutcomeUnknownException} instead, with this exception as its cause.
 */
public final class CallCancelledException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual USE_AN_OPEN_CLIENT =
            new Bilingual(
                    "Use a client that is open: make one for the application, and close it when the"
                            + " application stops.",
                    "请使用未关闭的客户端：整个应用共用一个，在应用停止时关闭。");
    private static final Bilingual USE_ANOTHER_THREAD =
            new Bilingual("Call it again in a thread that is not interrupted.", "请在未被中断的线程中再次调用。");

    private final Reason reason;

    /**
     * Creates the exception; for the client, and for tests of applications.
     *
     * @param reason why the call was cancelled
     * @param attempts the number of attempts so far; see {@link CloudAuthException#attempts()}
     * @param cause the cause; {@code null} if there is none
     */
    public CallCancelledException(Reason reason, int attempts, @Nullable Throwable cause) {
        this(reason, attempts, attempts > 0, cause);
    }

    /**
     * Creates the exception of a call whose attempts may have ended before anything was sent; for
     * the client.
     *
     * @param reason why the call was cancelled
     * @param attempts the number of attempts so far; see {@link CloudAuthException#attempts()}
     * @param sent whether a request may have been sent
     * @param cause the cause; {@code null} if there is none
     */
    public CallCancelledException(
            Reason reason, int attempts, boolean sent, @Nullable Throwable cause) {
        super(message(reason) + (sent ? "" : "; nothing was sent"), cause, attempts, false);
        this.reason = reason;
    }

    private static String message(Reason reason) {
        return Objects.requireNonNull(reason, "reason") == Reason.CLOSED
                ? "The client was closed"
                : "The calling thread was interrupted";
    }

    /**
     * Returns what to do, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return (reason == Reason.CLOSED ? USE_AN_OPEN_CLIENT : USE_ANOTHER_THREAD).in(locale);
    }

    /**
     * Returns why the call was cancelled.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** The reason why a call was cancelled. */
    public enum Reason {
        /** The calling thread was interrupted; its interrupt flag is set. */
        INTERRUPTED,
        /** The client was closed before or during the call. */
        CLOSED
    }
}
