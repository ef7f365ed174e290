package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallFailureTest {

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

    private static TransportException exception(AttemptFailure failure) {
        Time time = Time.system();
        Attempts once =
                new Attempts(
                        RetryOptions.builder().maxAttempts(1).build(),
                        new Random(1),
                        time,
                        new CountDownLatch(1));
        GivenUp givenUp =
                catchThrowableOfType(
                        GivenUp.class,
                        () ->
                                once.run(
                                        false,
                                        Deadline.in(Duration.ofMinutes(5), time),
                                        number -> {
                                            throw failure;
                                        }));
        CloudAuthException exception =
                CallFailure.of(Subject.exchange("DescribeVerifyToken"), givenUp);
        assertThat(exception).isInstanceOf(TransportException.class);
        return (TransportException) exception;
    }
}
