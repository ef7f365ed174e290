package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.AttemptFailure.Peer;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.retry.Attempt;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallFailureTest {
    private static final Subject FREE = Subject.exchange("DescribeVerifyToken");
    private static final Subject BILLED =
            new Subject("VerifyMaterial", ApiFamily.LEGACY, true, null);

    @Test
    void aNameThatWasNotResolvedInTimeIsATimeout() {
        TransportException exception =
                exception(new AttemptFailure(Fault.NAME_LOOKUP_TIMEOUT, (Throwable) null));
        assertThat(exception.phase()).isEqualTo(Phase.DNS);
        assertThat(exception.isTimeout()).isTrue();
        assertThat(exception.isRetryable()).isTrue();
    }

    @Test
    void aNameThatDoesNotExistIsNone() {
        TransportException exception =
                exception(new AttemptFailure(Fault.NAME_NOT_RESOLVED, (Throwable) null));
        assertThat(exception.phase()).isEqualTo(Phase.DNS);
        assertThat(exception.isTimeout()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"POOL", "DNS", "CONNECT", "PROXY", "TLS"})
    void aDeadlineThatPassedBeforeSendingTellsHowFarTheCallHadCome(Phase reached) {
        TransportException exception =
                exception(new AttemptFailure(Fault.DEADLINE_BEFORE_SENDING, reached, null));
        assertThat(exception.phase()).isEqualTo(reached);
        assertThat(exception.isTimeout()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void onlyABilledCallEndsWithAnUnknownOutcome(Fault fault) {
        if (fault == Fault.NOT_RECORDED) {
            return; // has an exception of its own
        }
        assertThat(exception(FREE, failed(fault))).isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(exception(BILLED, failed(fault)) instanceof OutcomeUnknownException)
                .isEqualTo(fault.reaction(true) == Reaction.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "INTERRUPTED_BEFORE_SENDING",
                "CLOSED_BEFORE_SENDING",
                "INTERRUPTED_AFTER_SENDING",
                "CLOSED_AFTER_SENDING"
            })
    void aCancelledCallSaysWhetherSomethingWasSent(Fault fault) {
        CloudAuthException first = exception(FREE, failed(fault));
        if (fault.name().endsWith("BEFORE_SENDING")) {
            assertThat(first).hasMessageEndingWith("; nothing was sent");
        } else {
            assertThat(first).message().doesNotContain("nothing was sent");
        }
        assertThat(exception(FREE, failed(Fault.SERVICE_FAILED), failed(fault)))
                .as("the first attempt was sent")
                .message()
                .doesNotContain("nothing was sent");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFreeCallThatEndedByNoFaultOfItsRequestMayBeRepeatedLater(Fault fault) {
        if (fault == Fault.NOT_RECORDED || isCancel(fault)) {
            return; // the exceptions of these decide themselves
        }
        Set<Fault> alsoLater =
                EnumSet.of(
                        Fault.NO_TURN,
                        Fault.POOL_EXHAUSTED,
                        Fault.DEADLINE_BEFORE_SENDING,
                        Fault.DEADLINE_WHILE_WAITING,
                        Fault.ANSWER_REPEATED,
                        Fault.ANSWER_UNREADABLE,
                        Fault.VERDICT_CONTRADICTED);
        assertThat(exception(FREE, failed(fault)).isRetryable())
                .isEqualTo(fault.reaction(false) == Reaction.RETRY || alsoLater.contains(fault));
        assertThat(exception(BILLED, failed(fault)).isRetryable())
                .isEqualTo(
                        fault.reaction(true) == Reaction.RETRY
                                || (fault.reaction(true) != Reaction.UNKNOWN
                                        && alsoLater.contains(fault)));
    }

    @Test
    void earlierFailuresAreSuppressedInTheirOrderWithTheirAttempt() {
        CloudAuthException failure =
                exception(
                        FREE,
                        failed(Fault.CONNECTION_REFUSED),
                        failed(Fault.TLS_CUT),
                        failed(Fault.REFUSED_WITHOUT_CODE));
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.getSuppressed())
                .extracting(e -> ((TransportException) e).phase())
                .containsExactly(Phase.CONNECT, Phase.TLS);
        assertThat(failure.getSuppressed())
                .extracting(e -> ((TransportException) e).attempts())
                .containsExactly(1, 2);
    }

    @Test
    void aServiceErrorHasTheFactsOfItsResponse() {
        ErrorCode code = ErrorCode.of(ApiFamily.FACE, "401");
        ResponseFacts facts = new ResponseFacts(200, code, "R", null, null, "certName", null);
        ServiceException failure =
                (ServiceException) exception(FREE, new AttemptFailure(Fault.REFUSED, facts));
        assertThat(failure.httpStatus()).isEqualTo(200);
        assertThat(failure.mayHaveBeenCharged()).isFalse();
        assertThat(failure.requestId()).contains("R");
        assertThat(failure.parameter()).contains("certName");
    }

    @Test
    void anErrorAfterWhichABilledCallMayHaveBeenChargedSaysSo() {
        ResponseFacts facts =
                new ResponseFacts(500, ErrorCode.of(ApiFamily.FACE, "500"), "R", null, null);
        OutcomeUnknownException unknown =
                (OutcomeUnknownException)
                        exception(BILLED, new AttemptFailure(Fault.SERVICE_FAILED, facts));
        assertThat(((ServiceException) unknown.failure()).mayHaveBeenCharged()).isTrue();
    }

    @Test
    void onlyARejectedCertificateIsCalledOne() {
        String certificate = "does not trust the certificate";
        assertThat(exception(failed(Fault.TLS_UNTRUSTED))).hasMessageContaining(certificate);
        assertThat(exception(failed(Fault.TLS_CUT))).message().doesNotContain(certificate);
    }

    @Test
    void aTransportErrorHasTheFactsOfItsResponseAndItsPeer() {
        ResponseFacts facts = new ResponseFacts(502, null, null, null, null, null, "text/html");
        TransportException failure =
                exception(
                        new AttemptFailure(Fault.SERVER_ERROR_WITHOUT_CODE, facts)
                                .with(new Peer("service.example:443", false, true)));
        assertThat(failure.httpStatus()).hasValue(502);
        assertThat(failure.contentType()).contains("text/html");
        assertThat(failure.hostAndPort()).contains("service.example:443");
        assertThat(failure.phase()).isEqualTo(Phase.RECEIVE);
    }

    @Test
    void aFailureBeforeTheProxyWasPassedIsOneOfTheProxy() {
        TransportException failure =
                exception(failed(Fault.CONNECT_TIMEOUT).with(new Peer("proxy:3128", true, false)));
        assertThat(failure.phase()).isEqualTo(Phase.PROXY);
    }

    @Test
    void onlyTheDeadlineOfTheCallIsCalledTheTotalTimeout() {
        String total = "the total timeout of the call passed";
        assertThat(exception(failed(Fault.DEADLINE_WHILE_WAITING))).hasMessageContaining(total);
        assertThat(exception(failed(Fault.DEADLINE_BEFORE_SENDING))).hasMessageContaining(total);
        assertThat(exception(failed(Fault.NO_ANSWER))).message().doesNotContain(total);
    }

    @Test
    void aBilledCallThatWasCertainlyNotChargedSaysSo() {
        assertThat(exception(BILLED, failed(Fault.CONNECTION_REFUSED)))
                .hasMessageContaining("not charged");
        assertThat(exception(FREE, failed(Fault.CONNECTION_REFUSED)))
                .message()
                .doesNotContain("charged");
        OutcomeUnknownException unknown =
                (OutcomeUnknownException) exception(BILLED, failed(Fault.NO_ANSWER));
        assertThat(unknown.failure()).message().doesNotContain("not charged");
    }

    private static boolean isCancel(Fault fault) {
        return fault.name().startsWith("INTERRUPTED") || fault.name().startsWith("CLOSED");
    }

    private static AttemptFailure failed(Fault fault) {
        return new AttemptFailure(fault, (Throwable) null);
    }

    private static TransportException exception(AttemptFailure failure) {
        return (TransportException) exception(FREE, failure);
    }

    /** The exception of a call with these failures, one for each attempt that it may make. */
    private static CloudAuthException exception(Subject subject, AttemptFailure... failures) {
        Time time = new VirtualTime();
        Attempts attempts =
                new Attempts(
                        RetryOptions.builder().maxAttempts(failures.length).build(),
                        new Random(1),
                        time,
                        new CountDownLatch(1));
        Attempt<Object> next =
                number -> {
                    throw failures[Math.min(number, failures.length) - 1];
                };
        Deadline deadline = Deadline.in(Duration.ofMinutes(5), time);
        GivenUp givenUp =
                catchThrowableOfType(
                        GivenUp.class, () -> attempts.run(subject.billed(), deadline, next));
        return CallFailure.of(subject, givenUp);
    }
}
