package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.ResultUnclaimed;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.Image;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a call. */
@Timeout(60)
class CallObserverTest {
    private static final String BROKEN = IllegalStateException.class.getName();

    private final Scene scene = new Scene(Way.PLAIN);
    private final ThreadLocal<@Nullable String> current = new ThreadLocal<>();
    private final Queue<String> seen = new LinkedBlockingQueue<>();
    private final List<@Nullable Throwable> failures = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void everyCallBeginsAndEndsWhicheverWayItWasAskedFor() {
        observed(new Recording(""));
        Operation.UPLOAD.call(scene.client(), Scene.BIZ_ID);
        scene.client().uploadImage(Image.bytes(Photo.jpeg(96, 120)));
        scene.client().awaitVerifyResult(Scene.BIZ_ID, w -> {});
        scene.client().downloadMaterial(Scene.BIZ_ID, image -> {});
        assertThat(seen)
                .filteredOn(line -> line.startsWith("begin"))
                .startsWith(
                        "begin DescribeOssUploadToken",
                        "begin PutObject",
                        "begin VerifyMaterial",
                        "begin DescribeOssUploadToken",
                        "begin PutObject",
                        "begin DescribeVerifyResult",
                        "begin DescribeVerifyResult");
        assertThat(seen).filteredOn(line -> line.startsWith("end")).hasSize(begun());
        assertThat(failures).containsOnlyNulls();
    }

    @Test
    void anAttemptThatFailsIsToldToItsOwnCall() {
        scene.script(Acts.answer(503, ErrorCodeFaults.json("ServiceUnavailable")), 1);
        observed(new Recording(""));
        Operation.RESULT.call(scene.client(), Scene.BIZ_ID);
        assertThat(seen)
                .containsExactly(
                        "begin DescribeVerifyResult",
                        "attempt 1 SERVICE_FAILED",
                        "attempt 2 OK",
                        "end DescribeVerifyResult SUCCEEDED");
    }

