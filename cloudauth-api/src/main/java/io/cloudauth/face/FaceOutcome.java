package io.cloudauth.face;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a result of a session. Only {@link Passed} means that the verification passed.
 * Treat every other outcome as not passed, even {@link Unrecognized}. Outcomes are compared by
 * value.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public sealed interface FaceOutcome {

    /**
     * Returns the message to show to the end user.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return one or more complete sentences, without personal data
     */
    String message(Locale locale);

    /**
     * Returns the meaning of a verdict. {@code Passed} decides, never the SubCode.
     *
     * @param passed the text of the field Passed, {@code T} or {@code F}; {@code null} if it is
     *     absent
     * @param subCode the SubCode; {@code null} if it is absent
     * @return the outcome; {@link Unrecognized} for {@code F} without a SubCode of a rejection
     */
    static FaceOutcome of(@Nullable String passed, @Nullable SubCode subCode) {
        if ("T".equals(passed)) {
            return new Passed();
        }
        if ("F".equals(passed) && subCode != null) {
            if (subCode.value().equals("209")) {
                return new Inconclusive();
            }
            Optional<FaceRejectionReason> reason = FaceRejectionReason.of(subCode);
            if (reason.isPresent()) {
                return new Rejected(reason.get());
            }
        }
        return new Unrecognized();
    }

    /** The verification passed: the person is who they say they are. */
    record Passed() implements FaceOutcome {

        private static final Bilingual MESSAGE = new Bilingual("The verification passed.", "认证通过。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * The verification was rejected.
     *
     * @param reason why it was rejected
     */
    record Rejected(FaceRejectionReason reason) implements FaceOutcome {

        /**
         * Creates the outcome.
         *
         * @throws NullPointerException if an argument is {@code null}
         */
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String message(Locale locale) {
            return reason.message(locale);
        }
    }

    /**
     * There is no verdict yet: the user has not begun, has not finished, or has left. This is no
     * failure of the person. The service does not say which of them applies.
     */
    record NotFinished() implements FaceOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual("The verification is not finished.", "认证尚未完成。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /** The authority's system failed (SubCode 209). The person can try again later. */
    record Inconclusive() implements FaceOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The verification could not be completed. Try again later.",
                        "认证未能完成，请稍后重试。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * A result that this version of the library cannot interpret. It is not passed. {@link
     * FaceVerifyResult#subCode()} has the raw text.
     */
    record Unrecognized() implements FaceOutcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The result of the verification could not be interpreted. Please verify in"
                                + " another way.",
                        "无法判断认证结果，请通过其他方式认证。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }
}
