package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.Phase;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises, as futures. */
@Timeout(30)
class AsyncClientTest {
    private final Scene scene = new Scene(Way.PLAIN);

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource
    void joinAndGetGiveTheResult(Operation operation) throws Exception {
        scene.open();
        assertThat(future(operation).join()).isNotNull();
        assertThat((Object) future(operation).get(20, TimeUnit.SECONDS)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void joinAndGetFailWithWhatTheBlockingMethodThrows(Operation operation) {
        scene.script(Acts.answer(403, ErrorCodeFaults.json("NoPermission")), 2);
        scene.open();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> future(operation).join())
                .withCauseInstanceOf(ServiceException.class);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> future(operation).get())
                .withCauseInstanceOf(ServiceException.class);
    }

    enum End {
        CANCELLED,
        FAILED_BY_SOMEBODY_ELSE,
        COMPLETED_BY_SOMEBODY_ELSE;

        boolean end(CompletableFuture<?> future) {
            return switch (this) {
                case CANCELLED -> future.cancel(true);
                case FAILED_BY_SOMEBODY_ELSE ->
                        future.completeExceptionally(new TimeoutException());
                case COMPLETED_BY_SOMEBODY_ELSE -> future.complete(null);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverEndsTheFutureEndsTheExchange(End end) throws Exception {
        scene.script(Acts.silence(), Operation.values().length);
        scene.open();
        int begun = 0;
        for (Operation operation : Operation.values()) {
            CompletableFuture<?> future = future(operation);
            scene.server().awaitBegun(++begun);
            assertThat(end.end(future)).isTrue();

            CallEnded ended = ended();
            assertThat(ended.operation()).isEqualTo(operation.action());
            assertThat(ended.ending())
                    .isEqualTo(operation.billed() ? Ending.OUTCOME_UNKNOWN : Ending.CANCELLED);
            assertThat(ended.unsettled().isPresent()).isEqualTo(operation.billed());
            assertThat(ended.attempts()).isEqualTo(1);
        }
        assertThat(Operation.RESULT.call(scene.client(), BizId.of("next"))).isNotNull();
        scene.settle();
        assertThat(scene.server().begun()).isEqualTo(begun + 1);
    }

    @Test
    void orTimeoutEndsTheExchange() throws Exception {
        scene.script(Acts.silence(), 1);
        scene.open();
        CompletableFuture<?> future =
                future(Operation.MATERIAL).orTimeout(300, TimeUnit.MILLISECONDS);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(future::get)
                .withCauseInstanceOf(TimeoutException.class);
        assertThat(ended().ending()).isIn(Ending.OUTCOME_UNKNOWN, Ending.CANCELLED);
        assertThat(Operation.RESULT.call(scene.client(), BizId.of("next"))).isNotNull();
    }

    @Test
    void aWaitForTheVerdictIsCancelledToo() throws Exception {
        CompletableFuture<CompletableFuture<?>> waiting = new CompletableFuture<>();
        scene.server().usually(() -> Acts.answer(200, "{\"RequestId\":\"R\",\"VerifyStatus\":-1}"));
        scene.time().whenWaiting(() -> waiting.join().cancel(true));
        scene.open();
        waiting.complete(scene.client().async().awaitVerifyResult(Scene.BIZ_ID, w -> {}));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> waiting.join().join());
        scene.settle();
        assertThat(scene.seen(Operation.RESULT)).isEqualTo(1);
    }

    @Test
    void aCallThatHasNotBegunNeverBeginsOnceItIsCancelled() {
        Queue<Runnable> queue = new ArrayDeque<>();
        scene.client(c -> c.executor(queue::add));
        scene.open();
        future(Operation.MATERIAL).cancel(true);
        queue.remove().run();
        assertThat(scene.server().accepted()).isZero();
        assertThat(scene.events()).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void waitingForAThreadCountsAsTimeOfTheCall() {
        Queue<Runnable> queue = new ArrayDeque<>();
        scene.client(c -> c.executor(queue::add));
        scene.open();
        CompletableFuture<?> future = future(Operation.MATERIAL);
        scene.time().advance(Duration.ofSeconds(30));
        queue.remove().run();
        assertThat(failure(future, TransportException.class).isTimeout()).isTrue();
        assertThat(scene.server().accepted()).isZero();
    }

    @Test
    void anInterruptDoesNotReachWhatTheExecutorsThreadDoesNext() throws Exception {
        CompletableFuture<Boolean> leaked = new CompletableFuture<>();
        scene.client(
                c ->
                        c.executor(
                                run ->
                                        new Thread(
                                                        () -> {
                                                            run.run();
                                                            leaked.complete(
                                                                    Thread.currentThread()
                                                                            .isInterrupted());
                                                        })
                                                .start()));
        scene.script(Acts.silence(), 1);
        scene.open();
        CompletableFuture<?> future = future(Operation.MATERIAL);
        scene.server().awaitBegun(1);
        future.cancel(true);
        assertThat(leaked.get()).isFalse();
    }

    @Test
    void anExecutorOfTheCallersOwnIsUsedAndNotClosed() throws Exception {
        var own = Executors.newSingleThreadExecutor(r -> new Thread(r, "own"));
        try {
            CompletableFuture<String> thread = new CompletableFuture<>();
            scene.client(
                    c ->
                            c.executor(own)
                                    .listener(
                                            e ->
                                                    thread.complete(
                                                            Thread.currentThread().getName())));
            scene.open();
            future(Operation.RESULT).join();
            assertThat(thread.join()).isEqualTo("own");
            scene.client().close();
            assertThat(own.isShutdown()).isFalse();
            assertThat(failure(future(Operation.RESULT), CallCancelledException.class).reason())
                    .isEqualTo(Reason.CLOSED);
        } finally {
            own.shutdown();
        }
    }

    @Test
    void anExecutorThatIsFullRefusesTheCallAndNotTheClient() {
        scene.client(
                c ->
                        c.executor(
                                run -> {
                                    throw new RejectedExecutionException("full");
                                }));
        scene.open();
        TransportException full = failure(future(Operation.MATERIAL), TransportException.class);
        assertThat(full.phase()).isEqualTo(Phase.POOL);
        assertThat(full.isRetryable()).isTrue();
        assertThat(full.attempts()).isZero();
    }

    @Test
    void afterCloseCallsAreRefused() {
        scene.open().close();
        for (Operation operation : Operation.values()) {
            assertThat(failure(future(operation), CallCancelledException.class).reason())
                    .isEqualTo(Reason.CLOSED);
        }
        assertThat(scene.server().accepted()).isZero();
    }

    @Test
    void threadsAreVirtualWhereTheJdkHasThem() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        scene.client(c -> c.listener(e -> thread.complete(Thread.currentThread())));
        scene.open();
        future(Operation.RESULT).join();
        boolean expected = Runtime.version().feature() >= 21;
        boolean virtual =
                expected && (boolean) Thread.class.getMethod("isVirtual").invoke(thread.join());
        assertThat(virtual).isEqualTo(expected);
        assertThat(thread.join().isDaemon()).as("keeps no application alive").isTrue();
    }

    private CompletableFuture<?> future(Operation operation) {
        return operation.future(scene.client(), Scene.BIZ_ID);
    }

    /** The next call's end, as the listener hears of it. */
    private CallEnded ended() throws InterruptedException {
        while (true) {
            if (scene.events().take() instanceof CallEnded ended) {
                return ended;
            }
        }
    }

    private static <E extends Throwable> E failure(CompletableFuture<?> future, Class<E> type) {
        try {
            throw new AssertionError("no failure but " + future.join());
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(type);
            return Objects.requireNonNull(type.cast(e.getCause()));
        }
    }
}
