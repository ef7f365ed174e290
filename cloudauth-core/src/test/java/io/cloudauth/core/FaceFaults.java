package io.cloudauth.core;

import static io.cloudauth.core.AnswerFaults.answer;
import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.ONE;
import static io.cloudauth.core.FaultRow.Letter.R;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Letter;
import io.cloudauth.core.Scene.Way;
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
                        business(ErrorKind.BAD_REQUEST, F, "400", "401"),
                        business(ErrorKind.APPLICATION_NOT_CONFIGURED, F, "402"),
                        business(ErrorKind.UNKNOWN_SCENE, F, "404"),
                        business(ErrorKind.PERSON_UNDER_14, F, "405"),
                        business(ErrorKind.UNKNOWN_CERTIFY_ID, F, "406"),
                        business(ErrorKind.NOT_ACTIVATED, F, "410"),
                        business(ErrorKind.NO_PERMISSION, F, "411"),
                        business(ErrorKind.IN_ARREARS, F, "412"),
                        business(ErrorKind.DEVICE_NOT_SUPPORTED, F, "414", "415", "416"),
                        business(ErrorKind.NO_FACE_TO_COMPARE, F, "417"),
                        business(ErrorKind.TOO_MANY_FAILURES, F, "418"),
                        business(ErrorKind.PHOTO_UNUSABLE, F, "419"),
                        business(ErrorKind.SEVERAL_PHOTOS, F, "420"),
                        business(ErrorKind.PHOTO_TOO_LARGE, F, "421"),
                        business(ErrorKind.PHOTO_NOT_DOWNLOADED, F, "422"),
                        business(ErrorKind.PHOTO_SESSION_NOT_PASSED, F, "423"),
                        business(ErrorKind.REFUSED_BY_POLICY, F, "427"),
                        business(ErrorKind.SERVICE_FAILED, R, "500"),
                        business(ErrorKind.UNRECOGNIZED, F, "499", "SomethingNew"),
                        gateway(ErrorKind.THROTTLED, R, 400, "Throttling.User"),
                        gateway(ErrorKind.SERVICE_FAILED, R, 503, "ServiceUnavailable"),
                        gateway(ErrorKind.CLOCK_SKEWED, ONE, 400, "InvalidTimeStamp.Expired"),
                        gateway(ErrorKind.SIGNATURE_REJECTED, F, 400, "SignatureDoesNotMatch"))
                .flatMap(rows -> rows)
                .map(row -> row.over(Way.PLAIN));
    }

    private static Stream<FaultRow> business(ErrorKind kind, Letter letter, String... codes) {
        return Stream.of(codes)
                .map(
                        code ->
                                row(
                                        "200 with Code " + code,
                                        letter,
                                        letter,
                                        code + " (" + kind + "), HTTP 200",
                                        answer(200, body(code))));
    }

    private static Stream<FaultRow> gateway(
            ErrorKind kind, Letter letter, int status, String code) {
        return Stream.of(
                row(
                        status + " of the gateway: " + code,
                        letter,
                        letter,
                        code + " (" + kind + "), HTTP " + status,
                        answer(status, body(code))));
    }

    private static String body(String code) {
        return "{\"RequestId\":\"R\",\"Code\":\"" + code + "\",\"Message\":\"canary-quoted\"}";
    }
}
