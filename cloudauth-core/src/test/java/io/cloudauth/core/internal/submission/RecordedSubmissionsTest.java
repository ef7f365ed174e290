package io.cloudauth.core.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.call.CallReport;
import io.cloudauth.core.internal.call.Endpoints;
import io.cloudauth.core.internal.call.Turns;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.core.submission.ForwardingLog;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordedSubmissionsTest {
    private static final SubmissionKey KEY = new SubmissionKey("material/scene", "order-1");
    private static final Duration TOTAL = Duration.ofSeconds(30);

    private final VirtualTime time = new VirtualTime();
    private final CallProgress<String> progress = new CallProgress<>();
    private final List<@Nullable String> resultsWhenRecorded = new ArrayList<>();
    private final SubmissionLog entries = SubmissionLogs.inMemory();

    @Test
    void theResultIsThereBeforeItsOutcomeIsRecorded() {
        CallObservers observers = new CallObservers(List.of());
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = new HttpTransport(HttpOptions.builder().build(), time)) {
            CallPipeline pipeline =
                    new CallPipeline(
                            transport,
                            new Attempts(
                                    RetryOptions.builder().build(),
                                    new Random(1),
                                    time,
                                    transport.closed()),
                            Signer.rpc(),
                            new Random(2),
                            new CallReport(List.of(), observers, time),
                            new Turns(null, observers, time, transport.closed()),
                            time);
            server.then(Acts.answer(200, "{\"RequestId\":\"R\",\"VerifyStatus\":1}"));
            try (RecordedSubmissions submissions =
                    new RecordedSubmissions(
                            new SeeingLog(), pipeline, observers, time, transport.closed())) {
                String result =
                        submissions.run(
                                KEY,
                                Deadline.in(TOTAL, time),
                                progress,
                                () -> call(server),
                                verdict -> SubmissionState.PASSED,
                                verdict -> "reference");
                assertThat(result).isEqualTo("1");
            }
        }
        assertThat(resultsWhenRecorded).containsExactly("1");
        assertThat(entries.find(KEY))
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.state()).isEqualTo(SubmissionState.PASSED);
                            assertThat(entry.reference()).isEqualTo("reference");
                        });
    }

    private static Call<String> call(FaultServer server) {
        return new Call<>(
                new ApiRequest(server.uri(), "VerifyMaterial", "2019-03-07", Map.of()),
                ResponseFamily.LEGACY,
                true,
                KEY,
                new Call.Limits(TOTAL, TOTAL, TOTAL),
                FixedSource.of("id", "secret", null),
                response -> response.fields().text("VerifyStatus"),
                Endpoints.only(server.uri()));
    }

    /** A log in memory that looks at the result when it records an outcome. */
    private final class SeeingLog extends ForwardingLog {
        SeeingLog() {
            super(entries);
        }

        @Override
        public void end(Submission begun, SubmissionState state) {
            resultsWhenRecorded.add(progress.result());
            super.end(begun, state);
        }
    }
}
