package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The same promises, as futures. */
@Timeout(30)
class AsyncClientTest {
    private final Scene scene = new Scene(Way.PLAIN);
    private int orders;

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
            scene.server().awaitArrived(++begun);
            assertThat(end.end(future)).isTrue();

            CallEnded ended = ended();
            assertThat(ended.operation()).isEqualTo(operation.action());
            assertThat(ended.ending())
                    .isEqualTo(operation.billed() ? Ending.OUTCOME_UNKNOWN : Ending.CANCELLED);
            assertThat(ended.unsettled().isPresent())
                    .isEqualTo(operation.billed() && operation.submits());
            assertThat(ended.attempts()).isEqualTo(1);
        }
        assertThat(Operation.RESULT.call(scene.client(), BizId.of("next"))).isNotNull();
        scene.settle();
        assertThat(scene.server().begun()).isEqualTo(begun + 1);
    }

    @Test
    void theLogNamesASubmissionThatWasCancelledOnItsWay() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("io.cloudauth");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            scene.script(Acts.silence(), 1);
            scene.open();
            CompletableFuture<?> future = future(Operation.MATERIAL);
            scene.server().awaitArrived(1);
            future.cancel(true);
            assertThat(ended().ending()).isEqualTo(Ending.OUTCOME_UNKNOWN);
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .singleElement()
                    .asString()
                    .contains("VerifyMaterial", Scene.BIZ_ID.value(), "is unknown");
        } finally {
            logger.detachAppender(log);
        }
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

    @ParameterizedTest
    @EnumSource(names = {"MATERIAL", "ID2_META"})
    void aResultThatArrivesAfterTheCancellationIsAnEventOfItsOwn(Operation operation) {
        Queue<Runnable> queue = new ArrayDeque<>();
        Queue<CompletableFuture<?>> asked = new ArrayDeque<>();
        scene.client(
                c ->
                        c.executor(queue::add)
                                .listener(
                                        e -> {
                                            if (e instanceof CallEvent.AttemptEnded) {
                                                asked.element().cancel(true);
                                            }
                                        }));
        scene.open();
        asked.add(future(operation));
        queue.remove().run();
        assertThat(asked.element()).isCancelled();
        assertThat(scene.events())
                .filteredOn(CallEnded.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        CallEnded.class, e -> assertThat(e.ending()).isEqualTo(Ending.SUCCEEDED));
        assertThat(scene.events())
                .last()
                .isEqualTo(
                        new CallEvent.ResultUnclaimed(
                                operation.action(),
                                Optional.of(Keys.material("scene", "order-1"))
                                        .filter(key -> operation.submits())));
        assertThat(Thread.interrupted()).isFalse();
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

    /** Each call is for a verification of its own, beginning with that of the scene. */
    private CompletableFuture<?> future(Operation operation) {
        return operation.future(scene.client(), BizId.of("order-" + ++orders));
    }

    /** The next call's end, as the listener hears of it. */
    private CallEnded ended() throws InterruptedException {
        while (true) {
            if (scene.events().take() instanceof CallEnded ended) {
                return ended;
            }
        }
    }

    static <E extends Throwable> E failure(CompletableFuture<?> future, Class<E> type) {
        try {
            throw new AssertionError("no failure but " + future.get());
        } catch (InterruptedException e) { // by the time limit of the test
            throw new AssertionError("no end", e);
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(type);
            return Objects.requireNonNull(type.cast(e.getCause()));
        }
    }
}
