package io.cloudauth.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {
    private static final Duration TOTAL = Duration.ofSeconds(30);

    private final VirtualTime time = new VirtualTime();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultThatPassesIsFollowedByAnotherAttemptWhereTheMatrixAllowsIt(Fault fault)
            throws GivenUp {
        for (boolean billed : new boolean[] {true, false}) {
            Script script = new Script(fault);
            Reaction reaction = fault.reaction(billed);
            if (EnumSet.of(Reaction.RETRY, Reaction.ONCE_MORE, Reaction.ONCE_FREE)
                    .contains(reaction)) {
                assertThat(attempts(3).run(billed, deadline(), script)).isEqualTo(2);
            } else {
                GivenUp givenUp = givenUp(attempts(3), billed, script);
                assertThat(givenUp.attempts()).isEqualTo(1);
                assertThat(givenUp.last().fault()).isEqualTo(fault);
            }
        }
    }

    @Test
    void retriesEndWithTheConfiguredAttempts() {
        GivenUp givenUp =
                givenUp(
                        attempts(3),
                        true,
                        new Script(Fault.THROTTLED, Fault.CONNECTION_REFUSED, Fault.THROTTLED));

        assertThat(givenUp.attempts()).isEqualTo(3);
        assertThat(givenUp.earlier())
                .extracting(AttemptFailure::fault)
                .containsExactly(Fault.THROTTLED, Fault.CONNECTION_REFUSED);
        assertThat(time.waits()).hasSize(2);
    }

    @Test
    void aSecondUnknownAnswerAfterARefusalIsNeverFollowedByAThird() {
        GivenUp givenUp = givenUp(attempts(3), true, new Script(Fault.THROTTLED, Fault.NO_ANSWER));

        assertThat(givenUp.attempts()).isEqualTo(2);
        assertThat(givenUp.last().fault()).isEqualTo(Fault.NO_ANSWER);
    }

    @Test
    void aCorrectionIsMadeOnceForEachKindAndOutsideTheCount() throws GivenUp {
        Script three = new Script(Fault.CLOCK_OFF, Fault.SESSION_CREDENTIALS_ENDED);
        assertThat(attempts(1).run(true, deadline(), three)).isEqualTo(3);

        GivenUp givenUp = givenUp(attempts(3), true, new Script(Fault.CLOCK_OFF, Fault.CLOCK_OFF));
        assertThat(givenUp.attempts()).isEqualTo(2);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aRepeatedAnswerCostsNothingOfTheBudget() throws GivenUp {
        Attempts attempts = attempts(3);
        for (int i = 0; i < 1_000; i++) {
            assertThat(attempts.run(false, deadline(), new Script(Fault.ANSWER_REPEATED)))
                    .isEqualTo(2);
        }
        GivenUp givenUp =
                givenUp(attempts, false, new Script(Fault.ANSWER_REPEATED, Fault.ANSWER_REPEATED));
        assertThat(givenUp.attempts()).as("once a call").isEqualTo(2);
        assertThat(attempts.run(false, deadline(), new Script(Fault.CONNECTION_REFUSED)))
                .as("what does cost is still to be had")
                .isEqualTo(2);
    }

    @Test
    void waitsGrowAreJitteredAndCapped() {
        for (int i = 0; i < 200; i++) {
            VirtualTime own = new VirtualTime();
            RetryOptions options = RetryOptions.builder().maxAttempts(6).build();
            Attempts attempts = new Attempts(options, RandomGenerator.getDefault(), own, closed);
            Script script = new Script(repeated(6));
            givenUp(attempts, false, script, Deadline.in(TOTAL, own));
            assertThat(own.waits()).hasSize(5);
            long top = 200;
            for (Duration wait : own.waits()) {
                assertThat(wait).isBetween(Duration.ZERO, Duration.ofMillis(Math.min(2000, top)));
                top *= 2;
            }
        }
    }

    @Test
    void retryAfterIsHonoured() throws GivenUp {
        ResponseFacts facts = new ResponseFacts(503, null, null, Duration.ofSeconds(9), null);
        Deque<AttemptFailure> failures = new ArrayDeque<>();
        failures.add(new AttemptFailure(Fault.THROTTLED, facts));

        attempts(3)
                .run(
                        false,
                        deadline(),
                        number -> {
                            AttemptFailure failure = failures.poll();
                            if (failure != null) {
                                throw failure;
                            }
                            return number;
                        });

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aWaitThatWouldPassTheDeadlineFailsAtOnce() {
        ResponseFacts facts = new ResponseFacts(503, null, null, TOTAL, null);
        GivenUp givenUp =
                givenUp(
                        attempts(3),
                        false,
                        number -> {
                            throw new AttemptFailure(Fault.THROTTLED, facts);
                        });
        assertThat(givenUp.attempts()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingOrInterruptingEndsTheWait(boolean close) {
        Script script = new Script(Fault.THROTTLED);
        if (close) {
            closed.countDown();
        } else {
            Thread.currentThread().interrupt();
        }

        GivenUp givenUp = givenUp(attempts(3), true, script);

        assertThat(givenUp.last().fault())
                .isEqualTo(close ? Fault.CLOSED_BEFORE_SENDING : Fault.INTERRUPTED_BEFORE_SENDING);
        assertThat(givenUp.earlier()).hasSize(1);
        assertThat(givenUp.attempts()).isEqualTo(1);
        assertThat(Thread.interrupted()).isEqualTo(!close);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_REFUSED", "ANSWER_UNREADABLE"})
    void anOutageIsNotMultiplied(Fault fault) {
        Attempts attempts = attempts(3);
        int[] requests = {0};
        for (int call = 0; call < 1_000; call++) {
            givenUp(
                    attempts,
                    false,
                    number -> {
                        requests[0]++;
                        throw new AttemptFailure(fault, (Throwable) null);
                    });
        }
        assertThat(requests[0]).isLessThanOrEqualTo(1_000 + 100 + 100);
        assertThat(requests[0]).isGreaterThan(1_050);
    }

    private Attempts attempts(int max) {
        return new Attempts(RetryOptions.builder().maxAttempts(max).build(), random, time, closed);
    }

    private Deadline deadline() {
        return Deadline.in(TOTAL, time);
    }

    private GivenUp givenUp(Attempts attempts, boolean billed, Attempt<?> attempt) {
        return givenUp(attempts, billed, attempt, deadline());
    }

    private static GivenUp givenUp(
            Attempts attempts, boolean billed, Attempt<?> attempt, Deadline deadline) {
        return Objects.requireNonNull(
                catchThrowableOfType(GivenUp.class, () -> attempts.run(billed, deadline, attempt)));
    }

    private static Fault[] repeated(int times) {
        Fault[] faults = new Fault[times];
        Arrays.fill(faults, Fault.CONNECTION_REFUSED);
        return faults;
    }

    /** Fails so, one after the other, and then answers with the attempt's number. */
    private static final class Script implements Attempt<Integer> {
        private final Deque<Fault> faults;

        Script(Fault... faults) {
            this.faults = new ArrayDeque<>(Arrays.asList(faults));
        }

        @Override
        public Integer run(int number) throws AttemptFailure {
            Fault fault = faults.poll();
            if (fault != null) {
                throw new AttemptFailure(fault, (Throwable) null);
            }
            return number;
        }
    }
}
