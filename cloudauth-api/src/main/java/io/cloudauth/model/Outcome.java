package io.cloudauth.model;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Objects;

/**
 * The meaning of a verification's status. Only {@link Passed} means that the verification passed.
 * Treat every other outcome as not passed, even {@link Unrecognized}. Outcomes are compared by
 * value.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public sealed interface Outcome {

    /**
     * Returns the message to show to the end user.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return one or more complete sentences, without personal data
     */
    String message(Locale locale);

    /**
     * Returns the meaning of a status.
     *
     * @param status the status
     * @return the outcome; {@link Unrecognized} for a status that is not documented by the vendor
     */
    static Outcome of(VerifyStatus status) {
        if (status.equals(VerifyStatus.PASSED)) {
            return new Passed();
        }
        if (status.equals(VerifyStatus.NOT_SUBMITTED)) {
            return new NotSubmitted();
        }
        if (status.equals(VerifyStatus.INCONCLUSIVE)) {
            return new Inconclusive();
        }
        return RejectionReason.of(status)
                .map(Outcome::rejected)
                .orElseGet(() -> new Unrecognized(status));
    }

    /**
     * Returns the outcome of a verification that passed.
     *
     * @return the outcome
     */
    static Outcome passed() {
        return new Passed();
    }

    /**
     * Returns the outcome of a verification that was rejected.
     *
     * @param reason why it was rejected
     * @return the outcome
     */
    static Outcome rejected(RejectionReason reason) {
        return new Rejected(reason);
    }

    /**
     * Returns the outcome of a verification that is not finished; see {@link NotSubmitted}.
     *
     * @return the outcome
     */
    static Outcome notSubmitted() {
        return new NotSubmitted();
    }

    /**
     * Returns the outcome of a verification for which the reference source failed; see {@link
     * Inconclusive}.
     *
     * @return the outcome
     */
    static Outcome inconclusive() {
        return new Inconclusive();
    }

    /** The verification passed: the person's identity is confirmed. */
    record Passed() implements Outcome {

        private static final Bilingual MESSAGE = new Bilingual("The verification passed.", "认证通过。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * The verification was rejected: the person's identity is not confirmed.
     *
     * @param reason why it was rejected
     */
    record Rejected(RejectionReason reason) implements Outcome {

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
     * The service has no verdict. Either the end user has not finished the verification, or the
     * name does not match the ID number. This outcome is not charged. In both cases the service
     * does not report a rejection.
     */
    record NotSubmitted() implements Outcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The verification is not finished. Please finish it, and check your name and ID number.",
                        "认证未完成，请完成认证，并核对姓名和身份证号码。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * The reference source, which holds the official identity records, failed. It could not compare
     * the person's data with its records. This is not a rejection.
     */
    record Inconclusive() implements Outcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The authority's system could not compare the data. Please try again later.",
                        "权威数据源暂时无法比对，请稍后再试。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * The status is not documented by the vendor. It never means that the verification passed.
     *
     * @param status the raw status
     */
    record Unrecognized(VerifyStatus status) implements Outcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The verification did not pass. Please contact customer service.",
                        "认证未通过，请联系客服。");

        /**
         * Creates the outcome.
         *
         * @throws NullPointerException if an argument is {@code null}
         */
        public Unrecognized {
            Objects.requireNonNull(status, "status");
        }

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }
}
