package io.cloudauth.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.VirtualTime;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final VirtualTime time = new VirtualTime();
    private final Attempts attempts =
            new Attempts(
                    RetryOptions.builder().maxAttempts(2).build(),
                    new Random(1),
                    time,
                    new CountDownLatch(1));

    @Test
    void aClientBeginsWith100RetriesAndEarnsOneWithTenCalls() {
        assertThat(retriesInAnOutage()).isEqualTo(100 + 11);

        succeed(8); // with the failed calls before and after them: ten
        assertThat(attemptsOfFailingCall()).isEqualTo(2);
        assertThat(attemptsOfFailingCall()).isEqualTo(1);
    }

    @Test
    void anUnusedBudgetDoesNotGrow() {
        succeed(10_000);
        assertThat(retriesInAnOutage()).isEqualTo(100 + 11);
    }

    /** The first call finds the budget full; the 110 after it earn 11 retries. */
    private int retriesInAnOutage() {
        int retries = 0;
        while (retries < 1_000 && attemptsOfFailingCall() == 2) {
            retries++;
        }
        return retries;
    }

    private int attemptsOfFailingCall() {
        int[] made = {0};
        try {
            attempts.run(
                    true,
                    deadline(),
                    number -> {
                        made[0] = number;
                        throw new AttemptFailure(Fault.CONNECTION_REFUSED, (Throwable) null);
                    });
        } catch (GivenUp expected) {
            assertThat(expected.attempts()).isEqualTo(made[0]);
        }
        return made[0];
    }

    private void succeed(int calls) {
        for (int i = 0; i < calls; i++) {
            try {
                int number = attempts.<Integer>run(true, deadline(), attempt -> attempt);
                assertThat(number).isEqualTo(1);
            } catch (GivenUp e) {
                throw new AssertionError(e);
            }
        }
    }

    private Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(30), time);
    }
}