    @Test
    void whatTheCallerIsGivenIsToldToo() {
        scene.script(Acts.answer(403, ErrorCodeFaults.json("NoPermission")), 1);
        scene.script(Acts.readThenCut(), 1);
        observed(new Recording(""));
        ServiceException refused = null;
        try {
            Operation.RESULT.call(scene.client(), Scene.BIZ_ID);
        } catch (ServiceException e) {
            refused = e;
        }
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> Operation.MATERIAL.call(scene.client(), Scene.BIZ_ID));
        assertThat(failures).hasSize(2).contains(refused);
        assertThat(failures.get(1)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void whatIsMadeCurrentStaysSoUntilTheEnd() {
        List<@Nullable String> whileTold = new ArrayList<>();
        scene.client(c -> c.listener(event -> whileTold.add(current.get())));
        observed(new Recording(""));
        Operation.RESULT.call(scene.client(), Scene.BIZ_ID);
        assertThat(whileTold).containsExactly("in DescribeVerifyResult", "in DescribeVerifyResult");
        assertThat(current.get()).isNull();
    }

    @Test
    void severalSeeACallInOrderAndItsEndInTheReverse() {
        scene.client(c -> c.observer(new Recording("outer ")));
        observed(new Recording("inner "));
        Operation.RESULT.call(scene.client(), Scene.BIZ_ID);
        assertThat(seen)
                .containsExactly(
                        "outer begin DescribeVerifyResult",
                        "inner begin DescribeVerifyResult",
                        "inner attempt 1 OK",
                        "outer attempt 1 OK",
                        "inner end DescribeVerifyResult SUCCEEDED",
                        "outer end DescribeVerifyResult SUCCEEDED");
    }

    @Test
    void whatIsCurrentWhereACallIsAskedForIsCarriedIntoItsThread() {
        observed(new Recording(""));
        current.set("asking");
        CompletableFuture<?> call = Operation.RESULT.future(scene.client(), Scene.BIZ_ID);
        current.set("something else");
        call.join();
        assertThat(seen).contains("begin DescribeVerifyResult in asking");
    }

    @Test
    void aResultThatNobodyClaimsIsAnEventOfItsOwn() {
        Queue<Runnable> queue = new ArrayDeque<>();
        Queue<CompletableFuture<?>> asked = new ArrayDeque<>();
        List<CallEvent> events = new ArrayList<>();
        scene.client(
                c ->
                        c.executor(queue::add)
                                .listener(
                                        e -> {
                                            events.add(e);
                                            asked.element().cancel(true);
                                        }));
        observed(new Recording(""));
        asked.add(Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID));
        queue.remove().run();
        assertThat(seen).last().isEqualTo("end VerifyMaterial SUCCEEDED");
        assertThat(events)
                .last()
                .isEqualTo(
                        new ResultUnclaimed(
                                "VerifyMaterial",
                                Optional.of(Keys.material("scene", Scene.BIZ_ID.value()))));
        assertThat(current.get()).isNull();
        assertThat(begun()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "end"})
    void oneThatThrowsWhatItDoesNotDeclareHarmsNothing(String where) {
        CallObserver undeclared =
                operation -> {
                    if (where.equals("begin")) {
                        Undeclared.raise(new IOException("sentinel4711"));
                    }
                    return new CallObserver.ObservedCall() {
                        @Override
                        public void attemptEnded(AttemptEnded event) {}

                        @Override
                        public void ended(CallEnded event, @Nullable Throwable failure) {
                            Undeclared.raise(new IOException("sentinel4711"));
                        }
                    };
                };
        scene.client(c -> c.observer(new Recording("")));
        observed(undeclared);
        assertThat(Operation.RESULT.call(scene.client(), Scene.BIZ_ID)).isNotNull();
        assertThat(seen).filteredOn(line -> line.startsWith("end")).hasSize(1);
        assertThat(current.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "attempt", "end", "carry", "run"})
    void oneThatFailsHarmsNothing(String where) {
        scene.client(c -> c.observer(new Failing(where)));
        observed(new Recording(""));
        try (LogCapture log = new LogCapture()) {
            assertThat(Operation.RESULT.call(scene.client(), Scene.BIZ_ID)).isNotNull();
            assertThat(Operation.RESULT.future(scene.client(), Scene.BIZ_ID).join()).isNotNull();
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("a call observer failed: " + BROKEN))
                    .noneMatch(line -> line.contains("sentinel4711"));
        }
        assertThat(seen).filteredOn(line -> line.startsWith("end")).hasSize(2);
    }

    @Test
    void aTaskThatAnObserverRunsTwiceIsOneCall() {
        scene.client(c -> c.observer(new Failing("twice")));
        scene.open();
        Operation.RESULT.future(scene.client(), Scene.BIZ_ID).join();
        assertThat(scene.server().begun()).isEqualTo(1);
    }

    private void observed(CallObserver observer) {
        scene.client(c -> c.observer(observer));
        scene.open();
    }

    private int begun() {
        return (int) seen.stream().filter(line -> line.startsWith("begin")).count();
    }

    /** Writes down what it is told, with what is current in the thread where a call begins. */
    private final class Recording implements CallObserver {
        private final String name;

        Recording(String name) {
            this.name = name;
        }

        @Override
        public ObservedCall begin(String operation) {
            String outer = name.equals("inner ") ? null : current.get();
            seen.add(name + "begin " + operation + (outer == null ? "" : " in " + outer));
            String before = current.get();
            current.set("in " + operation);
            return new ObservedCall() {
                @Override
                public void attemptEnded(AttemptEnded event) {
                    seen.add(
                            name + "attempt " + event.attempt() + " " + event.fault().orElse("OK"));
                }

                @Override
                public void ended(CallEnded event, @Nullable Throwable failure) {
                    seen.add(name + "end " + event.operation() + " " + event.ending());
                    failures.add(failure);
                    current.set(before);
                }
            };
        }

        @Override
        public Runnable carried(Runnable task) {
            String asking = current.get();
            return () -> {
                current.set(asking);
                task.run();
                current.remove();
            };
        }
    }

    private record Failing(String where) implements CallObserver {

        @Override
        public ObservedCall begin(String operation) {
            fail("begin");
            return new ObservedCall() {
                @Override
                public void attemptEnded(AttemptEnded event) {
                    fail("attempt");
                }

                @Override
                public void ended(CallEnded event, @Nullable Throwable failure) {
                    fail("end");
                }
            };
        }

        @Override
        public Runnable carried(Runnable task) {
            fail("carry");
            return () -> {
                fail("run");
                task.run();
                if (where.equals("twice")) {
                    task.run();
                }
            };
        }

        private void fail(String here) {
            if (where.equals(here)) {
                throw new IllegalStateException("sentinel4711");
            }
        }
    }
}
