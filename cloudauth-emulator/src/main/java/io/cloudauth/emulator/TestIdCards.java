package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.verification.IdNumber;

/**
 * Test ID numbers, each of which selects a response of the emulator.
 *
 * <p>The numbers belong to no person. They are formally valid: a region and a date of birth that no
 * real person has, three digits that select the response, and a correct check digit. They have no
 * special meaning for the service itself.
 *
 * <p>A client sends the number as {@code IdCardNumber} in the legacy product, and as {@code CertNo}
 * in the financial-grade product. Some numbers select a result in one product only: in the legacy
 * product, a SubCode or a code of the financial-grade product is an unknown VerifyStatus; in the
 * financial-grade product, numbers for a VerifyStatus or for a code of the legacy product pass.
 */
public final class TestIdCards {

    private TestIdCards() {}

    /** Returns a number that passes: VerifyStatus 1. */
    public static String passed() {
        return IdNumber.test(1);
    }

    /** Returns a number for which nothing is submitted: VerifyStatus -1. */
    public static String notSubmitted() {
        return IdNumber.test(0);
    }

    /**
     * Returns a number for which the authority's system fails, so that no comparison is possible:
     * VerifyStatus 12.
     */
    public static String inconclusive() {
        return IdNumber.test(12);
    }

    /**
     * Returns a number that is rejected.
     *
     * @param status the VerifyStatus, 3 to 11
     * @return the ID number
     * @throws IllegalArgumentException if {@code status} is not 3 to 11
     */
    public static String rejectedWith(int status) {
        if (status < 3 || status > 11) {
            throw new IllegalArgumentException("status must be 3 to 11 for a rejection");
        }
        return IdNumber.test(status);
    }

    /**
     * Returns a number that gets any status, including a status that the vendor does not document.
     *
     * @param status the VerifyStatus, 1 to 899
     * @return the ID number
     * @throws IllegalArgumentException if {@code status} is not 1 to 899
     */
    public static String withStatus(int status) {
        if (status < 1 || status > 899) {
            throw new IllegalArgumentException("status must be 1 to 899");
        }
        return IdNumber.test(status);
    }

    /**
     * Returns a number that gets a SubCode of the financial-grade product, including one that the
     * vendor does not document. After 201, 202 or 203, each further InitFaceVerify request with
     * this number fails with code 417, until the emulator is reset.
     *
     * <p>In the checks without a face, 201 is inconsistent (BizCode 2), 202 has no record (BizCode
     * 3), and every other number is consistent.
     *
     * @param subCode the SubCode, 200 to 222; 200 and 210 pass
     * @return the ID number
     * @throws IllegalArgumentException if {@code subCode} is not 200 to 222
     */
    public static String faceSubCode(int subCode) {
        if (subCode < 200 || subCode > 222) {
            throw new IllegalArgumentException("subCode must be 200 to 222");
        }
        return IdNumber.test(subCode);
    }

    /**
     * Returns a number for which InitFaceVerify, of the financial-grade product, fails with a code.
     *
     * @param code the code: 405, 417 or 418
     * @return the ID number
     * @throws IllegalArgumentException if {@code code} is not 405, 417 or 418
     */
    public static String faceCode(int code) {
        if (code != 405 && code != 417 && code != 418) {
            throw new IllegalArgumentException("code must be 405, 417 or 418");
        }
        return IdNumber.test(code);
    }

    /**
     * Returns a number that is throttled once for each BizId or OuterOrderNo, in a check without a
     * face once for each operation, and then passes.
     */
    public static String throttledOnce() {
        return IdNumber.test(900);
    }

    /** Returns a number for which each request fails with the code Throttling. */
    public static String throttled() {
        return IdNumber.test(901);
    }

    /** Returns a number that fails with the code ServiceUnavailable and HTTP status 503. */
    public static String serviceUnavailable() {
        return IdNumber.test(903);
    }

    /** Returns a number that fails with code 3101: name and number do not match. */
    public static String nameDiffers() {
        return IdNumber.test(931);
    }

    /** Returns a number that fails with code 3102: the authority has no such person. */
    public static String noSuchPerson() {
        return IdNumber.test(932);
    }

    /** Returns a number that fails with code 3103: the number is not valid. */
    public static String invalidNumber() {
        return IdNumber.test(933);
    }

    /** Returns a number that fails with code 3104: the BizId has passed or is in review. */
    public static String alreadyPassed() {
        return IdNumber.test(934);
    }

    /** Returns a number that fails with the code InvalidBiz: the BizType does not exist. */
    public static String unknownBizType() {
        return IdNumber.test(935);
    }

    /** Returns a number that fails with the code NoPermission. */
    public static String noPermission() {
        return IdNumber.test(936);
    }

    /** Returns a number that passes; the emulator sends the response after 5 seconds. */
    public static String delayed() {
        return IdNumber.test(990);
    }

    /**
     * Returns a number that passes; the emulator closes the connection before it sends the
     * response.
     */
    public static String connectionCut() {
        return IdNumber.test(991);
    }

    /** Returns a number that passes; the emulator sends only part of the response. */
    public static String answerTruncated() {
        return IdNumber.test(992);
    }

    /**
     * Returns a number that passes; the emulator sends an HTML page with HTTP status 502 instead of
     * the response.
     */
    public static String badGateway() {
        return IdNumber.test(993);
    }
}
