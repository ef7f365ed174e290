package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.ResponseFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiResponseReaderTest {
    private static final String WHOLE =
            """
            {"RequestId":"R-1","VerifyStatus":"1","AuthorityComparisionScore":97.5,"Unknown":{"a":[1,{"b":null}]},
             "Material":{"IdCardName":"\\uD842\\uDFB7\\u5f20","VideoUrls":["u0","u1"],"IdCardInfo":{"Name":"测试"}}}""";

    private final ApiResponseReader reader = new ApiResponseReader();

    @Test
    void flattensObjectsAndArrays() throws AttemptFailure {
        ApiResponse answer = read(200, WHOLE);

        assertThat(answer.requestId()).isEqualTo("R-1");
        Fields fields = answer.fields();
        assertThat(fields.text("VerifyStatus")).isEqualTo("1");
        assertThat(fields.text("Material.IdCardName")).isEqualTo("𠮷张");
        assertThat(fields.text("Material.IdCardInfo.Name")).isEqualTo("测试");
        assertThat(fields.text("Material.VideoUrls.Length")).isEqualTo("2");
        assertThat(fields.text("Material.VideoUrls[1]")).isEqualTo("u1");
        assertThat(fields.text("Unknown.a[0]")).isEqualTo("1");
        assertThat(fields.toString()).doesNotContain("测试", "97");
    }

    @Test
    void anAnswerCutAtAnyByteIsUnreadable() {
        byte[] whole = WHOLE.getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(failure(200, cut).fault()).isEqualTo(Fault.ANSWER_UNREADABLE);
        }
    }

    @Test
    void aLongTextComesWhole() throws AttemptFailure {
        String text = "张".repeat(1_000_000 / 3);
        ApiResponse answer = read(200, "{\"RequestId\":\"R\",\"Text\":\"" + text + "\"}");
        assertThat(answer.fields().text("Text")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"RequestId\":\"R\"} trailing",
                "{\"RequestId\":\"R\",\"VerifyStatus\":3,\"VerifyStatus\":1}",
                "{\"RequestId\":NaN}",
                "{'RequestId':'R'}",
                "<html><body>It works!</body></html>"
            })
    void whatIsNoAnswerIsUnreadable(String body) {
        assertThat(failure(200, body.getBytes(UTF_8)).fault()).isEqualTo(Fault.ANSWER_UNREADABLE);
    }

    @Test
    void nothingPassesForTheLengthOrAnElementOfAnArray() throws AttemptFailure {
        ApiResponse answer =
                read(
                        200,
                        "{\"RequestId\":\"R\",\"VideoUrls\":{\"Length\":2000000000},\"VideoUrls.Length\":2000000000,"
                                + "\"VideoUrls[0]\":\"x\",\"A.B\":{\"c\":1},\"[0]\":1,\".c\":1,\"[\":1,\"]\":1}");

        assertThat(answer.fields().names()).containsExactly("RequestId");
    }

    @Test
    void anErrorInAnotherEncodingIsReadAndNothingIsPrinted() throws IOException {
        byte[] body =
                "<Error><Message>网关错误</Message><Code>Throttling</Code></Error>".getBytes("GBK");
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(failure(503, body).fault()).isEqualTo(Fault.THROTTLED);
            assertThat(failure(503, "<!-- 网关错误 --><html>".getBytes("GBK")).fault())
                    .isEqualTo(Fault.SERVER_ERROR_WITHOUT_CODE);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void depthIsBounded() {
        String deep = "{\"a\":".repeat(200_000);
        assertThat(failure(200, deep.getBytes(UTF_8)).fault()).isEqualTo(Fault.ANSWER_UNREADABLE);
    }

    @Test
    void longNamesInEachOtherDoNotUnfold() {
        String nested = ("{\"" + "n".repeat(1_000) + "\":").repeat(30);
        String fields =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "\"" + i + "\":1")
                        .collect(Collectors.joining(",", "{", "}"));
        String whole = nested + fields + "}".repeat(30);
        assertThat(whole.length()).isLessThan(50_000);
        // 30 million characters of names, if they were kept
        assertThat(reader.fields(whole.getBytes(UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[null]"})
    void longNamesAroundNothingDoNotUnfoldEither(String nothing) {
        String nested = ("{\"" + "n".repeat(1_000) + "\":").repeat(29);
        String elements = (nothing + ",").repeat(20_000) + nothing;
        String whole = nested + "[" + elements + "]" + "}".repeat(29);
        // 580 million characters of names, if they were made
        assertThat(reader.fields(whole.getBytes(UTF_8))).isNull();
    }

    @Test
    void aDeclarationInAnErrorIsNotLookedAt() {
        // the JDK's own reader of XML fails over this one with an exception of another kind
        String broken =
                "<!DOCTYPE Error [<!ENTITY \u001c \"b\">]><Error><Code>Throttling</Code></Error>";
        assertThat(failure(403, broken.getBytes(UTF_8)).fault())
                .isEqualTo(Fault.REFUSED_WITHOUT_CODE);
    }

    @Test
    void brokenUtf8IsUnreadable() {
        byte[] body = WHOLE.getBytes(UTF_8);
        body[body.length - 8] = (byte) 0xFF;
        assertThat(failure(200, body).fault()).isEqualTo(Fault.ANSWER_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "OK", "ok", "Success", "SUCCESS"})
    void aSuccessMayCarryACode(String code) throws AttemptFailure {
        assertThat(read(200, "{\"RequestId\":\"R\",\"Code\":\"" + code + "\"}").requestId())
                .isEqualTo("R");
    }

    @Test
    void anyOtherCodeIsThatErrorWhateverTheStatus() {
        AttemptFailure failure =
                failure(200, "{\"RequestId\":\"R\",\"Code\":3101}".getBytes(UTF_8));
        assertThat(failure.fault()).isEqualTo(Fault.REFUSED);
        assertThat(facts(failure).code()).hasToString("3101");
        assertThat(facts(failure).requestId()).isEqualTo("R");
    }

    @Test
    void aCodeThatCannotBePrintedIsStillAnError() {
        AttemptFailure failure =
                failure(200, "{\"RequestId\":\"R\",\"Code\":\"姓名 测试\"}".getBytes(UTF_8));
        assertThat(failure.fault()).isEqualTo(Fault.REFUSAL_UNCERTAIN);
        assertThat(String.valueOf(facts(failure).code())).doesNotContain("测试");
    }

    @Test
    void fieldsMaySitOneLevelDown() throws AttemptFailure {
        ApiResponse answer =
                read(
                        200,
                        "{\"RequestId\":\"R\",\"ResultObject\":{\"VerifyStatus\":6,\"RequestId\":\"inner\"}}");
        assertThat(answer.requestId()).isEqualTo("R");
        assertThat(answer.fields().text("VerifyStatus")).isEqualTo("6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"RequestId\":\"\"", ",\"RequestId\":\"姓名 测试\""})
    void aVerdictCountsWithoutARequestId(String requestId) throws AttemptFailure {
        ApiResponse answer = read(200, "{\"VerifyStatus\":1" + requestId + "}");
        assertThat(answer.requestId()).isNull();
        assertThat(answer.requestIdOrEmpty()).isEmpty();
        assertThat(answer.fields().text("VerifyStatus")).isEqualTo("1");
    }

    @Test
    void aCodeOneLevelDownIsNotTheResponses() throws AttemptFailure {
        ApiResponse answer = read(200, "{\"ResultObject\":{\"Code\":\"Throttling\"}}");
        assertThat(answer.fields().text("Code")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "1, '\"1\"', true",
        "1, 1.0, true",
        "1, 3, false",
        "1, '\"x\"', false",
        "'\"x\"', '\"x\"', true"
    })
    void twoVerdictsMustAgree(String top, String below, boolean agree) throws AttemptFailure {
        String body =
                "{\"VerifyStatus\":" + top + ",\"ResultObject\":{\"VerifyStatus\":" + below + "}}";
        if (agree) {
            assertThat(read(200, body).fields().text("VerifyStatus")).isNotNull();
        } else {
            assertThat(failure(200, body.getBytes(UTF_8)).fault())
                    .isEqualTo(Fault.VERDICT_CONTRADICTED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"Throttling\",\"Material\":{\"VideoUrls\":[],\"FaceQuality\":\"\"}}",
                "{\"Code\":\"Throttling\",\"VerifyStatus\":null,\"VerifyToken\":\"\"}",
                "{\"Code\":\"Throttling\",\"Message\":\"VerifyStatus\"}"
            })
    void emptyFieldsOfAVerdictProveNothing(String body) {
        assertThat(failure(429, body.getBytes(UTF_8)).fault()).isEqualTo(Fault.THROTTLED);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Throttling.User, THROTTLED",
        "503, Throttling, THROTTLED",
        "503, ServiceUnavailable, SERVICE_FAILED",
        "500, Whatever, REFUSAL_UNCERTAIN",
        "400, InternalError, SERVICE_FAILED",
        "400, SignatureNonceUsed, NONCE_USED",
        "400, InvalidTimeStamp.Expired, CLOCK_OFF",
        "400, InvalidSecurityToken.Expired, SESSION_CREDENTIALS_ENDED",
        "403, Forbidden.RAM, REFUSED",
        "400, MissingParameter, REFUSED",
        "408, Throttling, REFUSAL_UNCERTAIN",
        "500, Throttling, REFUSAL_UNCERTAIN",
        "408, InvalidTimeStamp, CLOCK_OFF_UNCERTAIN",
        "500, InvalidSecurityToken, SESSION_CREDENTIALS_UNCERTAIN",
        "499, InvalidParameter, REFUSAL_UNCERTAIN",
        "418, NeverSeen, REFUSAL_UNCERTAIN",
        "700, NeverSeen, REFUSAL_UNCERTAIN",
        "500, InvalidResponse.Backend, REFUSAL_UNCERTAIN",
        "503, MissingUpstream, SERVICE_FAILED",
        "500, InvalidTimeStampless, REFUSAL_UNCERTAIN",
        "500, InvalidSecurityTokenServiceError, REFUSAL_UNCERTAIN",
        "500, InvalidBiz, REFUSAL_UNCERTAIN",
        "403, RequestTimeTooSkewed, CLOCK_OFF"
    })
    void codesDecideBeforeTheStatus(int status, String code, Fault fault) {
        String json = "{\"RequestId\":\"R\",\"Code\":\"" + code + "\",\"Message\":\"m\"}";
        String xml =
                "<?xml version='1.0'?><Error><RequestId>R</RequestId><HostId>h</HostId><Code>"
                        + code
                        + "</Code></Error>";

        assertThat(failure(status, json.getBytes(UTF_8)).fault()).isEqualTo(fault);
        AttemptFailure fromXml = failure(status, xml.getBytes(UTF_8));
        assertThat(fromXml.fault()).isEqualTo(fault);
        assertThat(facts(fromXml).requestId()).isEqualTo("R");
    }

    @ParameterizedTest
    @CsvSource({
        "301, REDIRECTED",
        "400, REFUSED_WITHOUT_CODE",
        "404, REFUSED_WITHOUT_CODE",
        "408, REQUEST_TIMEOUT_WITHOUT_CODE",
        "429, THROTTLED",
        "500, SERVER_ERROR_WITHOUT_CODE",
        "600, SERVER_ERROR_WITHOUT_CODE",
        "999, SERVER_ERROR_WITHOUT_CODE",
        "502, SERVER_ERROR_WITHOUT_CODE"
    })
    void withoutACodeTheStatusDecides(int status, Fault fault) {
        assertThat(failure(status, "<html><p>Bad<br></html>".getBytes(UTF_8)).fault())
                .isEqualTo(fault);
        assertThat(failure(status, new byte[0]).fault()).isEqualTo(fault);
    }

    @Test
    void anExternalEntityIsNotRead() {
        String token = Path.of("src/test/resources/profiles/oidc-token").toUri().toString();
        for (String entity : List.of("SYSTEM '" + token + "'", "'Throttling'")) {
            String xml =
                    "<!DOCTYPE Error [<!ENTITY e " + entity + ">]><Error><Code>&e;</Code></Error>";
            assertThat(failure(400, xml.getBytes(UTF_8)).fault())
                    .isEqualTo(Fault.REFUSED_WITHOUT_CODE);
        }
    }

    @Test
    void tellsTheServicesTimeAndHowLongItAsksToWait() {
        Map<String, String> seconds =
                Map.of("date", "Tue, 24 Nov 2026 10:00:00 GMT", "retry-after", "7");
        Map<String, String> moment =
                Map.of(
                        "date",
                        "Tue, 24 Nov 2026 10:00:00 GMT",
                        "retry-after",
                        "Tue, 24 Nov 2026 10:01:00 GMT");
        Map<String, String> nonsense = Map.of("date", "yesterday", "retry-after", "soon");

        assertThat(facts(failure(503, seconds)).serverTime())
                .isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(facts(failure(503, seconds)).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(facts(failure(503, moment)).retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(facts(failure(503, nonsense)).serverTime()).isNull();
        assertThat(facts(failure(503, nonsense)).retryAfter()).isNull();
    }

    private ApiResponse read(int status, String body) throws AttemptFailure {
        return reader.read(ResponseFamily.LEGACY, status, Map.of(), body.getBytes(UTF_8));
    }

    private AttemptFailure failure(int status, byte[] body) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        AttemptFailure.class,
                        () -> reader.read(ResponseFamily.LEGACY, status, Map.of(), body)));
    }

    private AttemptFailure failure(int status, Map<String, String> headers) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        AttemptFailure.class,
                        () -> reader.read(ResponseFamily.LEGACY, status, headers, new byte[0])));
    }

    private static ResponseFacts facts(AttemptFailure failure) {
        return Objects.requireNonNull(failure.answer());
    }
}
