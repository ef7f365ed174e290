package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener hears. */
@Timeout(30)
class CallEventsTest {
    private final Scene scene = new Scene(Way.PLAIN);

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void everyAttemptAndTheCall() {
        scene.script(
                Acts.answer(503, "Retry-After: 7\r\n", ErrorCodeFaults.json("Throttling.User")), 1);
        scene.script(
                visit -> {
                    scene.time().advance(Duration.ofMillis(40));
                    Acts.readThenCut().perform(visit);
                },
                1);
        scene.open();
        Operation.RESULT.call(scene.client(), Scene.BIZ_ID);

        List<Duration> waits = scene.time().waits();
        List<CallEvent> events = new ArrayList<>(scene.events());
        assertThat(events).hasSize(4).allMatch(e -> e.operation().equals("DescribeVerifyResult"));

        AttemptEnded throttled = (AttemptEnded) events.get(0);
        assertThat(throttled.attempt()).isEqualTo(1);
        assertThat(throttled.status()).hasValue(503);
        assertThat(throttled.code().map(ErrorCode::value)).contains("Throttling.User");
        assertThat(throttled.requestId()).contains("R");
        assertThat(throttled.fault()).contains("THROTTLED");
        assertThat(throttled.bytesSent()).isZero();

        AttemptEnded cut = (AttemptEnded) events.get(1);
        assertThat(cut.attempt()).isEqualTo(2);
        assertThat(cut.fault()).contains("ANSWER_CUT");
        assertThat(cut.status()).isEmpty();
        assertThat(cut.code()).isEmpty();
        assertThat(cut.requestId()).isEmpty();
        assertThat(cut.duration()).isEqualTo(Duration.ofMillis(40));

        AttemptEnded good = (AttemptEnded) events.get(2);
        assertThat(good.attempt()).isEqualTo(3);
        assertThat(good.fault()).isEmpty();
        assertThat(good.status()).hasValue(200);
        assertThat(good.requestId()).isPresent();
        assertThat(good.bytesSent()).isGreaterThan(100);
        assertThat(good.bytesReceived()).isGreaterThan(AnswerFaults.VERDICT.length());

        Duration waited = waits.get(0).plus(waits.get(1));
        assertThat(waits.get(0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(events.get(3))
                .isEqualTo(
                        new CallEnded(
                                "DescribeVerifyResult",
                                3,
                                waited.plusMillis(40),
                                waited,
                                Ending.SUCCEEDED,
                                java.util.OptionalInt.of(200),
                                java.util.Optional.empty(),
                                good.requestId(),
                                good.endpoint(),
                                java.util.Optional.empty()));
        assertThat(good.endpoint()).isPresent();
    }

    @Test
    void anUnknownOutcomeNamesTheSubmissionThatMustBeSettled() {
        scene.script(Acts.answer(500, ErrorCodeFaults.json("InternalError")), 1);
        scene.open();
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> Operation.MATERIAL.call(scene.client(), Scene.BIZ_ID));
        CallEnded ended = last();
        assertThat(ended.ending()).isEqualTo(Ending.OUTCOME_UNKNOWN);
        assertThat(ended.unsettled()).contains(Keys.material("scene", Scene.BIZ_ID.value()));
        assertThat(ended.code().map(ErrorCode::value)).contains("InternalError");
    }

    @Test
    void aRefusalLeavesNothingToSettle() {
        scene.script(Acts.answer(400, ErrorCodeFaults.json("3101")), 1);
        scene.open();
        assertThatExceptionOfType(CloudAuthException.class)
                .isThrownBy(() -> Operation.MATERIAL.call(scene.client(), Scene.BIZ_ID));
        assertThat(last().ending()).isEqualTo(Ending.FAILED);
        assertThat(last().unsettled()).isEmpty();
    }

    @Test
    void anUploadIsACallOfItsOwn() {
        scene.open();
        Operation.UPLOAD.call(scene.client(), Scene.BIZ_ID);
        assertThat(scene.events())
                .filteredOn(CallEnded.class::isInstance)
                .extracting(CallEvent::operation)
                .containsExactly("DescribeOssUploadToken", "PutObject", "VerifyMaterial");
    }

    @ParameterizedTest
    @EnumSource
    void aListenerThatThrowsHarmsNeitherTheCallNorTheNextListener(Operation operation) {
        List<CallEvent> heard = new ArrayList<>();
        scene.client(
                c ->
                        c.listener(
                                        e -> {
                                            throw new IllegalStateException(Operation.NAME);
                                        })
                                .listener(
                                        e -> {
                                            throw new AssertionError(Operation.NAME);
                                        })
                                .listener(heard::add));
        scene.open();
        assertThat(operation.call(scene.client(), Scene.BIZ_ID)).isNotNull();
        assertThat(heard).hasSameSizeAs(scene.events()).isNotEmpty();
    }

    private CallEnded last() {
        return scene.events().stream()
                .filter(CallEnded.class::isInstance)
                .map(CallEnded.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
