package io.cloudauth.model;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Objects;

/**
 * What a verdict means; sealed, and equal by value. Only {@link Passed} is a pass: everything else,
 * {@link Unrecognized} included, is none.
 */
public sealed interface Outcome {

    /** What to tell the person, in Chinese or English by locale. */
    String message(Locale locale);

    /** What a status means. */
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

    /** Passed. */
    static Outcome passed() {
        return new Passed();
    }

    /** Rejected for this reason. */
    static Outcome rejected(RejectionReason reason) {
        return new Rejected(reason);
    }

    /** Nothing submitted. */
    static Outcome notSubmitted() {
        return new NotSubmitted();
    }

    /** Nothing could be compared. */
    static Outcome inconclusive() {
        return new Inconclusive();
    }

    /** The person is who they say. */
    record Passed() implements Outcome {

        private static final Bilingual MESSAGE = new Bilingual("The verification passed.", "认证通过。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * The person was not confirmed.
     *
     * @param reason why
     */
    record Rejected(RejectionReason reason) implements Outcome {

        /** Refuses {@code null}. */
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String message(Locale locale) {
            return reason.message(locale);
        }
    }

    /**
     * Nothing was submitted: the person left, is still at it, or name and number did not match each
     * other. Not charged, and no failure of the person.
     */
    record NotSubmitted() implements Outcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The verification is not finished yet, or was left. Finish it, and check name and number.",
                        "认证尚未完成或已退出，请完成认证，并核对姓名和身份证号码。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /** The authority's system failed, so that nothing could be compared. Not the person's fault. */
    record Inconclusive() implements Outcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The authority's system did not answer. Please try again later.",
                        "权威系统暂时无法比对，请稍后再试。");

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }

    /**
     * A status in no document. Never a pass.
     *
     * @param status the raw status
     */
    record Unrecognized(VerifyStatus status) implements Outcome {

        private static final Bilingual MESSAGE =
                new Bilingual(
                        "The verification did not pass. Please contact customer service.",
                        "认证未通过，请联系客服。");

        /** Refuses {@code null}. */
        public Unrecognized {
            Objects.requireNonNull(status, "status");
        }

        @Override
        public String message(Locale locale) {
            return MESSAGE.in(locale);
        }
    }
}
