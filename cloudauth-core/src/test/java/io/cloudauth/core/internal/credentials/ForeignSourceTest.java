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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ForeignSourceTest {
    private final Deadline far = Deadline.in(Duration.ofMinutes(1), Time.system());

    @Test
    void a_lambda_is_a_source() throws Exception {
        Credentials given = Credentials.of("id", "secret");
        assertThat(CredentialsSource.of(() -> given).resolve(far)).isSameAs(given);
    }

    @Test
    void a_provider_that_blocks_is_left_at_the_deadline_and_interrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CredentialsProvider blocked =
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return Credentials.of("too", "late");
                };
        Deadline passed = Deadline.in(Duration.ZERO, Time.system());
        AttemptFailure failure =
                catchThrowableOfType(
                        AttemptFailure.class, () -> CredentialsSource.of(blocked).resolve(passed));
        assertThat(failure.fault()).isEqualTo(Fault.DEADLINE_BEFORE_SENDING);
        interrupted.await();
    }

    @Test
    void an_interrupt_of_the_caller_ends_the_wait_and_reaches_the_provider() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CredentialsSource source =
                CredentialsSource.of(
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return Credentials.of("too", "late");
                        });
        Thread.currentThread().interrupt();
        AttemptFailure failure =
                catchThrowableOfType(AttemptFailure.class, () -> source.resolve(far));
        assertThat(failure.fault()).isEqualTo(Fault.INTERRUPTED_BEFORE_SENDING);
        assertThat(Thread.interrupted()).isTrue();
        interrupted.await();
    }

    @Test
    void what_it_throws_is_told_by_its_class_alone() {
        CredentialsSource failing =
                CredentialsSource.of(
                        () -> {
                            throw new IllegalStateException("sentinel4711");
                        });
        assertThatThrownBy(() -> failing.resolve(far))
                .isInstanceOf(CredentialsException.class)
                .hasMessage("No credentials: own provider: threw java.lang.IllegalStateException")
                .hasNoCause();
        assertThatThrownBy(failing::resolve).hasMessageNotContaining("sentinel4711");
    }

    @Test
    void an_error_reaches_the_caller_too() {
        CredentialsSource failing =
                CredentialsSource.of(
                        () -> {
                            throw new NoClassDefFoundError("sentinel4711");
                        });
        assertThatThrownBy(() -> failing.resolve(far))
                .hasMessage("No credentials: own provider: threw java.lang.NoClassDefFoundError");
    }

    @Test
    void a_reason_that_is_written_to_be_shown_is_shown() {
        CredentialsSource sealed =
                CredentialsSource.of(
                        () -> {
                            throw CredentialsException.of("vault", "is sealed");
                        });
        assertThatThrownBy(() -> sealed.resolve(far))
                .hasMessage("No credentials: vault: is sealed");
    }

    @Test
    @SuppressWarnings("NullAway") // what a program without null checks may do
    void null_is_no_credentials() {
        assertThatThrownBy(() -> CredentialsSource.of(new Absent()).resolve(far))
                .hasMessage("No credentials: Absent: gave null");
    }

    @Test
    void it_runs_on_a_daemon_thread() throws Exception {
        CredentialsSource source =
                CredentialsSource.of(
                        () -> Credentials.of("daemon", "" + Thread.currentThread().isDaemon()));
        assertThat(source.resolve(far).accessKeySecret().reveal()).isEqualTo("true");
    }

    private static final class Absent implements CredentialsProvider {
        @Override
        @SuppressWarnings("NullAway")
        public Credentials resolve() {
            return null;
        }
    }
}
