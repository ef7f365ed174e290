package io.cloudauth.core;

import static io.cloudauth.core.AnswerFaults.answer;
import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.ONE;
import static io.cloudauth.core.FaultRow.Letter.R;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Letter;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.ErrorKind;
import java.util.stream.Stream;

/**
 * The codes of the financial-grade product: in the body of a response with HTTP status 200, or of
 * the gateway before it.
 */
final class FaceFaults {
    private FaceFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(
                        business(ErrorKind.BAD_REQUEST, F, F, "400", "401"),
                        business(ErrorKind.APPLICATION_NOT_CONFIGURED, F, F, "402"),
                        business(ErrorKind.UNKNOWN_SCENE, F, F, "404"),
                        business(ErrorKind.PERSON_UNDER_14, F, F, "405"),
                        business(ErrorKind.UNKNOWN_CERTIFY_ID, F, F, "406"),
                        business(ErrorKind.NOT_ACTIVATED, F, F, "410"),
                        business(ErrorKind.NO_PERMISSION, F, F, "411"),
                        business(ErrorKind.IN_ARREARS, F, F, "412"),
                        business(ErrorKind.DEVICE_NOT_SUPPORTED, F, F, "414", "415", "416"),
                        business(ErrorKind.NO_FACE_TO_COMPARE, F, F, "417"),
                        business(ErrorKind.TOO_MANY_FAILURES, F, F, "418"),
                        business(ErrorKind.PHOTO_UNUSABLE, F, F, "419"),
                        business(ErrorKind.SEVERAL_PHOTOS, F, F, "420"),
                        business(ErrorKind.PHOTO_TOO_LARGE, F, F, "421"),
                        business(ErrorKind.PHOTO_NOT_DOWNLOADED, F, F, "422"),
                        business(ErrorKind.PHOTO_SESSION_NOT_PASSED, F, F, "423"),
                        business(ErrorKind.REFUSED_BY_POLICY, F, F, "427"),
                        business(ErrorKind.SERVICE_FAILED, R, U, "500"),
                        business(ErrorKind.UNRECOGNIZED, F, U, "499", "SomethingNew"),
                        gateway(ErrorKind.THROTTLED, R, R, 400, "Throttling.User"),
                        gateway(ErrorKind.SERVICE_FAILED, R, U, 503, "ServiceUnavailable"),
                        gateway(ErrorKind.CLOCK_SKEWED, ONE, ONE, 400, "InvalidTimeStamp.Expired"),
                        gateway(ErrorKind.SIGNATURE_REJECTED, F, F, 400, "SignatureDoesNotMatch"),
                        gateway(ErrorKind.NONCE_REUSED, ONE, U, 400, "SignatureNonceUsed"))
                .flatMap(rows -> rows)
                .map(row -> row.over(Way.PLAIN));
    }

    /** What only the response to a processed request contains, where no verdict can be. */
    static Stream<FaultRow> verdicts() {
        return Stream.of(
                        beside("Passed", "\"Passed\":\"T\"", 200, "417"),
                        beside("SubCode", "\"SubCode\":\"204\"", 200, "401"),
                        beside("VerifyScore", "\"VerifyScore\":99.6", 200, "420"),
                        beside("MaterialInfo", "\"MaterialInfo\":\"{}\"", 200, "419"),
                        beside("Passed", "\"Passed\":\"T\"", 400, "Throttling.User"),
                        plain("429 with a verdict", 429, below("\"Passed\":\"T\"")),
                        plain("200 without a verdict", 200, below("\"CertifyId\":\"sha1\"")),
                        plain("200 without a result", 200, "\"Message\":\"success\""),
                        plain(
                                "two verdicts that differ",
                                200,
                                "\"Passed\":\"T\"," + below("\"Passed\":\"F\"")))
                .map(row -> row.over(Way.PLAIN));
    }

    private static FaultRow beside(String what, String field, int status, String code) {
        ErrorKind kind = ErrorCode.of(ApiFamily.FACE, code).kind();
        String body = "{\"RequestId\":\"R\",\"Code\":\"" + code + "\"," + below(field) + "}";
        return row(
                        status + " with Code " + code + " beside " + what,
                        ONE,
                        U,
                        code + " (" + kind + "), HTTP " + status,
                        answer(status, body))
                .retryable();
    }

    private static FaultRow plain(String what, int status, String fields) {
        String body = "{\"RequestId\":\"R\",\"Code\":\"200\"," + fields + "}";
        ErrorKind kind = ErrorCode.of(ApiFamily.FACE, "200", status).kind();
        String told = status == 200 ? "RECEIVE, HTTP 200" : "200 (" + kind + "), HTTP " + status;
        return row(what, ONE, U, told, answer(status, body)).retryable();
    }

    private static String below(String field) {
        return "\"ResultObject\":{" + field + "}";
    }

    private static Stream<FaultRow> business(
            ErrorKind kind, Letter free, Letter billed, String... codes) {
        return Stream.of(codes)
                .map(
                        code ->
                                row(
                                        "200 with Code " + code,
                                        free,
                                        billed,
                                        code + " (" + kind + "), HTTP 200",
                                        answer(200, body(code))));
    }

    private static Stream<FaultRow> gateway(
            ErrorKind kind, Letter free, Letter billed, int status, String code) {
        return Stream.of(
                row(
                        status + " of the gateway: " + code,
                        free,
                        billed,
                        code + " (" + kind + "), HTTP " + status,
                        answer(status, body(code))));
    }

    private static String body(String code) {
        return "{\"RequestId\":\"R\",\"Code\":\"" + code + "\",\"Message\":\"canary-quoted\"}";
    }
}
