package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a handler of observations that throws leaves behind in the thread of a call. */
@Timeout(120)
class FailingHandlerTest {
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Recording recording = new Recording(new ArrayList<>(), new ArrayList<>());

    FailingHandlerTest() {
        observations.observationConfig().observationHandler(recording);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void handlerThrowsNothingOfTheCallStaysInItsThread(Where where) {
        fails(where, context -> !"outer".equals(context.getName()));
        observed()
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            Observation outer = Observation.start("outer", observations);
                            try (Observation.Scope around = outer.openScope()) {
                                emulator.refuse(
                                        "DescribeVerifyResult", "ServiceUnavailable", 503, 1);
                                assertThat(client.describeVerifyResult(BizId.random())).isNotNull();
                                emulator.refuse("DescribeVerifyResult", "Forbidden.RAM", 403, 1);
                                assertThatThrownBy(
                                                () -> client.describeVerifyResult(BizId.random()))
                                        .isInstanceOf(ServiceException.class);
                                assertThat(observations.getCurrentObservationScope())
                                        .isSameAs(around);
                            }
                            outer.stop();
                        });
        assertThat(recording.started).hasSize(3);
        if (where != Where.STOP) { // Micrometer tells the others nothing of an end after that
            assertThat(recording.stopped).containsExactlyInAnyOrderElementsOf(recording.started);
        }
    }

    @Test
    void handlerThrowsInTheThreadOfAnAsyncCallNothingOfItsCallerStaysThere() throws Exception {
        Thread asking = Thread.currentThread();
        ExecutorService one = Executors.newSingleThreadExecutor();
        fails(Where.SCOPE_OPENED, context -> Thread.currentThread() != asking);
        observed()
                .withBean(
                        CloudAuthBuilderCustomizer.class,
                        () -> (name, builder) -> builder.executor(one))
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            Observation outer = Observation.start("outer", observations);
                            CompletableFuture<?> call =
                                    outer.scoped(
                                            () ->
                                                    client.async()
                                                            .describeVerifyResult(BizId.random()));
                            assertThat(call.get()).isNotNull();
                            assertThat(one.submit(observations::getCurrentObservation).get())
                                    .isNull();
                        });
        one.shutdown();
    }

    private void fails(Where where, Predicate<Observation.Context> whose) {
        observations.observationConfig().observationHandler(new Failing(where, whose));
    }

    private ApplicationContextRunner observed() {
        return Contexts.against(emulator)
                .withPropertyValues(
                        "cloudauth.retry.initial-backoff=1ms", "cloudauth.retry.max-backoff=1ms")
                .withConfiguration(
                        AutoConfigurations.of(CloudAuthObservationAutoConfiguration.class))
                .withBean(ObservationRegistry.class, () -> observations);
    }

    enum Where {
        START,
        ERROR,
        EVENT,
        SCOPE_OPENED,
        SCOPE_CLOSED,
        STOP
    }

    private record Failing(Where where, Predicate<Observation.Context> whose)
            implements ObservationHandler<Observation.Context> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        @Override
        public void onStart(Observation.Context context) {
            failAt(Where.START, context);
        }

        @Override
        public void onError(Observation.Context context) {
            failAt(Where.ERROR, context);
        }

        @Override
        public void onEvent(Observation.Event event, Observation.Context context) {
            failAt(Where.EVENT, context);
        }

        @Override
        public void onScopeOpened(Observation.Context context) {
            failAt(Where.SCOPE_OPENED, context);
        }

        @Override
        public void onScopeClosed(Observation.Context context) {
            failAt(Where.SCOPE_CLOSED, context);
        }

        @Override
        public void onStop(Observation.Context context) {
            failAt(Where.STOP, context);
        }

        private void failAt(Where here, Observation.Context context) {
            if (where == here && whose.test(context)) {
                throw new IllegalStateException("a handler that fails");
            }
        }
    }

    /** Is told of every start before the other handler, and of every end after it. */
    private record Recording(List<Observation.Context> started, List<Observation.Context> stopped)
            implements ObservationHandler<Observation.Context> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        @Override
        public void onStart(Observation.Context context) {
            started.add(context);
        }

        @Override
        public void onStop(Observation.Context context) {
            stopped.add(context);
        }
    }
}
