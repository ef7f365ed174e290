package io.cloudauth.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "Throttling, THROTTLED",
        "Throttling.User, THROTTLED",
        "Throttling.Api, THROTTLED",
        "Throttling.Never.Seen, THROTTLED",
        "ServiceUnavailable, SERVICE_FAILED",
        "InternalError, SERVICE_FAILED",
        "Error.InternalError, SERVICE_FAILED",
        "SignatureNonceUsed, NONCE_REUSED",
        "InvalidTimeStamp.Expired, CLOCK_SKEWED",
        "InvalidTimeStamp, CLOCK_SKEWED",
        "InvalidSecurityToken.Expired, SECURITY_TOKEN_EXPIRED",
        "InvalidSecurityToken.MismatchWithAccessKey, SECURITY_TOKEN_EXPIRED",
        "SignatureDoesNotMatch, SIGNATURE_REJECTED",
        "IncompleteSignature, SIGNATURE_REJECTED",
        "InvalidAccessKeyId.NotFound, ACCESS_KEY_REJECTED",
        "InvalidAccessKeyId.Inactive, ACCESS_KEY_REJECTED",
        "NoPermission, NO_PERMISSION",
        "Forbidden, NO_PERMISSION",
        "Forbidden.RAM, NO_PERMISSION",
        "Error.NoPermissionAccess, NO_PERMISSION",
        "InvalidBiz, UNKNOWN_BIZ_TYPE",
        "InvalidParam.InvalidBiz, UNKNOWN_BIZ_TYPE",
        "MissingParameter, BAD_REQUEST",
        "MissingBizId, BAD_REQUEST",
        "InvalidAnything, BAD_REQUEST",
        "InvalidParam.Name, BAD_REQUEST",
        "InvalidApi.NotFound, WRONG_API",
        "InvalidProduct.NotFound, WRONG_API",
        "InvalidProtocol.NeedSsl, WRONG_API",
        "UnsupportedOperation, WRONG_API",
        "3101, NAME_AND_NUMBER_DIFFER",
        "3102, PERSON_NOT_FOUND",
        "3103, ID_NUMBER_INVALID",
        "3104, BIZ_ID_FINISHED",
        "Error.DuplicatedTicketId, BIZ_ID_FINISHED",
        "3001, VERIFY_TOKEN_EXPIRED",
        "InvalidParam.VerifyTokenExpired, VERIFY_TOKEN_EXPIRED",
        "3204, TOO_FREQUENT",
        "NeverSeen.Before, UNRECOGNIZED",
        "ThrottlingX, UNRECOGNIZED",
        "31010, UNRECOGNIZED",
        "throttling, UNRECOGNIZED"
    })
    void codeHasItsKindAndKeepsItsText(String code, ErrorKind kind) {
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code).kind()).isEqualTo(kind);
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code).value()).isEqualTo(code);
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code)).hasToString(code);
    }

    /** The same numbers mean other things in the operations with a face. */
    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, BAD_REQUEST",
        "402, CHECK_NOT_AVAILABLE",
        "403, CHECK_REPEATED_TOO_OFTEN",
        "404, UNRECOGNIZED",
        "405, MOBILE_OR_PHOTO_NOT_SUPPORTED",
        "406, PHOTO_UNUSABLE",
        "410, NOT_ACTIVATED",
        "411, NO_PERMISSION",
        "412, IN_ARREARS",
        "417, UNRECOGNIZED",
        "424, UNRECOGNIZED",
        "500, SERVICE_FAILED",
        "Throttling.User, THROTTLED",
        "3101, UNRECOGNIZED"
    })
    void codeOfACheckHasATableOfItsOwn(String code, ErrorKind kind) {
        assertThat(ErrorCode.of(ApiFamily.META, code).kind()).isEqualTo(kind);
        assertThat(ErrorCode.of(ApiFamily.META, code))
                .isNotEqualTo(ErrorCode.of(ApiFamily.FACE, code));
    }

    @ParameterizedTest
    @CsvSource({
        "NeverSeen, 429, THROTTLED",
        "NeverSeen, 500, SERVICE_FAILED",
        "NeverSeen, 503, SERVICE_FAILED",
        "NeverSeen, 599, SERVICE_FAILED",
        "NeverSeen, 400, UNRECOGNIZED",
        "NeverSeen, 200, UNRECOGNIZED",
        "InvalidBiz, 500, UNKNOWN_BIZ_TYPE",
        "Throttling.User, 503, THROTTLED",
        "InternalError, 429, SERVICE_FAILED"
    })
    void statusDecidesOnlyWhereTheCodeIsUnknown(String code, int status, ErrorKind kind) {
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code, status).kind()).isEqualTo(kind);
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code, status).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "张三", "Code\nInjected: x", "<html>"})
    void textThatIsNoCodeIsNotRepeated(String code) {
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code).value()).isEqualTo("Unprintable");
        assertThat(ErrorCode.of(ApiFamily.LEGACY, code, 503).kind())
                .isEqualTo(ErrorKind.SERVICE_FAILED);
    }

    @Test
    void overlongCodeIsNotRepeated() {
        assertThat(ErrorCode.of(ApiFamily.LEGACY, "x".repeat(128)).value()).hasSize(128);
        assertThat(ErrorCode.of(ApiFamily.LEGACY, "x".repeat(129)).value())
                .isEqualTo("Unprintable");
    }

    @Test
    void codesAreEqualByTheirText() {
        assertThat(ErrorCode.of(ApiFamily.LEGACY, "X", 503))
                .isEqualTo(ErrorCode.of(ApiFamily.LEGACY, "X"))
                .hasSameHashCodeAs(ErrorCode.of(ApiFamily.LEGACY, "X"))
                .isNotEqualTo(ErrorCode.of(ApiFamily.LEGACY, "Y"));
    }

    @ParameterizedTest
    @EnumSource
    void kindHasMessageAndRemedyInBothLanguages(ErrorKind kind) {
        assertThat(kind.message(Locale.CHINA)).containsPattern("\\p{IsHan}");
        assertThat(kind.remedy(Locale.CHINA)).containsPattern("\\p{IsHan}").endsWith("。");
        assertThat(kind.message(Locale.US)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(kind.remedy(Locale.US)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @EnumSource
    void ruleSpeaksBothLanguages(Rule rule) {
        Violation violation = new Violation("name", rule);
        assertThat(violation.message(Locale.CHINA))
                .startsWith("name")
                .containsPattern("\\p{IsHan}");
        assertThat(violation.message(Locale.US))
                .isEqualTo("name " + rule)
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(violation).hasToString("name " + rule.message(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(ApiFamily.class)
    void kindTellsTheCodesThatMeanIt(ApiFamily family) {
        for (ErrorKind kind : ErrorKind.values()) {
            assertThat(kind.codes(family))
                    .isSorted()
                    .allSatisfy(
                            code ->
                                    assertThat(
                                                    ErrorCode.of(family, code.replace("*", "Any"))
                                                            .kind())
                                            .isEqualTo(kind));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindButTheUnrecognizedHasACode(ErrorKind kind) {
        assertThat(Stream.of(ApiFamily.values()).allMatch(f -> kind.codes(f).isEmpty()))
                .isEqualTo(kind == ErrorKind.UNRECOGNIZED);
    }
}
