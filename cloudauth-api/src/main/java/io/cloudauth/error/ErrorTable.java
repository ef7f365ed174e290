package io.cloudauth.error;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of error codes and their meanings. The exact code is looked up first, then the longest
 * matching prefix, and last the HTTP status. Source: the vendor's public documents.
 */
final class ErrorTable {

    private static final Map<String, ErrorKind> COMMON =
            Map.ofEntries(
                    Map.entry("Throttling", ErrorKind.THROTTLED),
                    Map.entry("ServiceUnavailable", ErrorKind.SERVICE_FAILED),
                    Map.entry("InternalError", ErrorKind.SERVICE_FAILED),
                    Map.entry("Error.InternalError", ErrorKind.SERVICE_FAILED),
                    Map.entry("SignatureNonceUsed", ErrorKind.NONCE_REUSED),
                    Map.entry("InvalidTimeStamp", ErrorKind.CLOCK_SKEWED),
                    Map.entry("RequestTimeTooSkewed", ErrorKind.CLOCK_SKEWED),
                    Map.entry("InvalidSecurityToken", ErrorKind.SECURITY_TOKEN_EXPIRED),
                    Map.entry("InvalidAccessKeyId", ErrorKind.ACCESS_KEY_REJECTED),
                    Map.entry("SignatureDoesNotMatch", ErrorKind.SIGNATURE_REJECTED),
                    Map.entry("IncompleteSignature", ErrorKind.SIGNATURE_REJECTED),
                    Map.entry("NoPermission", ErrorKind.NO_PERMISSION),
                    Map.entry("Forbidden", ErrorKind.NO_PERMISSION),
                    Map.entry("Error.NoPermissionAccess", ErrorKind.NO_PERMISSION),
                    Map.entry("InvalidApi.NotFound", ErrorKind.WRONG_API),
                    Map.entry("InvalidProduct.NotFound", ErrorKind.WRONG_API),
                    Map.entry("InvalidProtocol.NeedSsl", ErrorKind.WRONG_API),
                    Map.entry("UnsupportedOperation", ErrorKind.WRONG_API));

    private static final Map<String, ErrorKind> LEGACY =
            Map.ofEntries(
                    Map.entry("InvalidBiz", ErrorKind.UNKNOWN_BIZ_TYPE),
                    Map.entry("InvalidParam.InvalidBiz", ErrorKind.UNKNOWN_BIZ_TYPE),
                    Map.entry("3101", ErrorKind.NAME_AND_NUMBER_DIFFER),
                    Map.entry("3102", ErrorKind.PERSON_NOT_FOUND),
                    Map.entry("3103", ErrorKind.ID_NUMBER_INVALID),
                    Map.entry("3104", ErrorKind.BIZ_ID_FINISHED),
                    Map.entry("Error.DuplicatedTicketId", ErrorKind.BIZ_ID_FINISHED),
                    Map.entry("3001", ErrorKind.VERIFY_TOKEN_EXPIRED),
                    Map.entry("InvalidParam.VerifyTokenExpired", ErrorKind.VERIFY_TOKEN_EXPIRED),
                    Map.entry("3204", ErrorKind.TOO_FREQUENT));

    /** Source: the vendor's table of codes of the operations with a face. */
    private static final Map<String, ErrorKind> FACE =
            Map.ofEntries(
                    Map.entry("400", ErrorKind.BAD_REQUEST),
                    Map.entry("401", ErrorKind.BAD_REQUEST),
                    Map.entry("402", ErrorKind.APPLICATION_NOT_CONFIGURED),
                    Map.entry("403", ErrorKind.NOT_FINISHED),
                    Map.entry("404", ErrorKind.UNKNOWN_SCENE),
                    Map.entry("405", ErrorKind.PERSON_UNDER_14),
                    Map.entry("406", ErrorKind.UNKNOWN_CERTIFY_ID),
                    Map.entry("410", ErrorKind.NOT_ACTIVATED),
                    Map.entry("411", ErrorKind.NO_PERMISSION),
                    Map.entry("412", ErrorKind.IN_ARREARS),
                    Map.entry("414", ErrorKind.DEVICE_NOT_SUPPORTED),
                    Map.entry("415", ErrorKind.DEVICE_NOT_SUPPORTED),
                    Map.entry("416", ErrorKind.DEVICE_NOT_SUPPORTED),
                    Map.entry("417", ErrorKind.NO_FACE_TO_COMPARE),
                    Map.entry("418", ErrorKind.TOO_MANY_FAILURES),
                    Map.entry("419", ErrorKind.PHOTO_UNUSABLE),
                    Map.entry("420", ErrorKind.SEVERAL_PHOTOS),
                    Map.entry("421", ErrorKind.PHOTO_TOO_LARGE),
                    Map.entry("422", ErrorKind.PHOTO_NOT_DOWNLOADED),
                    Map.entry("423", ErrorKind.PHOTO_SESSION_NOT_PASSED),
                    Map.entry("424", ErrorKind.NOT_FINISHED),
                    Map.entry("427", ErrorKind.REFUSED_BY_POLICY),
                    Map.entry("500", ErrorKind.SERVICE_FAILED));

