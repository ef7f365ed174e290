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
        TransportException told =
                told(new AttemptFailure(Fault.NAME_LOOKUP_TIMEOUT, (Throwable) null));
        assertThat(told.phase()).isEqualTo(Phase.DNS);
        assertThat(told.isTimeout()).isTrue();
        assertThat(told.isRetryable()).isTrue();
    }

    @Test
    void aNameThatDoesNotExistIsNone() {
        TransportException told =
                told(new AttemptFailure(Fault.NAME_NOT_RESOLVED, (Throwable) null));
        assertThat(told.phase()).isEqualTo(Phase.DNS);
        assertThat(told.isTimeout()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"POOL", "DNS", "CONNECT", "PROXY", "TLS"})
    void aDeadlineThatPassedBeforeSendingTellsHowFarTheCallHadCome(Phase reached) {
        TransportException told =
                told(new AttemptFailure(Fault.DEADLINE_BEFORE_SENDING, reached, null));
        assertThat(told.phase()).isEqualTo(reached);
        assertThat(told.isTimeout()).isTrue();
    }

    private static TransportException told(AttemptFailure failure) {
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
        CloudAuthException told = CallFailure.of(Subject.exchange("DescribeVerifyToken"), givenUp);
        assertThat(told).isInstanceOf(TransportException.class);
        return (TransportException) told;
    }
}
