package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.ResultUnclaimed;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.submission.SubmissionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallReportTest {
    private static final SubmissionKey KEY = new SubmissionKey("material/scene", "order-1");

    private final List<CallEvent> events = new ArrayList<>();
    private final CallReport report =
            new CallReport(List.of(events::add), new CallObservers(List.of()), new VirtualTime());

    @Test
    void aLostResultThatCanBeQueriedIsToBeQueried() {
        try (LogCapture log = new LogCapture()) {
            report.unclaimed("VerifyMaterial", KEY);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains(KEY.toString(), "query the result, do not repeat the submission");
        }
        assertThat(events).containsExactly(new ResultUnclaimed("VerifyMaterial", Optional.of(KEY)));
    }

    @Test
    void aLostResultThatNoOperationFindsIsNotToBeQueried() {
        try (LogCapture log = new LogCapture()) {
            report.unclaimed("Id2MetaVerify", null);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("Id2MetaVerify", "no operation finds the result");
        }
    }
}
