package io.cloudauth.core.internal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UserProviderSourceTest {
    private final Deadline far = Deadline.in(Duration.ofMinutes(1), Time.system());
    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void aLambdaIsASource() throws Exception {
        Credentials given = Credentials.of("id", "secret");
        assertThat(CredentialsSource.of(() -> given).resolve(far, open)).isSameAs(given);
    }

    @Test
    void aProviderThatBlocksIsLeftAtTheDeadlineAndInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CredentialsProvider blocked = () -> blocked(new CountDownLatch(1), interrupted);
        Deadline near = Deadline.in(Duration.ofMillis(200), Time.system());
        CredentialsException failure =
                catchThrowableOfType(
                        CredentialsException.class,
                        () -> CredentialsSource.of(blocked).resolve(near, open));
        assertThat(failure)
                .hasMessage(
                        "No credentials: custom provider: returned no credentials within the call's time");
        assertThat(failure.isRetryable()).isTrue();
        interrupted.await();
    }

    @Test
    void anInterruptOfTheCallerEndsTheWaitAndReachesTheProvider() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        CredentialsSource source =
                CredentialsSource.of(
                        () -> {
                            caller.interrupt();
                            return blocked(entered, interrupted);
                        });
        AttemptFailure failure =
                catchThrowableOfType(AttemptFailure.class, () -> source.resolve(far, open));
        assertThat(failure.fault()).isEqualTo(Fault.INTERRUPTED_BEFORE_SENDING);
        assertThat(Thread.interrupted()).isTrue();
        interrupted.await();
    }

    @Test
    void theCloseOfTheClientEndsTheWaitAndReachesTheProvider() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CredentialsSource source = CredentialsSource.of(() -> blocked(entered, interrupted));
        try (Crowd crowd = new Crowd(1)) {
            Future<AttemptFailure> ended =
                    crowd.all(
                                    () ->
                                            catchThrowableOfType(
                                                    AttemptFailure.class,
                                                    () -> source.resolve(far, open)))
                            .get(0);
            entered.await();
            open.countDown();
            assertThat(ended.get().fault()).isEqualTo(Fault.CLOSED_BEFORE_SENDING);
        }
        interrupted.await();
    }

    @Test
    void oneThatIgnoresInterruptsHoldsFourThreadsAndComesBack() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Set<Thread> asked = ConcurrentHashMap.newKeySet();
        CredentialsSource source =
                CredentialsSource.of(
                        () -> {
                            asked.add(Thread.currentThread());
                            while (release.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                            return Credentials.of("id", "secret");
                        });
        try (Crowd crowd = new Crowd(8)) {
            List<Future<String>> first = crowd.all(() -> reason(source, Duration.ofMillis(300)));
            assertThat(Crowd.results(first))
                    .containsOnly(
                            "returned no credentials within the call's time",
                            "is still busy with earlier calls");
            for (int call = 0; call < 200; call++) {
                assertThat(reason(source, Duration.ZERO))
                        .isEqualTo("is still busy with earlier calls");
            }
            assertThat(asked).hasSize(4);
            release.countDown();
            assertThat(source.resolve(far, open)).isEqualTo(Credentials.of("id", "secret"));
            assertThat(asked).hasSize(4);
        }
    }

    @Test
    void callsOneAfterTheOtherUseTheSameThreads() throws Exception {
        Set<Thread> asked = ConcurrentHashMap.newKeySet();
        CredentialsSource source =
                CredentialsSource.of(
                        () -> {
                            asked.add(Thread.currentThread());
                            return Credentials.of("id", "secret");
                        });
        for (int call = 0; call < 100; call++) {
            source.resolve(far, open);
        }
        assertThat(asked).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whatItThrowsIsToldByItsClassAlone() {
        CredentialsSource failing =
                CredentialsSource.of(
                        () -> {
                            throw new IllegalStateException("sentinel4711");
                        });
        assertThatThrownBy(() -> failing.resolve(far, open))
                .isInstanceOf(CredentialsException.class)
                .hasMessage(
                        "No credentials: custom provider: threw java.lang.IllegalStateException")
                .hasNoCause();
        assertThatThrownBy(failing::resolve).hasMessageNotContaining("sentinel4711");
    }

    @Test
    void anErrorReachesTheCallerToo() {
        CredentialsSource failing =
                CredentialsSource.of(
                        () -> {
                            throw new NoClassDefFoundError("sentinel4711");
                        });
        assertThatThrownBy(() -> failing.resolve(far, open))
                .hasMessage(
                        "No credentials: custom provider: threw java.lang.NoClassDefFoundError");
    }

    @Test
    void aReasonThatIsWrittenToBeShownIsShown() {
        CredentialsSource sealed =
                CredentialsSource.of(
                        () -> {
                            throw CredentialsException.of("vault", "is sealed");
                        });
        assertThatThrownBy(() -> sealed.resolve(far, open))
                .hasMessage("No credentials: vault: is sealed");
    }

    @Test
    @SuppressWarnings("NullAway") // what a program without null checks may do
    void nullIsNoCredentials() {
        assertThatThrownBy(() -> CredentialsSource.of(new Absent()).resolve(far, open))
                .hasMessage("No credentials: Absent: returned null");
    }

    @Test
    void itRunsOnADaemonThread() throws Exception {
        CredentialsSource source =
                CredentialsSource.of(
                        () -> Credentials.of("daemon", "" + Thread.currentThread().isDaemon()));
        assertThat(source.resolve(far, open).accessKeySecret().reveal()).isEqualTo("true");
    }

    private String reason(CredentialsSource source, Duration within) {
        Deadline deadline = Deadline.in(within, Time.system());
        return catchThrowableOfType(
                        CredentialsException.class, () -> source.resolve(deadline, open))
                .tried()
                .get(0)
                .reason();
    }

    private static Credentials blocked(CountDownLatch entered, CountDownLatch interrupted) {
        entered.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return Credentials.of("too", "late");
    }

    private static final class Absent implements CredentialsProvider {
        @Override
        @SuppressWarnings("NullAway")
        public Credentials resolve() {
            return null;
        }
    }
}
