package io.cloudauth.core.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import org.junit.jupiter.api.Test;

/** Either the request is sent, or its caller leaves before that, but never both. */
class CallProgressTest {
    private final CallProgress<String> progress = new CallProgress<>();

    @Test
    void nothingIsSentAfterTheCallerHasLeft() {
        assertThat(progress.leave()).isTrue();
        assertThatExceptionOfType(AttemptFailure.class)
                .isThrownBy(progress::check)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.DEADLINE_BEFORE_SENDING));
        assertThat(progress.leave()).as("still not sent").isTrue();
    }

    @Test
    void aCallerThatLeavesLaterLearnsThatItWasSent() throws AttemptFailure {
        progress.record();
        progress.check();
        assertThat(progress.leave()).isFalse();
        progress.check(); // a second attempt, after the first was refused
    }

    @Test
    void aResultIsThereAsSoonAsItHasArrived() {
        assertThat(progress.result()).isNull();
        progress.result("passed");
        assertThat(progress.result()).isEqualTo("passed");
    }
}
