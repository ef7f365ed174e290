package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
    private final VirtualTime time = new VirtualTime();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Turns turns =
            new Turns(
                    (operation, atMost) -> Duration.ofSeconds(3),
                    new CallObservers(List.of()),
                    time,
                    closed);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingOrInterruptingEndsTheWaitForATurn(boolean close) {
        Runnable event = close ? closed::countDown : Thread.currentThread()::interrupt;
        time.whenWaiting(event);
        assertThatExceptionOfType(AttemptFailure.class)
                .isThrownBy(() -> turns.await("VerifyMaterial", in(Duration.ofSeconds(10))))
                .extracting(AttemptFailure::fault)
                .isEqualTo(close ? Fault.CLOSED_BEFORE_SENDING : Fault.INTERRUPTED_BEFORE_SENDING);
        assertThat(Thread.interrupted()).as("restored").isEqualTo(!close);
    }

    @Test
    void aTurnAtTheDeadlineIsTooLate() throws AttemptFailure {
        turns.await("VerifyMaterial", in(Duration.ofMillis(3_001)));
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3));
        assertThatExceptionOfType(AttemptFailure.class)
                .isThrownBy(() -> turns.await("VerifyMaterial", in(Duration.ofSeconds(3))))
                .extracting(AttemptFailure::fault)
                .isEqualTo(Fault.NO_TURN);
    }

    private Deadline in(Duration duration) {
        return Deadline.in(duration, time);
    }
}
