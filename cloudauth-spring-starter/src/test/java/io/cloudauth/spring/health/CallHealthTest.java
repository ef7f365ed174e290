package io.cloudauth.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.spring.health.CallHealth.State;
import io.cloudauth.spring.properties.HealthProperties;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallHealthTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may overflow
    private final CallHealth health =
            new CallHealth(new HealthProperties(Duration.ofMinutes(5), 0.5, 4), nanos::get);
    private final CallListener calls = health.listener("default");

    @Test
    void reportNoCallsIsUnknown() {
        assertThat(health.report().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void reportFewCallsFailedIsUpUntilThereAreEnough() {
        fail(3);
        assertThat(health.report().state()).isEqualTo(State.UP);
        fail(1);
        assertThat(health.report().state()).isEqualTo(State.DOWN);
    }

    @Test
    void reportShareBelowTheThresholdIsUp() {
        fail(4);
        succeed(5);
        assertThat(health.report().state()).isEqualTo(State.UP);
        fail(1);
        assertThat(health.report().state()).isEqualTo(State.DOWN);
    }

    @Test
    void reportFailuresOlderThanTheWindowAreForgotten() {
        fail(4);
        pass(Duration.ofMinutes(4));
        assertThat(health.report().state()).isEqualTo(State.DOWN);
        pass(Duration.ofMinutes(2));
        assertThat(health.report().state()).isEqualTo(State.UNKNOWN);
        pass(Duration.ofDays(30));
        succeed(1);
        assertThat(health.report().state()).isEqualTo(State.UP);
    }

    @Test
    void reportTwoClientsIsAsTheWorseOfThemWithNumbersForEach() {
        succeed(10);
        CallListener tenant = health.listener("tenant-a");
        for (int i = 0; i < 4; i++) {
            tenant.onEvent(ended(Ending.FAILED, null, null));
        }

        CallHealth.Report report = health.report();
        assertThat(report.state()).isEqualTo(State.DOWN);
        assertThat(report.details())
                .containsEntry("window", "PT5M")
                .extractingByKey(
                        "tenant-a", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("status", "DOWN", "calls", 4L, "failures", 4L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3101", "3102", "3103", "3104", "3001", "3204", "MissingParameter"})
    void refusalOfOnePersonOrRequestIsNoFailure(String code) {
        for (int i = 0; i < 10; i++) {
            calls.onEvent(ended(Ending.FAILED, 400, code));
        }
        assertThat(health.report().state()).isEqualTo(State.UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Throttling.User",
                "ServiceUnavailable",
                "InvalidAccessKeyId.NotFound",
                "SignatureDoesNotMatch",
                "Forbidden.RAM",
                "InvalidBiz"
            })
    void refusalOfEveryCallIsAFailure(String code) {
        for (int i = 0; i < 10; i++) {
            calls.onEvent(ended(Ending.FAILED, 400, code));
        }
        assertThat(health.report().state()).isEqualTo(State.DOWN);
    }

    @Test
    void outcomeUnknownIsAFailure() {
        for (int i = 0; i < 4; i++) {
            calls.onEvent(ended(Ending.OUTCOME_UNKNOWN, null, null));
        }
        assertThat(health.report().state()).isEqualTo(State.DOWN);
    }

    @Test
    void cancelledSaysNothing() {
        for (int i = 0; i < 4; i++) {
            calls.onEvent(ended(Ending.CANCELLED, null, null));
        }
        assertThat(health.report().state()).isEqualTo(State.UNKNOWN);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            calls.onEvent(ended(Ending.FAILED, null, null));
        }
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            calls.onEvent(ended(Ending.SUCCEEDED, 200, null));
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static CallEnded ended(Ending ending, @Nullable Integer status, @Nullable String code) {
        return new CallEnded(
                "DescribeVerifyResult",
                1,
                Duration.ofMillis(1),
                Duration.ZERO,
                ending,
                status == null ? OptionalInt.empty() : OptionalInt.of(status),
                Optional.ofNullable(code)
                        .map(
                                text ->
                                        ErrorCode.of(
                                                ApiFamily.LEGACY,
                                                text,
                                                status == null ? 0 : status)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
