package io.cloudauth.core;

import static io.cloudauth.core.AnswerFaults.answer;
import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.ONE;
import static io.cloudauth.core.FaultRow.Letter.R;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Letter;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.error.ErrorKind;
import java.util.stream.Stream;

/**
 * The codes of the checks without a face, which are billed: in the body of a response with HTTP
 * status 200, or of the gateway before it; and codes beside a result.
 */
final class MetaFaults {
    private MetaFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(
                        business(ErrorKind.BAD_REQUEST, F, "400", "401"),
                        business(ErrorKind.CHECK_NOT_AVAILABLE, F, "402"),
                        business(ErrorKind.CHECK_REPEATED_TOO_OFTEN, F, "403"),
                        business(ErrorKind.MOBILE_OR_PHOTO_NOT_SUPPORTED, F, "405"),
                        business(ErrorKind.PHOTO_UNUSABLE, F, "406"),
                        business(ErrorKind.NOT_ACTIVATED, F, "410"),
                        business(ErrorKind.NO_PERMISSION, F, "411"),
                        business(ErrorKind.IN_ARREARS, F, "412"),
                        business(ErrorKind.SERVICE_FAILED, U, "500"),
                        business(ErrorKind.UNRECOGNIZED, U, "404", "417", "499", "SomethingNew"),
                        business(ErrorKind.THROTTLED, U, "Throttling"),
                        gateway(ErrorKind.THROTTLED, R, 400, "Throttling.User"),
                        gateway(ErrorKind.THROTTLED, R, 503, "Throttling"),
                        gateway(ErrorKind.SERVICE_FAILED, U, 503, "ServiceUnavailable"),
                        gateway(ErrorKind.NONCE_REUSED, U, 400, "SignatureNonceUsed"),
                        gateway(ErrorKind.CLOCK_SKEWED, ONE, 400, "InvalidTimeStamp.Expired"),
                        gateway(
                                ErrorKind.SECURITY_TOKEN_EXPIRED,
                                ONE,
                                403,
                                "InvalidSecurityToken.Expired"),
                        gateway(ErrorKind.SIGNATURE_REJECTED, F, 400, "SignatureDoesNotMatch"),
                        gateway(ErrorKind.BAD_REQUEST, F, 400, "MissingUserName"),
                        gateway(ErrorKind.SERVICE_FAILED, U, 500, "InvalidResponse"),
                        besideAResult("402", ErrorKind.CHECK_NOT_AVAILABLE, "\"BizCode\":\"1\""),
                        besideAResult("400", ErrorKind.BAD_REQUEST, "\"SubCode\":\"101\""),
                        Stream.of(
                                plain("a BizCode at the top", "\"Code\":\"200\",\"BizCode\":\"1\""),
                                plain(
                                        "a BizCode and no Code",
                                        "\"ResultObject\":{\"BizCode\":\"1\"}"),
                                plain("no BizCode", "\"Code\":\"200\",\"ResultObject\":{}"),
                                plain(
                                        "a BizCode of another form",
                                        "\"Code\":\"200\",\"ResultObject\":"
                                                + "{\"BizCode\":\"canary-quoted 金丝雀\"}")))
                .flatMap(rows -> rows)
                .map(row -> row.over(Way.PLAIN));
    }

    private static Stream<FaultRow> business(ErrorKind kind, Letter letter, String... codes) {
        return Stream.of(codes).map(code -> coded(200, kind, letter, code, ""));
    }

    private static Stream<FaultRow> gateway(
            ErrorKind kind, Letter letter, int status, String code) {
        return Stream.of(coded(status, kind, letter, code, ""));
    }

    private static Stream<FaultRow> besideAResult(String code, ErrorKind kind, String field) {
        return Stream.of(coded(200, kind, U, code, ",\"ResultObject\":{" + field + "}"));
    }

    private static FaultRow coded(
            int status, ErrorKind kind, Letter letter, String code, String more) {
        String body =
                "{\"RequestId\":\"R\",\"Code\":\""
                        + code
                        + "\",\"Message\":\"canary-quoted\""
                        + more
                        + "}";
        return row(
                status + " of a check, Code " + code + more,
                letter,
                letter,
                code + " (" + kind + "), HTTP " + status,
                answer(status, body));
    }

    private static FaultRow plain(String what, String fields) {
        return row(
                "200 of a check with " + what,
                U,
                U,
                "RECEIVE, HTTP 200",
                answer(200, "{\"RequestId\":\"R\"," + fields + "}"));
    }
}
