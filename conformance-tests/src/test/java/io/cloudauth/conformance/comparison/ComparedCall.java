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
            client -> FaceCalls.result(client, FaceCalls.UNKNOWN_CERTIFY_ID));

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
        this.action = action;
        this.idCardNumber = idCardNumber;
        this.parameters = FaceCalls::resultParameters;
        this.ours = FaceCalls::result;
    }

    String action() {
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