    /** Source: the vendor's table of codes of the checks without a face. */
    private static final Map<String, ErrorKind> META =
            Map.ofEntries(
                    Map.entry("400", ErrorKind.BAD_REQUEST),
                    Map.entry("401", ErrorKind.BAD_REQUEST),
                    Map.entry("402", ErrorKind.CHECK_NOT_AVAILABLE),
                    Map.entry("403", ErrorKind.CHECK_REPEATED_TOO_OFTEN),
                    Map.entry("405", ErrorKind.MOBILE_OR_PHOTO_NOT_SUPPORTED),
                    Map.entry("406", ErrorKind.PHOTO_UNUSABLE),
                    Map.entry("410", ErrorKind.NOT_ACTIVATED),
                    Map.entry("411", ErrorKind.NO_PERMISSION),
                    Map.entry("412", ErrorKind.IN_ARREARS),
                    Map.entry("500", ErrorKind.SERVICE_FAILED));

    private static final Map<String, ErrorKind> BY_PREFIX =
            Map.of(
                    "Throttling.", ErrorKind.THROTTLED,
                    "InvalidTimeStamp.", ErrorKind.CLOCK_SKEWED,
                    "InvalidSecurityToken.", ErrorKind.SECURITY_TOKEN_EXPIRED,
                    "InvalidAccessKeyId.", ErrorKind.ACCESS_KEY_REJECTED,
                    "Forbidden.", ErrorKind.NO_PERMISSION,
                    "Missing", ErrorKind.BAD_REQUEST,
                    "Invalid", ErrorKind.BAD_REQUEST);

    private ErrorTable() {}

    /** Returns the meaning of a code. The family's own table is used before the common one. */
    static ErrorKind kindOf(ApiFamily family, String code) {
        ErrorKind exact = exact(family, code);
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

    private static @Nullable ErrorKind exact(ApiFamily family, String code) {
        ErrorKind own = ownCodes(family).get(code);
        return own == null ? COMMON.get(code) : own;
    }

    private static Map<String, ErrorKind> ownCodes(ApiFamily family) {
        return switch (family) {
            case COMMON -> Map.of();
            case LEGACY -> LEGACY;
            case FACE -> FACE;
            case META -> META;
        };
    }

    /** Returns the codes of the family's own table, and its prefixes with an asterisk. */
    static List<String> codesOf(ErrorKind kind, ApiFamily family) {
        Map<String, ErrorKind> exact = family == ApiFamily.COMMON ? COMMON : ownCodes(family);
        Stream<String> prefixes =
                family == ApiFamily.COMMON
                        ? codesOf(kind, BY_PREFIX).map(prefix -> prefix + "*")
                        : Stream.empty();
        return Stream.concat(codesOf(kind, exact), prefixes).sorted().toList();
    }

    private static Stream<String> codesOf(ErrorKind kind, Map<String, ErrorKind> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue() == kind)
                .map(Map.Entry::getKey);
    }

    /** Returns whether the table knows only the prefix {@code Missing} or {@code Invalid}. */
    static boolean isKnownByPrefixOnly(ApiFamily family, String code) {
        return kindOf(family, code) == ErrorKind.BAD_REQUEST && exact(family, code) == null;
    }

    static ErrorKind kindOf(int httpStatus) {
        if (httpStatus == 429) {
            return ErrorKind.THROTTLED;
        }
        return httpStatus >= 500 ? ErrorKind.SERVICE_FAILED : ErrorKind.UNRECOGNIZED;
    }
}
