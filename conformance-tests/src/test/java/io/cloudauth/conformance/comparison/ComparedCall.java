package io.cloudauth.conformance.comparison;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.TestIdCards;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A call that the vendor's clients and this library can make with the same content. A constant
 * states the parameters that the vendor's client is given, and calls this library.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum ComparedCall {
    /** A session of a page, with every parameter that the oldest of the vendor's clients has. */
    SESSION("InitFaceVerify", FaceCalls::idProParameters, FaceCalls::idPro),
    /** A session with the largest photo, as Base64. */
    SESSION_WITH_PHOTO("InitFaceVerify", FaceCalls::photoParameters, FaceCalls::photo),
    /** Code 401. */
    UNKNOWN_PRODUCT(
            "InitFaceVerify", FaceCalls::unknownProductParameters, FaceCalls::unknownProduct),
    /** Code 417. */
    REFUSED_SESSION("InitFaceVerify", FaceCalls::refusedParameters, FaceCalls::refused),
    /** A person who passed. */
    PASSED("DescribeFaceVerify", TestIdCards.passed()),
    /** A person with another face. */
    REJECTED("DescribeFaceVerify", TestIdCards.faceSubCode(204)),
    /** Code 424. */
    NO_SUBMISSION("DescribeFaceVerify", TestIdCards.notSubmitted()),
    /** Code 406. */
    UNKNOWN_SESSION(
            "DescribeFaceVerify",
            () -> FaceCalls.resultParameters(FaceCalls.UNKNOWN_CERTIFY_ID),
            client -> FaceCalls.result(client, FaceCalls.UNKNOWN_CERTIFY_ID)),
    /** A person who passed, with every parameter of the oldest of the vendor's clients. */
    CONTRAST(
            "ContrastFaceVerify",
            () -> SubmissionCalls.contrastParameters(TestIdCards.passed()),
            client -> SubmissionCalls.contrast(client, TestIdCards.passed())),
    /** A person with another face. */
    CONTRAST_REJECTED(
            "ContrastFaceVerify",
            () -> SubmissionCalls.contrastParameters(TestIdCards.faceSubCode(204)),
            client -> SubmissionCalls.contrast(client, TestIdCards.faceSubCode(204))),
    /** Code 417. */
    CONTRAST_REFUSED(
            "ContrastFaceVerify",
            () -> SubmissionCalls.contrastParameters(TestIdCards.faceCode(417)),
            client -> SubmissionCalls.contrast(client, TestIdCards.faceCode(417))),
    /** A photo as Base64 and a link. */
    COMPARE(
            "CompareFaceVerify",
            () -> SubmissionCalls.comparisonParameters(FaceCalls.ORDER_NO),
            client -> SubmissionCalls.comparison(client, FaceCalls.ORDER_NO)),
    /** Two faces. */
    COMPARE_REJECTED(
            "CompareFaceVerify",
            () -> SubmissionCalls.comparisonParameters(SubmissionCalls.REJECTED_ORDER_NO),
            client -> SubmissionCalls.comparison(client, SubmissionCalls.REJECTED_ORDER_NO)),
    /** An object in the caller's OSS, with every parameter of the oldest client. */
    LIVENESS(
            "LivenessFaceVerify",
            () -> SubmissionCalls.livenessParameters(FaceCalls.ORDER_NO),
            client -> SubmissionCalls.liveness(client, FaceCalls.ORDER_NO)),
    /** SubCode 205. */
    LIVENESS_REJECTED(
            "LivenessFaceVerify",
            () -> SubmissionCalls.livenessParameters(SubmissionCalls.REJECTED_ORDER_NO),
            client -> SubmissionCalls.liveness(client, SubmissionCalls.REJECTED_ORDER_NO)),
    /** The vendor's client deletes the result; this library reads that it is deleted already. */
    DELETION(
            "DeleteFaceVerifyResult",
            TestIdCards.passed(),
            RecordCalls::deletionParameters,
            RecordCalls::deletion),
    /** A deletion before the result was requested. */
    DELETION_BEFORE_RESULT(
            "DeleteFaceVerifyResult",
            TestIdCards.passed(),
            RecordCalls::queryFirstParameters,
            RecordCalls::queryFirst),
    /** BizCode 1. */
    ID2_CONSISTENT(
            "Id2MetaVerify",
            () -> RecordCalls.id2Parameters(TestIdCards.passed()),
            client -> RecordCalls.id2(client, TestIdCards.passed())),
    /** BizCode 3. */
    ID2_NO_RECORD(
            "Id2MetaVerify",
            () -> RecordCalls.id2Parameters(TestIdCards.faceSubCode(202)),
            client -> RecordCalls.id2(client, TestIdCards.faceSubCode(202))),
    /** BizCode 1, with a detail and a carrier. */
    MOBILE3_CONSISTENT(
            "Mobile3MetaDetailVerify",
            () -> RecordCalls.mobile3Parameters(TestIdCards.passed()),
            client -> RecordCalls.mobile3(client, TestIdCards.passed())),
    /** BizCode 2, with the field that differs. */
    MOBILE3_INCONSISTENT(
            "Mobile3MetaDetailVerify",
            () -> RecordCalls.mobile3Parameters(TestIdCards.faceSubCode(201)),
            client -> RecordCalls.mobile3(client, TestIdCards.faceSubCode(201)));

    /**
     * A pattern of the calls whose operations the vendor's Java clients of 2021 do not have. No
     * client that can be had has DescribeVerifySearchPageList.
     */
    public static final String MISSING_IN_2021 = "^(DELETION|ID2_|MOBILE3_).*$";

    private final String action;
    private final String idCardNumber;
    private final Function<String, Map<String, String>> parameters;
    private final BiFunction<CloudAuthClient, String, Map<String, String>> ours;

    ComparedCall(
            String action,
            Supplier<Map<String, String>> parameters,
            Function<CloudAuthClient, Map<String, String>> ours) {
        this.action = action;
        this.idCardNumber = TestIdCards.passed();
        this.parameters = certifyId -> parameters.get();
        this.ours = (client, certifyId) -> ours.apply(client);
    }

    /** The result of a session of one person. */
    ComparedCall(String action, String idCardNumber) {
        this(action, idCardNumber, FaceCalls::resultParameters, FaceCalls::result);
    }

    /** A call about the session of one person. */
    ComparedCall(
            String action,
            String idCardNumber,
            Function<String, Map<String, String>> parameters,
            BiFunction<CloudAuthClient, String, Map<String, String>> ours) {
        this.action = action;
        this.idCardNumber = idCardNumber;
        this.parameters = parameters;
        this.ours = ours;
    }

    /** Returns the operation's name, such as {@code InitFaceVerify}. */
    public String action() {
        return action;
    }

    /** Returns the ID number of the session that exists before the call. */
    String idCardNumber() {
        return idCardNumber;
    }

    /** Returns the parameters for the vendor's client by the names of the API. */
    Map<String, String> parameters(String certifyId) {
        return parameters.apply(certifyId);
    }

    /**
     * Calls this library and returns the values that it read.
     *
     * @return the values by their place in the response, such as {@code ResultObject.Passed}
     */
    Map<String, String> callOurs(CloudAuthClient client, String certifyId) {
        return ours.apply(client, certifyId);
    }
}
