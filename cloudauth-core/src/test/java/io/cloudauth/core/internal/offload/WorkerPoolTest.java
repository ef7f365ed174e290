package io.cloudauth.core.internal.offload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.offload.AbandonedException.Reason;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerPoolTest {
    private static final AtomicInteger POOLS = new AtomicInteger();

    private final String name = "worker-pool-test-" + POOLS.incrementAndGet();
    private final WorkerPool pool = new WorkerPool(name, 2);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void runsOnADaemonThreadThatInheritsNothing() throws Exception {
        InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
        tenant.set("the first caller's");
        Thread worker =
                Objects.requireNonNull(
                        pool.call(Thread::currentThread, within(Duration.ofMinutes(1))));

        assertThat(worker.isDaemon()).isTrue();
        assertThat(worker.getName()).isEqualTo(name);
        assertThat(pool.call(() -> tenant.get() == null, within(Duration.ofMinutes(1)))).isTrue();
    }

    @Test
    void carrierGoesAlong() throws Exception {
        ThreadLocal<String> tenant = new ThreadLocal<>();
        Waiting waiting =
                new Waiting(
                        deadline(Duration.ofMinutes(1)),
                        closed,
                        task ->
                                () -> {
                                    tenant.set("carried");
                                    task.run();
                                    tenant.remove();
                                });
        assertThat(pool.call(tenant::get, waiting)).isEqualTo("carried");
    }

    @Test
    void carrierThatRunsNothingOrThrowsKeepsNoWorkFromItsThread() throws Exception {
        for (int call = 0; call < 5; call++) {
            Waiting nothing =
                    new Waiting(deadline(Duration.ofMinutes(1)), closed, task -> () -> {});
            assertThat(pool.call(() -> "done", nothing)).isEqualTo("done");
            Waiting throwing =
                    new Waiting(
                            deadline(Duration.ofMinutes(1)),
                            closed,
                            task -> {
                                throw new IllegalStateException();
                            });
            assertThatThrownBy(() -> pool.call(() -> "done", throwing))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(pool.call(() -> "done", within(Duration.ofMinutes(1)))).isEqualTo("done");
    }

    @Test
    void whatTheWorkThrowsIsTheCauseWhateverItIs() {
        StackOverflowError error = new StackOverflowError();
        assertThatThrownBy(
                        () ->
                                pool.call(
                                        () -> {
                                            throw error;
                                        },
                                        within(Duration.ofMinutes(1))))
                .isInstanceOf(ExecutionException.class)
                .hasCause(error);
    }

    @Test
    void failureIsAskedForNoText() {
        RuntimeException hostile =
                new RuntimeException() {
                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("asked");
                    }
                };
        ExecutionException failure =
                catchThrowableOfType(
                        ExecutionException.class,
                        () ->
                                pool.call(
                                        () -> {
                                            throw hostile;
                                        },
                                        within(Duration.ofMinutes(1))));
        assertThat(failure.getCause() == hostile).isTrue();
    }

    @Test
    void deadlineEndsTheWaitAndAbortsTheWork() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThat(reason(() -> blocked(interrupted), Duration.ofMillis(100)))
                .isEqualTo(Reason.DEADLINE);
        interrupted.await();
    }

    @Test
    void interruptEndsTheWaitAndIsSetAgain() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Reason reason =
                reason(
                        () -> {
                            caller.interrupt();
                            return blocked(interrupted);
                        },
                        Duration.ofMinutes(1));
        assertThat(reason).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        interrupted.await();
    }

    @Test
    void interruptEndsTheWaitForAThread() {
        holdEveryThread();
        Thread.currentThread().interrupt();
        assertThat(reason(() -> "never", Duration.ofMinutes(1))).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closeEndsBothWaitsAndNothingBeginsAfterIt() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Reason running =
                reason(
                        () -> {
                            closed.countDown();
                            return blocked(interrupted);
                        },
                        Duration.ofMinutes(1));
        assertThat(running).isEqualTo(Reason.CLOSED);
        interrupted.await();
        AtomicInteger begun = new AtomicInteger();
        assertThat(reason(begun::incrementAndGet, Duration.ofMinutes(1))).isEqualTo(Reason.CLOSED);
        assertThat(begun).hasValue(0);
    }

    @Test
    void busyPoolLetsNothingBeginAndStartsNoThread() {
        holdEveryThread();
        AtomicInteger begun = new AtomicInteger();
        for (int call = 0; call < 100; call++) {
            assertThat(reason(begun::incrementAndGet, Duration.ZERO)).isEqualTo(Reason.BUSY);
        }
        assertThat(begun).hasValue(0);
        assertThat(threads()).isEqualTo(2);
    }

    @Test
    void resultThatComesTooLateGoesToTheWork() throws Exception {
        BlockingQueue<String> late = new LinkedBlockingQueue<>();
        Work<String> work =
                new Work<>() {
                    @Override
                    public String run() {
                        awaitRelease();
                        return "a connection";
                    }

                    @Override
                    public void late(String result) {
                        late.add(result);
                        throw new IllegalStateException("harms nothing");
                    }
                };
        assertThat(reason(work, Duration.ofMillis(50))).isEqualTo(Reason.DEADLINE);
        release.countDown();
        assertThat(late.take()).isEqualTo("a connection");
        assertThat(pool.call(() -> "next", within(Duration.ofMinutes(1)))).isEqualTo("next");
    }

    /** Calls that are abandoned just as they end, and others on the same threads in between. */
    @Test
    void abortHitsItsOwnWorkAlone() throws Exception {
        AtomicInteger hit = new AtomicInteger();
        AtomicInteger abandoned = new AtomicInteger();
        try (Crowd crowd = new Crowd(4)) {
            List<Future<Boolean>> all =
                    crowd.all(
                            () -> {
                                for (int call = 0; call < 3_000; call++) {
                                    if (reasonOrNull(Thread::onSpinWait, Duration.ofNanos(1))
                                            != null) {
                                        abandoned.incrementAndGet();
                                    }
                                    pool.call(
                                            () -> {
                                                if (Thread.currentThread().isInterrupted()) {
                                                    hit.incrementAndGet();
                                                }
                                                return true;
                                            },
                                            within(Duration.ofMinutes(1)));
                                }
                                return true;
                            });
            assertThat(Crowd.results(all)).containsOnly(true);
        }
        assertThat(hit).hasValue(0);
        assertThat(abandoned.get()).isPositive();
        assertThat(threads()).isLessThanOrEqualTo(2);
    }

    @Test
    void workThatMustBeDoneIsDoneOnceAThreadIsFreeAndBeforeCallsThatWait() throws Exception {
        // one thread: two that are released at once would race for the order
        WorkerPool single = new WorkerPool(name, 1);
        assertThatExceptionOfType(AbandonedException.class)
                .isThrownBy(
                        () ->
                                single.call(
                                        () -> {
                                            awaitRelease();
                                            return true;
                                        },
                                        within(Duration.ofMillis(50))));
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        try (Crowd crowd = new Crowd(1)) {
            Future<Boolean> waiting =
                    crowd.all(
                                    () ->
                                            single.call(
                                                    () -> order.add("call"),
                                                    within(Duration.ofMinutes(1))))
                            .get(0);
            boolean done =
                    single.finish(
                            () -> order.add("end"),
                            Duration.ofMillis(50),
                            Duration.ZERO,
                            within(Duration.ofMinutes(1)));
            assertThat(done).isFalse();
            assertThat(order).isEmpty();
            release.countDown();
            waiting.get();
        }
        Crowd.until(() -> order.size() == 2);
        assertThat(order.take()).isEqualTo("end");
    }

    @Test
    void whatMustBeDoneIsDoneHoweverManyComeAtOnce() throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (Crowd crowd = new Crowd(8)) {
            List<Future<Boolean>> all =
                    crowd.all(
                            () -> {
                                for (int i = 0; i < 1_000; i++) {
                                    boolean unused =
                                            pool.finish(
                                                    done::incrementAndGet,
                                                    Duration.ZERO,
                                                    Duration.ZERO,
                                                    within(Duration.ZERO));
                                }
                                return true;
                            });
            assertThat(Crowd.results(all)).containsOnly(true);
        }
        Crowd.until(() -> done.get() == 8_000);
    }

    @Test
    void whatMustBeDoneAndThrowsHarmsNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            boolean done =
                    pool.finish(
                            () -> {
                                throw new IllegalStateException();
                            },
                            Duration.ZERO,
                            Duration.ZERO,
                            within(Duration.ofMinutes(1)));
            assertThat(done).isFalse();
        }
        assertThat(pool.call(() -> "next", within(Duration.ofMinutes(1)))).isEqualTo("next");
    }

    @Test
    void aPartHoldsNoMoreThanItsPart() throws Exception {
        WorkerPool part = pool.part(1);
        CountDownLatch begun = new CountDownLatch(1);
        assertThat(
                        reason(
                                part,
                                () -> {
                                    begun.countDown();
                                    awaitRelease();
                                    return "too late";
                                },
                                Duration.ofMillis(50)))
                .isEqualTo(Reason.DEADLINE);
        begun.await();
        assertThat(reason(part, () -> "never", Duration.ofMillis(50))).isEqualTo(Reason.BUSY);
        assertThat(pool.part(1).call(() -> "other", within(Duration.ofMinutes(1))))
                .isEqualTo("other");
        release.countDown();
        assertThat(part.call(() -> "again", within(Duration.ofMinutes(1)))).isEqualTo("again");
    }

    @Test
    void threadsStayFewAndEndWhenThereIsNothingToDo() throws Exception {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (Crowd crowd = new Crowd(16)) {
            List<Future<Boolean>> all =
                    crowd.all(
                            () -> {
                                for (int call = 0; call < 500; call++) {
                                    pool.call(
                                            () -> seen.add(Thread.currentThread()),
                                            within(Duration.ofMinutes(1)));
                                }
                                return threads() <= 2;
                            });
            assertThat(Crowd.results(all)).containsOnly(true);
        }
        assertThat(seen).hasSizeLessThanOrEqualTo(2);
        Crowd.until(() -> threads() == 0);
    }

    private long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    private void holdEveryThread() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch begun = new CountDownLatch(1);
            assertThat(
                            reason(
                                    () -> {
                                        begun.countDown();
                                        awaitRelease();
                                        return "too late";
                                    },
                                    Duration.ofMillis(50)))
                    .isEqualTo(Reason.DEADLINE);
            Crowd.until(() -> begun.getCount() == 0);
        }
    }

    /** As code that ignores interrupts. */
    private void awaitRelease() {
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException e) {
                // ignored
            }
        }
    }

    private static String blocked(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return "too late";
    }

    private Reason reason(Work<?> work, Duration within) {
        return reason(pool, work, within);
    }

    private Reason reason(WorkerPool of, Work<?> work, Duration within) {
        return catchThrowableOfType(AbandonedException.class, () -> of.call(work, within(within)))
                .reason();
    }

    private @Nullable Reason reasonOrNull(Runnable work, Duration within)
            throws ExecutionException {
        try {
            Boolean unused =
                    pool.call(
                            () -> {
                                work.run();
                                return true;
                            },
                            within(within));
            return null;
        } catch (AbandonedException e) {
            return e.reason();
        }
    }

    private Waiting within(Duration duration) {
        return new Waiting(deadline(duration), closed);
    }

    private static Deadline deadline(Duration duration) {
        return Deadline.in(duration, Time.system());
    }
}
