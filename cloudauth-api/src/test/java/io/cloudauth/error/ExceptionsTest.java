package io.cloudauth.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionsTest {

    private static final SubmissionKey KEY =
            new SubmissionKey("legacy/VerifyMaterial/my-scene", "order-1");

    private final ServiceException service =
            ServiceException.builder(ErrorCode.of(ApiFamily.LEGACY, "InvalidBiz"))
                    .httpStatus(403)
                    .requestId("ABC-123")
                    .attempts(2)
                    .build();

    private final TransportException transport =
            TransportException.builder(Phase.RECEIVE)
                    .timeout(true)
                    .attempts(3)
                    .retryable(true)
                    .build();

    @Test
    void serviceExceptionSaysCodeMeaningRequestIdAndRemedy() {
        assertThat(service)
                .hasMessage(
                        "InvalidBiz: the BizType does not exist in the console (HTTP 403, requestId"
                                + " ABC-123, attempts: 2). Create the scene in the console of the"
                                + " same account, save it, and use its name as BizType.");
        assertThat(service.code()).isEqualTo(ErrorCode.of(ApiFamily.LEGACY, "InvalidBiz"));
        assertThat(service.kind()).isEqualTo(ErrorKind.UNKNOWN_BIZ_TYPE);
        assertThat(service.httpStatus()).isEqualTo(403);
        assertThat(service.requestId()).contains("ABC-123");
        assertThat(service.attempts()).isEqualTo(2);
        assertThat(service.isRetryable()).isFalse();
        assertThat(service.mayHaveBeenCharged()).isFalse();
        assertThat(service.remedy(Locale.CHINA)).contains("控制台");
    }

    @ParameterizedTest
    @EnumSource(value = SubmissionState.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_SENT")
    void submissionRefusedSaysStateAndRemedy(SubmissionState state) {
        SubmissionRefusedException refused = new SubmissionRefusedException(submission(state));

        assertThat(refused)
                .hasMessageContaining("is " + state + ". ")
                .hasMessageEndingWith(refused.remedy(Locale.ENGLISH));
        assertThat(refused.remedy(Locale.CHINA)).endsWith("。");
        assertThat(refused.isRetryable()).isFalse();
    }

    @Test
    void submissionRefusedThatWasNotSentIsInvalid() {
        assertThatThrownBy(
                        () -> new SubmissionRefusedException(submission(SubmissionState.NOT_SENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Submission submission(SubmissionState state) {
        return new Submission(KEY, state, "owner", Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void requestIdThatIsNoneIsDropped() {
        for (String bad : new String[] {"", "a b", "张三", "x\ny", "x".repeat(129)}) {
            ServiceException e =
                    ServiceException.builder(ErrorCode.of(ApiFamily.LEGACY, "InvalidBiz"))
                            .requestId(bad)
                            .build();
            assertThat(e.requestId()).isEmpty();
            assertThat(e).hasMessageNotContaining("requestId");
        }
    }

    @Test
    void transportExceptionSaysThePhaseAndWhetherTimeRanOut() {
        assertThat(transport)
                .hasMessage(
                        "No readable response from the service while waiting for the response of the"
                                + " service: timed out (phase RECEIVE, attempts: 3). Check the"
                                + " network, and whether timeouts.response and timeouts.total are"
                                + " long enough.");
        assertThat(transport.phase()).isEqualTo(Phase.RECEIVE);
        assertThat(transport.isTimeout()).isTrue();
        assertThat(transport.isRetryable()).isTrue();
        assertThat(transport.httpStatus()).isEmpty();
        TransportException withStatus =
                TransportException.builder(Phase.RECEIVE).httpStatus(502).build();
        assertThat(withStatus.httpStatus()).hasValue(502);
        assertThat(withStatus).hasMessageContaining("HTTP 502");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void transportExceptionNamesTheAddressAndWhatToCheckInBothLanguages(Phase phase) {
        TransportException e =
                TransportException.builder(phase).hostAndPort("cloudauth.aliyuncs.com:443").build();
        assertThat(e.hostAndPort()).contains("cloudauth.aliyuncs.com:443");
        assertThat(e)
                .hasMessageContaining(" cloudauth.aliyuncs.com:443: ")
                .hasMessageEndingWith(e.remedy(Locale.ENGLISH));
        assertThat(e.remedy(Locale.CHINA)).endsWith("。");
        TransportException local = TransportException.builder(phase).attempts(0).build();
        assertThat(local).hasMessageEndingWith(local.remedy(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:secret@proxy.example:3128",
                "https://cdn.example/zhang.jpg",
                "cdn.example?Signature=s",
                "张三.example:443"
            })
    void transportExceptionShowsNoAddressWithAnotherPart(String address) {
        TransportException e = TransportException.builder(Phase.PROXY).hostAndPort(address).build();
        assertThat(e.hostAndPort()).isEmpty();
        assertThat(e).hasMessageNotContaining("example");
    }

    @Test
    void transportExceptionSaysThatThePageIsNotTheService() {
        TransportException page =
                TransportException.builder(Phase.RECEIVE)
                        .httpStatus(200)
                        .contentType("text/html")
                        .hostAndPort("cloudauth.aliyuncs.com:443")
                        .build();
        assertThat(page)
                .hasMessageContaining(
                        "while reading the response of cloudauth.aliyuncs.com:443: it is an HTML"
                                + " page, which is not a response of the service's API (HTTP 200,"
                                + " text/html)");
        assertThat(page.remedy(Locale.CHINA)).contains("登录页面");
        TransportException unusual =
                TransportException.builder(Phase.RECEIVE)
                        .httpStatus(200)
                        .contentType("text/zhang-san")
                        .build();
        assertThat(unusual.contentType()).isEmpty();
        assertThat(unusual).hasMessageNotContaining("zhang");
    }

    @Test
    void unknownOutcomeSaysWhatToAskForAndWhatIsKnown() {
        OutcomeUnknownException e =
                new OutcomeUnknownException(ApiFamily.LEGACY, "VerifyMaterial", KEY, 1, transport);
        assertThat(e.key()).contains(KEY);
        assertThat(e.failure()).isSameAs(transport);
        assertThat(e).hasCause(transport);
        assertThat(e)
                .hasMessageContaining("order-1")
                .hasMessageContaining("RECEIVE")
                .hasMessageContaining(e.remedy(Locale.ENGLISH))
                .hasMessageNotContaining(transport.remedy(Locale.ENGLISH));
        assertThat(e.remedy(Locale.CHINA)).contains("请勿重新提交");
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void unknownOutcomeOfACheckHasNoKeyAndLeavesTheDecision() {
        OutcomeUnknownException e =
                new OutcomeUnknownException(ApiFamily.META, "Id2MetaVerify", null, 1, transport);
        assertThat(e.key()).isEmpty();
        assertThat(e)
                .hasMessageContaining("The outcome of Id2MetaVerify is unknown")
                .hasMessageContaining(e.remedy(Locale.ENGLISH));
        assertThat(e.remedy(Locale.ENGLISH))
                .contains("no operation finds its result", "Decide whether to pay");
        assertThat(e.remedy(Locale.CHINA)).contains("没有可以查询其结果的接口", "请自行决定");
    }

    @Test
    void credentialsExceptionSaysWhoWasAskedAndWhyEachHadNone() {
        CredentialsException one = CredentialsException.of("environment", "not set");
        CredentialsException all =
                CredentialsException.builder()
                        .tried(one.tried())
                        .tried("profile", "no such file")
                        .retryable(true)
                        .attempts(1)
                        .cause(one)
                        .build();
        assertThat(one).hasMessage("No credentials: environment: not set");
        assertThat(all).hasMessage("No credentials: environment: not set; profile: no such file");
        assertThat(all.tried())
                .containsExactly(
                        new CredentialsException.Tried("environment", "not set"),
                        new CredentialsException.Tried("profile", "no such file"));
        assertThat(all.isRetryable()).isTrue();
        assertThat(all.attempts()).isEqualTo(1);
        assertThat(all).hasCause(one);
        assertThat(CredentialsException.builder().build())
                .hasMessage("No credentials: no provider was tried");
    }

    @Test
    void cancelledCallSaysWhoEndedIt() {
        CallCancelledException closed =
                new CallCancelledException(CallCancelledException.Reason.CLOSED, 1, null);
        assertThat(closed.reason()).isEqualTo(CallCancelledException.Reason.CLOSED);
        assertThat(closed).hasMessage("The client was closed");
        assertThat(closed.remedy(Locale.CHINA)).contains("未关闭的客户端");
        CallCancelledException unsent =
                new CallCancelledException(CallCancelledException.Reason.INTERRUPTED, 0, null);
        assertThat(unsent).hasMessage("The calling thread was interrupted; nothing was sent");
        assertThat(unsent.remedy(Locale.ENGLISH)).contains("in a thread that is not interrupted");
    }

    @ParameterizedTest
    @EnumSource(CallCancelledException.Reason.class)
    void unknownOutcomeOfACancelledCallSaysWhereToQueryIt(CallCancelledException.Reason reason) {
        OutcomeUnknownException e =
                new OutcomeUnknownException(
                        ApiFamily.LEGACY,
                        "VerifyMaterial",
                        KEY,
                        1,
                        new CallCancelledException(reason, 1, null));
        assertThat(e).hasMessageEndingWith(e.remedy(Locale.ENGLISH));
        assertThat(e.remedy(Locale.ENGLISH))
                .startsWith("Do not send it again")
                .endsWith(
                        reason == CallCancelledException.Reason.CLOSED
                                ? "query with a client that is open."
                                : "query in another thread.");
        assertThat(e.remedy(Locale.CHINA)).startsWith("请勿重新提交").endsWith("查询。");
    }

    @Test
    void unknownOutcomeAfterAPageOfAnotherServerSaysToCheckTheEndpointFirst() {
        TransportException page =
                TransportException.builder(Phase.RECEIVE)
                        .httpStatus(200)
                        .contentType("text/html")
                        .build();
        OutcomeUnknownException e =
                new OutcomeUnknownException(ApiFamily.FACE, "ContrastFaceVerify", KEY, 1, page);
        assertThat(e.remedy(Locale.ENGLISH))
                .startsWith("Check the endpoint and http.proxy.")
                .contains(" Do not send it again");
    }

    @Test
    void transportExceptionSaysThatNothingWasSentOrCharged() {
        TransportException unsent =
                TransportException.builder(Phase.CONNECT).notCharged(true).build();
        assertThat(unsent)
                .hasMessageStartingWith("The request could not be sent: failed while connecting to")
                .hasMessageContaining("(phase CONNECT, attempts: 1, not charged)");
    }

    @Test
    void transportExceptionOfTheTotalTimeoutNamesThatTimeout() {
        TransportException late =
                TransportException.builder(Phase.POOL).timeout(true).totalTimeout(true).build();
        assertThat(late)
                .hasMessageContaining("the total timeout of the call passed")
                .hasMessageContaining("Raise timeouts.total")
                .hasMessageNotContaining("maxConnections");
        assertThat(late.remedy(Locale.CHINA)).contains("timeouts.total");
    }

    @Test
    void unknownOutcomeOfACancelledCheckDoesNotSayToQueryIt() {
        OutcomeUnknownException e =
                new OutcomeUnknownException(
                        ApiFamily.META,
                        "Id2MetaVerify",
                        null,
                        1,
                        new CallCancelledException(CallCancelledException.Reason.CLOSED, 1, null));
        assertThat(e.remedy(Locale.ENGLISH)).doesNotContain("query with");
    }

    @Test
    void failedHandshakeSaysWhetherTheCertificateOrThePortIsWrong() {
        TransportException.Builder tls =
                TransportException.builder(Phase.TLS).hostAndPort("cloudauth.aliyuncs.com:443");
        assertThat(tls.build())
                .hasMessageContaining("does not speak TLS")
                .hasMessageContaining("Check that the endpoint's port speaks https");
        TransportException untrusted = tls.certificateRejected(true).build();
        assertThat(untrusted)
                .hasMessageContaining("the client does not trust the certificate")
                .hasMessageContaining("http.sslContext");
        assertThat(untrusted.remedy(Locale.CHINA)).contains("证书");
    }

    @Test
    void invalidRequestNeedsAViolation() {
        assertThatThrownBy(() -> new InvalidRequestException(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void negativeNumberOfAttemptsIsRefused() {
        assertThatThrownBy(() -> TransportException.builder(Phase.DNS).attempts(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<CloudAuthException> everyKind() {
        ExceptionsTest made = new ExceptionsTest();
        return Stream.of(
                made.service,
                made.transport,
                new OutcomeUnknownException(
                        ApiFamily.LEGACY, "VerifyMaterial", KEY, 1, made.service),
                CredentialsException.of("environment", "not set"),
                new CallCancelledException(CallCancelledException.Reason.CLOSED, 1, null),
                new InvalidRequestException(List.of(new Violation("name", Rule.BLANK))));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void exceptionSurvivesJavaSerialisation(CloudAuthException e)
            throws IOException, ReflectiveOperationException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(values((CloudAuthException) in.readObject())).isEqualTo(values(e));
        }
    }

    /** Returns the results of all accessors of an exception, by method name. */
    private static Map<String, String> values(CloudAuthException e)
            throws ReflectiveOperationException {
        Map<String, String> values = new TreeMap<>();
        values.put("class", e.getClass().getName());
        values.put("message", String.valueOf(e.getMessage()));
        for (Method method : e.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass().getName().startsWith("io.cloudauth")) {
                values.put(method.getName(), String.valueOf(method.invoke(e)));
            }
        }
        return values;
    }
}
