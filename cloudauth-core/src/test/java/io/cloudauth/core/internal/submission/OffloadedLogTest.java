package io.cloudauth.core.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * An application that uses an offloaded log itself, for example to settle, uses the wrapped log.
 */
class OffloadedLogTest {
    private static final SubmissionKey KEY = new SubmissionKey("material/scene", "order-1");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final SubmissionLog wrapped = SubmissionLogs.inMemory();
    private final SubmissionLog log = SubmissionLogs.offload(wrapped);

    @Test
    void anOutcomeIsRecordedAndSettledInTheWrappedLog() {
        Submission begun = log.begin(KEY, LEASE);
        assertThat(log.sending(begun)).isTrue();
        log.end(begun, SubmissionState.UNKNOWN);

        assertThat(wrapped.find(KEY)).map(Submission::state).contains(SubmissionState.UNKNOWN);
        assertThat(log.find(KEY)).isEqualTo(wrapped.find(KEY));
        assertThat(log.unsettled(Duration.ZERO)).extracting(Submission::key).containsExactly(KEY);
        assertThat(log).hasToString(wrapped.toString());

        assertThat(log.settle(KEY, SubmissionState.PASSED)).isTrue();
        assertThat(wrapped.find(KEY)).map(Submission::state).contains(SubmissionState.PASSED);
    }

    @Test
    void anEntryOfAnotherSubmissionIsNotSentAndNotSettled() {
        Submission begun = log.begin(KEY, LEASE);
        log.end(begun, SubmissionState.NOT_SENT);
        assertThat(log.sending(begun)).isFalse();
        assertThat(log.settle(KEY, SubmissionState.PASSED)).isFalse();
    }
}
