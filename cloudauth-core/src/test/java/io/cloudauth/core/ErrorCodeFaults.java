package io.cloudauth.core;

import static io.cloudauth.core.ConnectionFaults.act;
import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.ONE;
import static io.cloudauth.core.FaultRow.Letter.R;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Letter;
import io.cloudauth.core.FaultRow.Staging;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.error.ErrorKind;
import java.util.stream.Stream;

/** Every code of the contract's error table, and what the same codes do by other ways. */
final class ErrorCodeFaults {
    private ErrorCodeFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(
                        table(ErrorKind.THROTTLED, R, R, 400, "Throttling", "Throttling.User"),
                        table(ErrorKind.THROTTLED, R, R, 429, "Throttling.Api"),
                        table(ErrorKind.THROTTLED, R, R, 503, "Throttling", "Throttling.Later"),
                        table(ErrorKind.SERVICE_FAILED, R, U, 503, "ServiceUnavailable"),
                        table(ErrorKind.SERVICE_FAILED, R, U, 500, "InternalError"),
                        table(ErrorKind.SERVICE_FAILED, R, U, 500, "Error.InternalError"),
                        table(ErrorKind.SERVICE_FAILED, R, U, 400, "InternalError"),
                        table(ErrorKind.NONCE_REUSED, ONE, U, 400, "SignatureNonceUsed"),
                        table(ErrorKind.CLOCK_SKEWED, ONE, ONE, 400, "InvalidTimeStamp.Expired"),
                        table(ErrorKind.CLOCK_SKEWED, ONE, ONE, 400, "InvalidTimeStamp"),
                        table(
                                ErrorKind.SECURITY_TOKEN_EXPIRED,
                                ONE,
                                ONE,
                                403,
                                "InvalidSecurityToken.Expired",
                                "InvalidSecurityToken.Malformed"),
                        table(
                                ErrorKind.SIGNATURE_REJECTED,
                                F,
                                F,
                                400,
                                "SignatureDoesNotMatch",
                                "IncompleteSignature"),
                        table(
                                ErrorKind.ACCESS_KEY_REJECTED,
                                F,
                                F,
                                404,
                                "InvalidAccessKeyId.NotFound",
                                "InvalidAccessKeyId.Inactive"),
                        table(
                                ErrorKind.NO_PERMISSION,
                                F,
                                F,
                                403,
                                "NoPermission",
                                "Forbidden",
                                "Forbidden.RAM",
                                "Error.NoPermissionAccess"),
                        table(
                                ErrorKind.UNKNOWN_BIZ_TYPE,
                                F,
                                F,
                                400,
                                "InvalidBiz",
                                "InvalidParam.InvalidBiz"),
                        table(
                                ErrorKind.BAD_REQUEST,
                                F,
                                F,
                                400,
                                "MissingParameter",
                                "MissingBizId",
                                "InvalidParameter",
                                "InvalidParam.Name"),
                        table(
                                ErrorKind.WRONG_API,
                                F,
                                F,
                                404,
                                "InvalidApi.NotFound",
                                "InvalidProduct.NotFound",
                                "InvalidProtocol.NeedSsl",
                                "UnsupportedOperation"),
                        table(ErrorKind.NAME_AND_NUMBER_DIFFER, F, F, 400, "3101"),
                        table(ErrorKind.PERSON_NOT_FOUND, F, F, 400, "3102"),
                        table(ErrorKind.ID_NUMBER_INVALID, F, F, 400, "3103"),
                        table(
                                ErrorKind.BIZ_ID_FINISHED,
                                F,
                                F,
                                400,
                                "3104",
                                "Error.DuplicatedTicketId"),
                        table(
                                ErrorKind.VERIFY_TOKEN_EXPIRED,
                                F,
                                F,
                                400,
                                "3001",
                                "InvalidParam.VerifyTokenExpired"),
                        table(ErrorKind.TOO_FREQUENT, F, F, 400, "3204"),
                        unlisted(),
                        uncertain(),
                        inA200(),
                        inXml())
                .flatMap(rows -> rows)
                .map(row -> row.over(Way.PLAIN));
    }

    private static Stream<FaultRow> table(
            ErrorKind kind, Letter free, Letter billed, int status, String... codes) {
        return Stream.of(codes)
                .map(code -> coded(status + " ", kind, free, billed, status, code, json(code)));
    }

    /** A code that is in no table proves nothing by any status. */
    private static Stream<FaultRow> unlisted() {
        return Stream.of(
                        table(ErrorKind.UNRECOGNIZED, F, U, 200, "SomethingNew"),
                        table(ErrorKind.UNRECOGNIZED, F, U, 302, "SomethingNew"),
                        table(ErrorKind.UNRECOGNIZED, F, U, 400, "SomethingNew"),
                        table(ErrorKind.UNRECOGNIZED, F, U, 408, "SomethingNew"),
                        table(ErrorKind.UNRECOGNIZED, F, U, 409, "SomethingNew"),
                        table(ErrorKind.THROTTLED, F, U, 429, "SomethingNew"),
                        table(ErrorKind.SERVICE_FAILED, F, U, 500, "SomethingNew"),
                        table(ErrorKind.SERVICE_FAILED, F, U, 503, "SomethingNew"))
                .flatMap(rows -> rows);
    }

    /** Statuses by which a listed code does not prove that nothing was processed. */
    private static Stream<FaultRow> uncertain() {
        return Stream.of(
                        table(ErrorKind.THROTTLED, F, U, 302, "Throttling"),
                        table(ErrorKind.THROTTLED, F, U, 408, "Throttling"),
                        table(ErrorKind.THROTTLED, F, U, 500, "Throttling", "Throttling.User"),
                        table(ErrorKind.THROTTLED, F, U, 502, "Throttling"),
                        table(ErrorKind.BAD_REQUEST, F, F, 404, "MissingBizId", "InvalidBizId"),
                        table(ErrorKind.BAD_REQUEST, F, U, 405, "InvalidMethod"),
                        table(ErrorKind.BAD_REQUEST, F, U, 408, "MissingBizId", "InvalidBizId"),
                        table(ErrorKind.BAD_REQUEST, F, U, 422, "InvalidBizId"),
                        table(ErrorKind.SERVICE_FAILED, F, U, 500, "MissingBizId", "InvalidBizId"),
                        table(ErrorKind.SERVICE_FAILED, R, U, 503, "MissingBizId", "InvalidBizId"),
                        table(ErrorKind.CLOCK_SKEWED, ONE, U, 500, "InvalidTimeStamp.Expired"),
                        table(ErrorKind.CLOCK_SKEWED, ONE, U, 408, "InvalidTimeStamp.Expired"),
                        table(
                                ErrorKind.SECURITY_TOKEN_EXPIRED,
                                ONE,
                                U,
                                503,
                                "InvalidSecurityToken"),
                        table(ErrorKind.NO_PERMISSION, F, U, 500, "Forbidden.RAM"),
                        table(ErrorKind.ACCESS_KEY_REJECTED, F, U, 408, "InvalidAccessKeyId"),
                        table(ErrorKind.NAME_AND_NUMBER_DIFFER, F, U, 500, "3101"))
                .flatMap(rows -> rows);
    }

    /** A 2xx may carry a code in place of a result. */
    private static Stream<FaultRow> inA200() {
        return Stream.of(
                in200(ErrorKind.THROTTLED, F, U, "Throttling.User"),
                in200(ErrorKind.SERVICE_FAILED, R, U, "InternalError"),
                in200(ErrorKind.NONCE_REUSED, ONE, U, "SignatureNonceUsed"),
                in200(ErrorKind.BAD_REQUEST, F, U, "InvalidParam.Name"),
                in200(ErrorKind.BAD_REQUEST, F, U, "MissingParameter"),
                in200(ErrorKind.UNKNOWN_BIZ_TYPE, F, U, "InvalidBiz"),
                in200(ErrorKind.SIGNATURE_REJECTED, F, U, "SignatureDoesNotMatch"),
                in200(ErrorKind.CLOCK_SKEWED, ONE, U, "InvalidTimeStamp.Expired"),
                in200(ErrorKind.SECURITY_TOKEN_EXPIRED, ONE, U, "InvalidSecurityToken.Expired"),
                in200(ErrorKind.TOO_FREQUENT, F, F, "3204"),
                in200(ErrorKind.NAME_AND_NUMBER_DIFFER, F, F, "3101"));
    }

    private static FaultRow in200(ErrorKind kind, Letter free, Letter billed, String code) {
        return coded("200 with ", kind, free, billed, 200, code, json(code));
    }

    private static Stream<FaultRow> inXml() {
        return Stream.of(
                coded("XML ", ErrorKind.THROTTLED, R, R, 503, "Throttling", xml("Throttling")),
                coded(
                        "XML ",
                        ErrorKind.SERVICE_FAILED,
                        R,
                        U,
                        503,
                        "ServiceUnavailable",
                        xml("ServiceUnavailable")));
    }

    private static FaultRow coded(
            String way,
            ErrorKind kind,
            Letter free,
            Letter billed,
            int status,
            String code,
            String body) {
        String told = code + " (" + kind + "), HTTP " + status;
        String date = "Date: Thu, 01 Jan 2026 09:00:00 GMT\r\n";
        Staging staging = act(Acts.answer(status, date, body));
        return row(way + code, free, billed, told, staging);
    }

    static String json(String code) {
        return "{\"RequestId\":\"R\",\"HostId\":\"h\",\"Code\":\""
                + code
                + "\",\"Message\":\""
                + AnswerFaults.QUOTED
                + "\"}";
    }

    private static String xml(String code) {
        return "<?xml version='1.0'?><Error><RequestId>R</RequestId><Code>"
                + code
                + "</Code><Message>"
                + AnswerFaults.QUOTED
                + "</Message></Error>";
    }
}
