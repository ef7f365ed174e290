package io.cloudauth.core.callback;

import static io.cloudauth.core.callback.CallbackReply.LISTENER_FAILED;
import static io.cloudauth.core.callback.CallbackReply.NOT_YET;
import static io.cloudauth.core.callback.CallbackReply.TOLD;
import static io.cloudauth.core.callback.CallbackReply.TOO_MANY;
import static io.cloudauth.core.callback.CallbackReply.UNKNOWN;
import static io.cloudauth.core.callback.Verifying.call;
import static io.cloudauth.core.callback.Verifying.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract of two handlers, as in two processes, that share expected callbacks. */
public interface SharedCallbacksContract {

    /** Returns a store over the same entries each time, as each process has its own. */
    CallbackStore store();

    @Test
    default void aCallbackAtAnotherProcessBringsTheVerdict() {
        try (Verifying verifying = new Verifying()) {
            CallbackHandler one = verifying.handler(store());
            CallbackHandler other = verifying.handler(store());
            BizId bizId = verifying.passed();
            String secret = secret(one.expect(bizId, BizType.of("RPBioOnly")));
            assertThat(call(other, secret)).isEqualTo(TOLD);
            assertThat(verifying.told).containsExactly(bizId + " 1");
            assertThat(call(one, secret)).isEqualTo(UNKNOWN);
            assertThat(call(other, secret)).isEqualTo(UNKNOWN);
            assertThat(verifying.queries()).isEqualTo(1);
        }
    }

    @Test
    default void eightThreadsAtTwoProcessesNotifyOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Verifying verifying = new Verifying()) {
            List<CallbackHandler> handlers =
                    List.of(verifying.handler(store()), verifying.handler(store()));
            for (int round = 0; round < 5; round++) {
                BizId bizId = verifying.passed();
                String secret = secret(handlers.get(0).expect(bizId));
                CountDownLatch start = new CountDownLatch(1);
                List<Future<CallbackReply>> running = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    CallbackHandler handler = handlers.get(i % 2);
                    running.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        return call(handler, secret);
                                    }));
                }
                start.countDown();
                List<CallbackReply> replies = new ArrayList<>();
                for (Future<CallbackReply> each : running) {
                    replies.add(each.get());
                }
                assertThat(replies).containsOnlyOnce(TOLD).isSubsetOf(TOLD, NOT_YET, UNKNOWN);
                assertThat(verifying.told).containsOnlyOnce(bizId + " 1").hasSize(round + 1);
                assertThat(verifying.queries()).isEqualTo(round + 1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void allProcessesTogetherQueryOneLinkTenTimes() {
        try (Verifying verifying = new Verifying()) {
            CallbackHandler one = verifying.handler(store());
            CallbackHandler other = verifying.handler(store());
            String secret = secret(one.expect(verifying.started()));
            for (int i = 0; i < 5; i++) {
                assertThat(call(one, secret)).isEqualTo(NOT_YET);
                assertThat(call(other, secret)).isEqualTo(NOT_YET);
            }
            assertThat(call(one, secret)).isEqualTo(TOO_MANY);
            assertThat(call(other, secret)).isEqualTo(TOO_MANY);
            assertThat(verifying.queries()).isEqualTo(10);
        }
    }

    @Test
    default void aListenerThatThrowsLeavesTheLinkToAnotherProcess() {
        try (Verifying verifying = new Verifying()) {
            CallbackHandler failing =
                    verifying.handler(
                            store(),
                            (bizId, result) -> {
                                throw new IllegalStateException("orders are down");
                            });
            CallbackHandler other = verifying.handler(store());
            String secret = secret(failing.expect(verifying.passed()));
            assertThat(call(failing, secret)).isEqualTo(LISTENER_FAILED);
            assertThat(call(other, secret)).isEqualTo(TOLD);
            assertThat(verifying.told).hasSize(1);
        }
    }

    @Test
    default void aProcessThatStopsDuringItsQueryKeepsTheLinkUntilItsLeaseExpires() {
        try (Verifying verifying = new Verifying()) {
            CallbackHandler killed =
                    verifying.handler(
                            new DecoratedStore(
                                    store(),
                                    step -> {
                                        if (step.equals("keep")) {
                                            throw new InternalError("killed");
                                        }
                                    }));
            CallbackHandler other = verifying.handler(store());
            String secret = secret(killed.expect(verifying.passed()));
            assertThat(catchThrowable(() -> call(killed, secret)))
                    .isInstanceOf(InternalError.class);
            verifying.time.advance(Expectations.LEASE.minusMillis(1));
            assertThat(call(other, secret)).isEqualTo(NOT_YET);
            verifying.time.advance(Duration.ofMillis(1));
            assertThat(call(other, secret)).isEqualTo(TOLD);
            assertThat(verifying.told).hasSize(1);
        }
    }

    @Test
    default void aProcessThatComesTooLateWithItsVerdictDoesNotNotify() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (Verifying verifying = new Verifying()) {
            CountDownLatch queried = new CountDownLatch(1);
            CountDownLatch resume = new CountDownLatch(1);
            CallbackHandler late =
                    verifying.handler(
                            new DecoratedStore(
                                    store(),
                                    step -> {
                                        if (step.equals("keep")) {
                                            queried.countDown();
                                            await(resume);
                                        }
                                    }));
            CallbackHandler other = verifying.handler(store());
            String secret = secret(late.expect(verifying.passed()));
            Future<CallbackReply> reply = threads.submit(() -> call(late, secret));
            await(queried);
            assertThat(call(other, secret)).isEqualTo(NOT_YET);
            verifying.time.advance(Expectations.LEASE);
            assertThat(call(other, secret)).isEqualTo(TOLD);
            resume.countDown();
            assertThat(reply.get()).isEqualTo(NOT_YET);
            assertThat(verifying.told).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void aListenerThatTakesLongerThanTheLeaseIsNotCalledAgain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (Verifying verifying = new Verifying()) {
            CountDownLatch called = new CountDownLatch(1);
            CountDownLatch resume = new CountDownLatch(1);
            AtomicInteger calls = new AtomicInteger();
            CallbackListener slow =
                    (bizId, result) -> {
                        if (calls.incrementAndGet() == 1) {
                            called.countDown();
                            await(resume);
                        }
                    };
            CallbackHandler one = verifying.handler(store(), slow);
            CallbackHandler other = verifying.handler(store(), slow);
            String secret = secret(one.expect(verifying.passed()));
            Future<CallbackReply> reply = threads.submit(() -> call(one, secret));
            await(called);
            verifying.time.advance(Duration.ofMinutes(30).minusMillis(1));
            assertThat(call(other, secret)).isEqualTo(NOT_YET);
            verifying.time.advance(Duration.ofMillis(1));
            assertThat(call(other, secret)).isEqualTo(UNKNOWN);
            resume.countDown();
            assertThat(reply.get()).isEqualTo(TOLD);
            assertThat(calls).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
