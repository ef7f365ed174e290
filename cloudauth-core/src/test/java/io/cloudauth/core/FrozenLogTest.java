package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.submission.FrozenDatabase;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that freezes holds no caller, loses no verdict and permits no second submission. */
@Timeout(60)
class FrozenLogTest {
    private static final BizId ORDER = BizId.of("order-1");
    private static final String SCENE = "RPMin";

    /** When the database freezes. */
    enum Step {
        BEGIN,
        SENDING,
        END
    }

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private FrozenDatabase database;
    private SubmissionLog log;
    private volatile @Nullable Step step;

    @BeforeEach
    void open() throws Exception {
        database = new FrozenDatabase();
        log = SubmissionLogs.jdbc(database.dataSource());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({"BEGIN,false", "BEGIN,true", "SENDING,false", "SENDING,true"})
    void aCallWhoseSubmissionCannotBeRecordedEndsInTimeAndSendsNothing(Step when, boolean async) {
        try (CloudAuthClient client = client(Duration.ofSeconds(1), log)) {
            freezeAt(when);
            Throwable failure = catchThrowable(() -> submit(client, async));
            assertThat(failure)
                    .isInstanceOf(SubmissionLogException.class)
                    .hasMessageContaining("Nothing was sent");
            database.thaw();
            awaitState(SubmissionState.NOT_SENT);
            assertThat(emulator.charged()).isZero();
            assertThat(submit(client, async).isPassed()).as("the same call again").isTrue();
            assertThat(emulator.charged()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aVerdictThatCannotBeRecordedInTimeReachesItsCaller(boolean async) {
        try (CloudAuthClient client = client(Duration.ofSeconds(1), log)) {
            freezeAt(Step.END);
            assertThat(submit(client, async).isPassed()).isTrue();
            database.thaw();
            awaitState(SubmissionState.PASSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsTheWait(Step when) throws Exception {
        try (CloudAuthClient client = client(Duration.ofMinutes(5), log)) {
            freezeAt(when);
            FutureTask<Object> call = new FutureTask<>(outcome(client));
            Thread caller = new Thread(call, "caller");
            caller.start();
            awaitFrozen(when);
            caller.interrupt();
            Object outcome = call.get();
            if (when == Step.END) {
                assertThat(((VerifyResult) outcome).isPassed()).isTrue();
            } else {
                assertThat(outcome).isInstanceOf(CallCancelledException.class);
                assertThat(emulator.charged()).isZero();
            }
            database.thaw();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTheClientEndsTheWait(Step when) throws Exception {
        FutureTask<Object> call;
        try (CloudAuthClient client = client(Duration.ofMinutes(5), log)) {
            freezeAt(when);
            call = new FutureTask<>(outcome(client));
            new Thread(call, "caller").start();
            awaitFrozen(when);
        }
        Object outcome = call.get();
        if (when == Step.END) {
            assertThat(((VerifyResult) outcome).isPassed()).isTrue();
        } else {
            assertThat(outcome).isInstanceOf(CallCancelledException.class);
        }
        database.thaw();
        awaitState(when == Step.END ? SubmissionState.PASSED : SubmissionState.NOT_SENT);
        assertThat(emulator.charged()).isEqualTo(when == Step.END ? 1 : 0);
    }

    @Test
    void manyStuckCallsKeepFewThreadsAndNoFreeCallWaits() throws Exception {
        Set<Thread> ofOthers = workers();
        Set<Thread> own;
        try (CloudAuthClient client = client(Duration.ofSeconds(1), log)) {
            freezeAt(Step.BEGIN);
            List<CompletableFuture<VerifyResult>> stuck = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                stuck.add(client.async().verifyMaterial(request("order-" + i)));
            }
            assertThat(client.async().describeVerifyResult(ORDER).join().isPassed()).isFalse();
            for (CompletableFuture<VerifyResult> each : stuck) {
                assertThat(catchThrowable(each::join)).isInstanceOf(CompletionException.class);
            }
            own = workers();
            own.removeAll(ofOthers);
            assertThat(own).hasSizeBetween(1, 8);
            database.thaw();
        }
        until(() -> own.stream().noneMatch(Thread::isAlive));
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void aLogThatHoldsItsThreadForEverHoldsNoFuture() throws Exception {
        SubmissionLog stuck = new StuckLog();
        CompletableFuture<VerifyResult> late;
        try (CloudAuthClient client = client(Duration.ofMillis(300), stuck)) {
            List<CompletableFuture<VerifyResult>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(client.async().verifyMaterial(request("order-" + i)));
            }
            assertThat(client.async().describeVerifyResult(ORDER).join().isPassed()).isFalse();
            for (CompletableFuture<VerifyResult> each : all) {
                assertThat(catchThrowable(each::join))
                        .hasCauseInstanceOf(CloudAuthException.class)
                        .cause()
                        .satisfies(
                                e -> assertThat(((CloudAuthException) e).isRetryable()).isTrue());
            }
        }
        try (CloudAuthClient client =
                client(Duration.ofMinutes(5), SubmissionLogs.offload(stuck))) {
            late = client.async().verifyMaterial(request("order-9"));
        }
        assertThat(catchThrowable(late::join)).hasCauseInstanceOf(CallCancelledException.class);
        assertThat(emulator.charged()).isZero();
    }

    private Callable<Object> outcome(CloudAuthClient client) {
        return () -> {
            try {
                return submit(client, false);
            } catch (CloudAuthException e) {
                return e;
            }
        };
    }

    private CloudAuthClient client(Duration total, SubmissionLog log) {
        Credentials key = Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret());
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        () -> {
                            freezeIf(Step.SENDING); // between the two
                            return key;
                        })
                .bizType(SCENE)
                .timeouts(t -> t.total(total))
                .http(h -> h.maxConnections(4))
                .listener(event -> freezeIf(Step.END))
                .submissionLog(log)
                .build();
    }

    private void freezeAt(Step when) {
        step = when;
        if (when == Step.BEGIN) {
            freezeIf(when);
        }
    }

    private synchronized void freezeIf(Step when) {
        if (step == when) {
            step = null;
            database.freeze();
        }
    }

    /** Until the call waits for the database. */
    private void awaitFrozen(Step when) {
        until(() -> step == null && database.holds());
        if (when == Step.END) {
            until(() -> emulator.charged() == 1);
        }
    }

    private static Set<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cloudauth-submission-log"))
                .collect(Collectors.toSet());
    }

    private void awaitState(SubmissionState state) {
        until(
                () ->
                        log.find(Keys.material(SCENE, ORDER.value()))
                                .map(Submission::state)
                                .equals(Optional.of(state)));
    }

    /** Waits for a condition, and ends where the test's own timeout interrupts it. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
            if (Thread.interrupted()) {
                throw new IllegalStateException("the condition was not met in time");
            }
        }
    }

    private static VerifyResult submit(CloudAuthClient client, boolean async) {
        if (!async) {
            return client.verifyMaterial(request(ORDER.value()));
        }
        try {
            return client.async().verifyMaterial(request(ORDER.value())).join();
        } catch (CompletionException e) {
            throw (CloudAuthException) e.getCause();
        }
    }

    private static VerifyMaterialRequest request(String bizId) {
        return VerifyMaterialRequest.builder()
                .bizId(bizId)
                .name("测试")
                .idCardNumber(TestIdCards.passed())
                .faceImage(Image.url("https://cdn.example/f.jpg"))
                .build();
    }
}
