package io.cloudauth.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.Keys;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class InMemorySubmissionLogTest implements SubmissionLogContract {
    private final VirtualTime time = new VirtualTime();
    private final SubmissionLog log = new InMemorySubmissionLog(10, time);

    @Override
    public SubmissionLog log() {
        return log;
    }

    @Override
    public VirtualTime time() {
        return time;
    }

    @Test
    void anyNumberOfSubmissionsLeavesTheLastOfThem() {
        SubmissionLog log = new InMemorySubmissionLog(InMemorySubmissionLog.CAPACITY, time);
        for (int i = 0; i < 100_000; i++) {
            log.end(log.begin(Keys.material(SCENE, "order-" + i), LEASE), SubmissionState.PASSED);
        }
        assertThat(log).hasToString("SubmissionLog(in memory, 10000)");
        assertThat(log.find(Keys.material(SCENE, "order-99999"))).isPresent();
        assertThat(log.find(Keys.material(SCENE, "order-89999"))).isEmpty();
    }

    @Test
    void whatIsUnknownIsForgottenLastAndNeverInSilence() {
        List<SubmissionKey> unknown =
                IntStream.range(0, 10).mapToObj(i -> Keys.material(SCENE, "unknown-" + i)).toList();
        unknown.forEach(key -> log.end(log.begin(key, LEASE), SubmissionState.UNKNOWN));
        try (LogCapture told = new LogCapture()) {
            log.end(log.begin(Keys.material(SCENE, "next"), LEASE), SubmissionState.REJECTED);
            assertThat(told.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("unknown-0");
        }
        log.begin(Keys.material(SCENE, "after"), LEASE);
        assertThat(log.find(Keys.material(SCENE, "next"))).as("settled ones go first").isEmpty();
        assertThat(log.unsettled(Duration.ZERO)).hasSize(9);
    }

    @Test
    void whatIsInProgressIsNeverForgotten() {
        IntStream.range(0, 50).forEach(i -> log.begin(Keys.material(SCENE, "order-" + i), LEASE));
        assertThat(log).hasToString("SubmissionLog(in memory, 50)");
    }
}
