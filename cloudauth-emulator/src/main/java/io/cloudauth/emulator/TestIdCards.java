package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.verification.IdNumber;

/**
 * ID numbers of no person, each of which tells the emulator what to answer. They are formally
 * valid: a place and a day that no real person has, three digits that carry the meaning, and the
 * check digit. The service itself knows nothing of them.
 */
public final class TestIdCards {

    private TestIdCards() {}

    /** Passes: VerifyStatus 1. */
    public static String passed() {
        return IdNumber.test(1);
    }

    /** Nothing is submitted: VerifyStatus -1. */
    public static String notSubmitted() {
        return IdNumber.test(0);
    }

    /** The authority's system fails and no comparison is possible: VerifyStatus 12. */
    public static String inconclusive() {
        return IdNumber.test(12);
    }

    /**
     * Is rejected.
     *
     * @param status the VerifyStatus, 3 to 11
     */
    public static String rejectedWith(int status) {
        if (status < 3 || status > 11) {
            throw new IllegalArgumentException("a rejection has the status 3 to 11");
        }
        return IdNumber.test(status);
    }

    /**
     * Gets any status, also one that no document knows.
     *
     * @param status the VerifyStatus, 1 to 899
     */
    public static String withStatus(int status) {
        if (status < 1 || status > 899) {
            throw new IllegalArgumentException("a test number carries the status 1 to 899");
        }
        return IdNumber.test(status);
    }

    /** Throttling once for each BizId, then it passes. */
    public static String throttledOnce() {
        return IdNumber.test(900);
    }

    /** Throttling, always. */
    public static String throttled() {
        return IdNumber.test(901);
    }

    /** ServiceUnavailable, HTTP status 503. */
    public static String serviceUnavailable() {
        return IdNumber.test(903);
    }

    /** Code 3101: name and number do not match. */
    public static String nameDiffers() {
        return IdNumber.test(931);
    }

    /** Code 3102: no such person at the authority. */
    public static String noSuchPerson() {
        return IdNumber.test(932);
    }

    /** Code 3103: the number is not valid. */
    public static String invalidNumber() {
        return IdNumber.test(933);
    }

    /** Code 3104: the BizId has passed already, or is in review. */
    public static String alreadyPassed() {
        return IdNumber.test(934);
    }

    /** InvalidBiz: the BizType does not exist. */
    public static String unknownBizType() {
        return IdNumber.test(935);
    }

    /** NoPermission. */
    public static String noPermission() {
        return IdNumber.test(936);
    }

    /** Passes, and the answer comes after 5 seconds. */
    public static String delayed() {
        return IdNumber.test(990);
    }

    /** Passes, but the connection is closed before the answer. */
    public static String connectionCut() {
        return IdNumber.test(991);
    }

    /** Passes, but the answer ends in its middle. */
    public static String answerTruncated() {
        return IdNumber.test(992);
    }

    /** Passes, but a page in HTML with the status 502 comes in place of the answer. */
    public static String badGateway() {
        return IdNumber.test(993);
    }
}
