package io.cloudauth.core;

import static io.cloudauth.core.AsyncClientTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In whose threads the calls of the async client run, and in what state they leave them. */
@Timeout(30)
class AsyncExecutorTest {
    private final Scene scene = new Scene(Way.PLAIN);

    @AfterEach
    void close() throws Exception {
        scene.close();
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
        scene.server().awaitArrived(1);
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

    @Test
    void theQueryOfAWaitTakesAThreadForWaits() throws Exception {
        Queue<Runnable> calls = new ArrayDeque<>();
        Queue<Runnable> waits = new ArrayDeque<>();
        scene.client(c -> c.executor(calls::add, waits::add));
        scene.open();
        CompletableFuture<?> wait = scene.client().async().awaitVerifyResult(Scene.BIZ_ID, w -> {});
        assertThat(calls).isEmpty();
        waits.remove().run();
        assertThat(wait.get()).isNotNull();

        CompletableFuture<?> call = future(Operation.RESULT);
        assertThat(waits).isEmpty();
        calls.remove().run();
        assertThat(call.get()).isNotNull();
    }

    private CompletableFuture<?> future(Operation operation) {
        return operation.future(scene.client(), Scene.BIZ_ID);
    }
}
