package io.cloudauth.error;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of the service's codes means what: by the exact code first, by the longest prefix second,
 * by the HTTP status last. The rows are those of the vendor's public documents.
 */
final class ErrorTable {

    private static final Map<String, ErrorKind> EXACT =
            Map.ofEntries(
                    Map.entry("Throttling", ErrorKind.THROTTLED),
                    Map.entry("ServiceUnavailable", ErrorKind.SERVICE_FAILED),
                    Map.entry("InternalError", ErrorKind.SERVICE_FAILED),
                    Map.entry("Error.InternalError", ErrorKind.SERVICE_FAILED),
                    Map.entry("SignatureNonceUsed", ErrorKind.NONCE_REUSED),
                    Map.entry("InvalidTimeStamp", ErrorKind.CLOCK_SKEWED),
                    Map.entry(
                            "RequestTimeTooSkewed", ErrorKind.CLOCK_SKEWED), // of the image storage
                    Map.entry("InvalidSecurityToken", ErrorKind.SECURITY_TOKEN_ENDED),
                    Map.entry("InvalidAccessKeyId", ErrorKind.ACCESS_KEY_REJECTED),
                    Map.entry("SignatureDoesNotMatch", ErrorKind.SIGNATURE_REJECTED),
                    Map.entry("IncompleteSignature", ErrorKind.SIGNATURE_REJECTED),
                    Map.entry("NoPermission", ErrorKind.NO_PERMISSION),
                    Map.entry("Forbidden", ErrorKind.NO_PERMISSION),
                    Map.entry("Error.NoPermissionAccess", ErrorKind.NO_PERMISSION),
                    Map.entry("InvalidBiz", ErrorKind.UNKNOWN_BIZ_TYPE),
                    Map.entry("InvalidParam.InvalidBiz", ErrorKind.UNKNOWN_BIZ_TYPE),
                    Map.entry("InvalidApi.NotFound", ErrorKind.WRONG_API),
                    Map.entry("InvalidProduct.NotFound", ErrorKind.WRONG_API),
                    Map.entry("InvalidProtocol.NeedSsl", ErrorKind.WRONG_API),
                    Map.entry("UnsupportedOperation", ErrorKind.WRONG_API),
                    Map.entry("3101", ErrorKind.NAME_AND_NUMBER_DIFFER),
                    Map.entry("3102", ErrorKind.PERSON_NOT_FOUND),
                    Map.entry("3103", ErrorKind.ID_NUMBER_INVALID),
                    Map.entry("3104", ErrorKind.BIZ_ID_FINISHED),
                    Map.entry("Error.DuplicatedTicketId", ErrorKind.BIZ_ID_FINISHED),
                    Map.entry("3001", ErrorKind.VERIFY_TOKEN_ENDED),
                    Map.entry("InvalidParam.VerifyTokenExpired", ErrorKind.VERIFY_TOKEN_ENDED),
                    Map.entry("3204", ErrorKind.TOO_FREQUENT));

    private static final Map<String, ErrorKind> BY_PREFIX =
            Map.of(
                    "Throttling.", ErrorKind.THROTTLED,
                    "InvalidTimeStamp.", ErrorKind.CLOCK_SKEWED,
                    "InvalidSecurityToken.", ErrorKind.SECURITY_TOKEN_ENDED,
                    "InvalidAccessKeyId.", ErrorKind.ACCESS_KEY_REJECTED,
                    "Forbidden.", ErrorKind.NO_PERMISSION,
                    "Missing", ErrorKind.BAD_REQUEST,
                    "Invalid", ErrorKind.BAD_REQUEST);

    private ErrorTable() {}

    static ErrorKind kindOf(String code) {
        ErrorKind exact = EXACT.get(code);
        if (exact != null) {
            return exact;
        }
        ErrorKind kind = ErrorKind.UNRECOGNIZED;
        int longest = 0;
        for (Map.Entry<String, ErrorKind> row : BY_PREFIX.entrySet()) {
            if (row.getKey().length() > longest && code.startsWith(row.getKey())) {
                longest = row.getKey().length();
                kind = row.getValue();
            }
        }
        return kind;
    }

    static List<String> codesOf(ErrorKind kind) {
        return Stream.concat(
                        codesOf(kind, EXACT),
                        codesOf(kind, BY_PREFIX).map(beginning -> beginning + "*"))
                .sorted()
                .toList();
    }

    private static Stream<String> codesOf(ErrorKind kind, Map<String, ErrorKind> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue() == kind)
                .map(Map.Entry::getKey);
    }

    /** Whether only the beginning of this code is known, and any word may follow it. */
    static boolean isGuess(String code) {
        return kindOf(code) == ErrorKind.BAD_REQUEST && !EXACT.containsKey(code);
    }

    static ErrorKind kindOf(int httpStatus) {
        if (httpStatus == 429) {
            return ErrorKind.THROTTLED;
        }
        return httpStatus >= 500 ? ErrorKind.SERVICE_FAILED : ErrorKind.UNRECOGNIZED;
    }
}
