package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.SubmissionState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A log that fails sends nothing, and keeps no verdict from its caller. */
@Timeout(120)
class SubmissionLogFailuresTest {
    private static final String CANARY = "金丝雀";

    private final Scene scene = new Scene(Way.PLAIN);
    private final Diary diary = scene.diary();
    private CloudAuthClient client;

    @BeforeEach
    void open() {
        client = scene.open();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void whatCannotBeWrittenDownIsNotSent() throws Exception {
        diary.whenBegun(SubmissionLogFailuresTest::broken);
        assertThatExceptionOfType(SubmissionLogException.class)
                .isThrownBy(this::submit)
                .satisfies(
                        e -> {
                            assertThat(e.isRetryable()).isTrue();
                            assertThat(e.attempts()).isZero();
                            assertThat(e)
                                    .hasMessageContaining("Nothing was sent")
                                    .hasMessageContaining("IllegalStateException");
                            assertThat(e.remedy(Locale.CHINA)).contains("未发送任何请求");
                            assertThat(printed(e)).doesNotContain(CANARY);
                        });
        assertThatThrownBy(() -> Operation.MATERIAL.future(client, Scene.BIZ_ID).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SubmissionLogException.class);

        diary.whenBegun(() -> {});
        assertThat(submit().isPassed()).isTrue();
        scene.settle();
        assertThat(scene.seen(Operation.MATERIAL)).isEqualTo(1);
    }

    @Test
    void aVerdictThatCannotBeWrittenStillReachesItsCaller() {
        diary.whenEnded(SubmissionLogFailuresTest::broken);
        try (LogCapture log = new LogCapture()) {
            assertThat(submit().isPassed()).isTrue();
            List<String> told =
                    log.lines().stream().filter(l -> l.contains("could not record")).toList();
            assertThat(told)
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains(Scene.BIZ_ID.value(), "PASSED");
            assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        }
        assertThat(diary.state(Scene.BIZ_ID)).contains(SubmissionState.SENDING);
        assertThatThrownBy(this::submit).isInstanceOf(SubmissionRefusedException.class);
    }

    @Test
    void whatTheLogDoesNotDeclareIsAFailureLikeAnyOther() {
        diary.whenBegun(SubmissionLogFailuresTest::brokenUndeclared);
        assertThatExceptionOfType(SubmissionLogException.class)
                .isThrownBy(this::submit)
                .satisfies(
                        e -> {
                            assertThat(e).hasMessageContaining("java.sql.SQLException");
                            assertThat(printed(e)).doesNotContain(CANARY);
                        });

        diary.whenBegun(() -> {});
        diary.whenEnded(SubmissionLogFailuresTest::brokenUndeclared);
        try (LogCapture log = new LogCapture()) {
            assertThat(submit().isPassed()).isTrue();
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("could not record"))
                    .noneMatch(line -> line.contains(CANARY));
        }
    }

    @Test
    void aListenerThatThrowsWhatItDoesNotDeclareHarmsNoSubmission() {
        try (CloudAuthClient heard =
                scene.client(c -> c.listener(e -> Undeclared.raise(new IOException(CANARY))))
                        .build()) {
            Object verdict = Operation.MATERIAL.call(heard, Scene.BIZ_ID);
            assertThat(((VerifyResult) verdict).isPassed()).isTrue();
        }
        assertThat(diary.state(Scene.BIZ_ID)).contains(SubmissionState.PASSED);
    }

    @Test
    void aFailureStaysWhatItIsWhereTheLogFailsToo() {
        scene.script(Acts.answer(502, ""), 1);
        diary.whenEnded(SubmissionLogFailuresTest::broken);
        assertThatThrownBy(this::submit).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void anInterruptDoesNotKeepTheLogFromBeingWritten() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::submit).isInstanceOf(CallCancelledException.class);
        assertThat(Thread.interrupted()).as("restored").isTrue();
        assertThat(diary.state(Scene.BIZ_ID)).contains(SubmissionState.NOT_SENT);

        diary.whenEnded(interruptedOnce());
        assertThat(submit().isPassed()).isTrue();
        assertThat(Thread.interrupted()).as("restored").isTrue();
        assertThat(diary.state(Scene.BIZ_ID)).contains(SubmissionState.PASSED);
    }

    private static Runnable interruptedOnce() {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                Thread.currentThread().interrupt();
            }
        };
    }

    @Test
    void aSubmissionInProgressForbidsAnother() throws Exception {
        scene.script(Acts.silence(), 1);
        var first = Operation.MATERIAL.future(client, Scene.BIZ_ID);
        scene.server().awaitArrived(1);
        assertThatExceptionOfType(SubmissionRefusedException.class)
                .isThrownBy(this::submit)
                .satisfies(
                        e -> {
                            assertThat(e.submission().state()).isEqualTo(SubmissionState.SENDING);
                            assertThat(e.remedy(Locale.CHINA)).contains("正在进行中");
                            assertThat(e.isRetryable()).isFalse();
                        });
        client.close();
        assertThatThrownBy(first::join).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(diary.nextEnd()).isEqualTo(SubmissionState.UNKNOWN);
        scene.settle();
        assertThat(scene.seen(Operation.MATERIAL)).isEqualTo(1);
    }

    @Test
    void aVerdictWhoseFutureWasCancelledIsWrittenDown() throws Exception {
        CountDownLatch verdict = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        diary.whenEnded(
                () -> {
                    verdict.countDown();
                    boolean unused = cancelled.join(); // keeps the interrupt that cancels it
                });
        var future = Operation.MATERIAL.future(client, Scene.BIZ_ID);
        verdict.await();
        assertThat(future.cancel(true)).isTrue();
        boolean unused = cancelled.complete(true);
        assertThat(diary.nextEnd()).isEqualTo(SubmissionState.PASSED);
        assertThatThrownBy(this::submit).isInstanceOf(SubmissionRefusedException.class);
    }

    @Test
    void aClientWithoutALogRemembersForItself() throws Exception {
        scene.script(Acts.answer(502, ""), 1);
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(scene.uri())
                        .credentials(CredentialsProviders.accessKey("id", "secret"))
                        .bizType("scene");
        try (CloudAuthClient one = builder.build();
                CloudAuthClient other = builder.build()) {
            assertThatThrownBy(() -> Operation.MATERIAL.call(one, Scene.BIZ_ID))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> Operation.MATERIAL.call(one, Scene.BIZ_ID))
                    .isInstanceOf(SubmissionRefusedException.class)
                    .hasMessageContaining("may have been charged")
                    .hasMessageContaining(Scene.BIZ_ID.value());
            assertThat(scene.seen(Operation.MATERIAL)).isEqualTo(1);
            assertThat(Operation.MATERIAL.call(other, Scene.BIZ_ID)).isNotNull();
        }
    }

    private VerifyResult submit() {
        return (VerifyResult) Operation.MATERIAL.call(client, Scene.BIZ_ID);
    }

    private static void broken() {
        throw new IllegalStateException("near " + CANARY);
    }

    private static void brokenUndeclared() {
        Undeclared.raise(new SQLException("near " + CANARY));
    }

    private static String printed(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        return all.toString();
    }
}
