package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.core.submission.ForwardingLog;
import io.cloudauth.core.submission.TimedLogs;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A machine sleeps in the middle of a submission: its wall clock goes on, its monotonic clock
 * stands still. Another machine that is awake must not lead to a second charge.
 */
class SuspendedMachineTest {
    private static final String SCENE = "RPMin";
    private static final BizId ORDER = BizId.of("order-1");

    private final AtomicLong asleep = new AtomicLong();
    private final Time time = new SleepyTime();
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final SubmissionLog log = TimedLogs.jdbc(TimedLogs.database(), time);
    private final AtomicReference<Runnable> beforeSending = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> afterRecording = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> afterSending = new AtomicReference<>(() -> {});

    private final CloudAuthClient sleeper =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            () -> {
                                beforeSending.getAndSet(() -> {}).run();
                                return key();
                            })
                    .bizType(SCENE)
                    .submissionLog(new Recording())
                    .listener(
                            event -> {
                                if (event instanceof CallEvent.AttemptEnded) {
                                    afterSending.getAndSet(() -> {}).run();
                                }
                            })
                    .time(time)
                    .build();

    /** On another machine, whose clock is right too. */
    private final CloudAuthClient awake =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(this::key)
                    .bizType(SCENE)
                    .submissionLog(log)
                    .time(time)
                    .build();

    @AfterEach
    void close() {
        sleeper.close();
        awake.close();
        emulator.close();
    }

    @Test
    void whoSleepsBeforeSendingSendsNothingIfAnotherHasSent() {
        beforeSending.set(
                () -> {
                    sleep();
                    submit(awake);
                });
        assertThat(catchThrowable(() -> submit(sleeper)))
                .isInstanceOf(SubmissionLogException.class)
                .hasMessageContaining("Nothing was sent");
        assertThat(emulator.charged()).isEqualTo(1);
        assertThat(state()).contains(SubmissionState.REJECTED);
    }

    @Test
    void whoSleepsBeforeSendingAloneSendsNothingAndPermitsAnother() {
        beforeSending.set(this::sleep);
        assertThatThrownBy(() -> submit(sleeper)).isInstanceOf(SubmissionLogException.class);
        assertThat(emulator.charged()).isZero();
        assertThat(state()).contains(SubmissionState.NOT_SENT);
        submit(awake);
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void whoSleepsBetweenTheRecordAndTheFirstByteSendsNothing() {
        afterRecording.set(
                () -> {
                    sleep();
                    assertThatThrownBy(() -> submit(awake))
                            .isInstanceOf(SubmissionRefusedException.class);
                });
        assertThatThrownBy(() -> submit(sleeper)).isInstanceOf(SubmissionLogException.class);
        assertThat(emulator.charged()).isZero();
        assertThat(state()).contains(SubmissionState.NOT_SENT);
    }

    @Test
    void whoSleepsAfterSendingKeepsOthersOutUntilTheOutcomeIsRecorded() {
        afterSending.set(
                () -> {
                    sleep();
                    assertThat(state()).contains(SubmissionState.UNKNOWN);
                    assertThatThrownBy(() -> submit(awake))
                            .isInstanceOf(SubmissionRefusedException.class);
                });
        submit(sleeper);
        assertThat(emulator.charged()).isEqualTo(1);
        assertThat(state()).contains(SubmissionState.REJECTED);
    }

    private void sleep() {
        asleep.addAndGet(Duration.ofMinutes(8).toMillis());
    }

    private Credentials key() {
        return Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    private Optional<SubmissionState> state() {
        return log.find(Keys.material(SCENE, ORDER.value())).map(Submission::state);
    }

    private static void submit(CloudAuthClient client) {
        var unused =
                client.verifyMaterial(
                        r ->
                                r.bizId(ORDER)
                                        .name("测试")
                                        .idCardNumber(TestIdCards.rejectedWith(6))
                                        .faceImage(Image.url("https://cdn.example/f.jpg")));
    }

    /** The log, on a machine that may fall asleep just after the sending was recorded. */
    private final class Recording extends ForwardingLog {
        Recording() {
            super(log);
        }

        @Override
        public boolean sending(Submission begun) {
            boolean recorded = super.sending(begun);
            afterRecording.getAndSet(() -> {}).run();
            return recorded;
        }
    }

    private final class SleepyTime implements Time {
        @Override
        public Instant now() {
            return Clock.systemUTC().instant().plusMillis(asleep.get());
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
            return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
