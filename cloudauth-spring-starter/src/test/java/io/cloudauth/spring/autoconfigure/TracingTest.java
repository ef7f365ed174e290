package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.ThreadLocalCurrentTraceContext;
import brave.propagation.TraceContext;
import brave.sampler.Sampler;
import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.brave.bridge.BraveBaggageManager;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Spans as a tracing library makes them of what is observed. */
@Timeout(120)
class TracingTest {
    private static final String NAME = "哨兵测试";
    private static final String NUMBER = TestIdCards.passed();
    private static final BizId BIZ_ID = BizId.of("sentinel-order-4711");
    private static final BizId NEXT = BizId.of("sentinel-order-4712");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final Queue<MutableSpan> spans = new ConcurrentLinkedQueue<>();
    private final ThreadLocalCurrentTraceContext threads =
            ThreadLocalCurrentTraceContext.newBuilder().build();
    private final Tracing tracing =
            Tracing.newBuilder()
                    .currentTraceContext(threads)
                    .sampler(Sampler.ALWAYS_SAMPLE)
                    .addSpanHandler(
                            new SpanHandler() {
                                @Override
                                public boolean end(
                                        TraceContext context, MutableSpan span, Cause cause) {
                                    return spans.add(span);
                                }
                            })
                    .build();
    private final Tracer tracer =
            new BraveTracer(
                    tracing.tracer(),
                    new BraveCurrentTraceContext(threads),
                    new BraveBaggageManager());
    private final ObservationRegistry observations = ObservationRegistry.create();

    TracingTest() {
        observations
                .observationConfig()
                .observationHandler(
                        new ObservationHandler.FirstMatchingCompositeObservationHandler(
                                new PropagatingSenderTracingObservationHandler<>(
                                        tracer, new BravePropagator(tracing)),
                                new DefaultTracingObservationHandler(tracer)));
    }

    @AfterEach
    void stop() {
        tracing.close();
        emulator.close();
    }

    @Test
    void callIsAChildOfTheSpanInWhichItIsAskedFor() {
        traced().run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            within(() -> client.describeVerifyResult(BIZ_ID));
                            assertThat(children())
                                    .containsExactly("cloudauth DescribeVerifyResult");
                            assertThat(tracer.currentSpan()).isNull();
                        });
    }

    @Test
    void asyncCallsAreChildrenOfTheSpansInWhichTheyWereAskedFor() {
        traced().run(
                        context -> {
                            CloudAuthAsyncClient client =
                                    context.getBean(CloudAuthAsyncClient.class);
                            within(() -> client.describeVerifyResult(BIZ_ID).get());
                            assertThat(children())
                                    .containsExactly("cloudauth DescribeVerifyResult");
                            within(
                                    () ->
                                            client.awaitVerifyResult(
                                                            BIZ_ID,
                                                            w -> w.atMost(Duration.ofSeconds(1)))
                                                    .get());
                            assertThat(children())
                                    .isNotEmpty()
                                    .containsOnly("cloudauth DescribeVerifyResult");
                        });
    }

    @Test
    void asyncCallAskedForOutsideOfASpanIsARootOfItsOwn() {
        traced().run(
                        context -> {
                            CloudAuthAsyncClient client =
                                    context.getBean(CloudAuthAsyncClient.class);
                            within(() -> client.describeVerifyResult(BIZ_ID).get());
                            spans.clear();
                            client.describeVerifyResult(BIZ_ID).get();
                            assertThat(spans)
                                    .singleElement()
                                    .satisfies(span -> assertThat(span.parentId()).isNull());
                        });
    }

    @Test
    void uploadsDownloadsAndQuestionsHaveSpansOfTheirOwn() {
        traced().run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            VerifyResult verdict = within(() -> submit(client, picture()));
                            assertThat(children())
                                    .containsExactly(
                                            "cloudauth DescribeOssUploadToken",
                                            "cloudauth PutObject",
                                            "cloudauth VerifyMaterial");
                            within(() -> client.uploadImage(picture()));
                            assertThat(children()).containsExactly("cloudauth PutObject");
                            within(() -> client.downloadMaterial(question(), verdict, image -> {}));
                            assertThat(children())
                                    .isNotEmpty()
                                    .contains("cloudauth GetMaterial")
                                    .containsAnyOf(
                                            "cloudauth GetMaterial",
                                            "cloudauth DescribeVerifyResult");
                            within(
                                    () ->
                                            client.awaitVerifyResult(
                                                    BIZ_ID, w -> w.atMost(Duration.ofSeconds(1))));
                            assertThat(children())
                                    .isNotEmpty()
                                    .containsOnly("cloudauth DescribeVerifyResult");
                        });
    }

    @Test
    void spanOfACallIsCurrentWhileItRuns() {
        List<@Nullable String> current = new ArrayList<>();
        traced().withBean(CallListener.class, () -> event -> current.add(currentSpan()))
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            within(() -> client.describeVerifyResult(BIZ_ID));
                            String call = named("cloudauth DescribeVerifyResult").id();
                            assertThat(current).isNotEmpty().containsOnly(call);
                        });
    }

    @Test
    void spansHoldNothingOfThePerson() {
        traced().run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            within(() -> submit(client, picture()));
                            showNothing();
                            emulator.refuse("VerifyMaterial", "InternalError", 500, 1);
                            assertThatThrownBy(() -> within(() -> submit(client, NEXT, picture())))
                                    .isInstanceOf(OutcomeUnknownException.class)
                                    .hasMessageContaining(NEXT.value());
                            MutableSpan unknown = named("cloudauth VerifyMaterial");
                            assertThat(unknown.tags()).containsEntry("outcome", "outcome_unknown");
                            assertThat(unknown.toString()).contains("InternalError");
                            showNothing();
                        });
    }

    private void showNothing() {
        assertThat(spans.toString())
                .contains("PutObject")
                .doesNotContain(NAME, NUMBER, BIZ_ID.value(), NEXT.value(), "oss://")
                .doesNotContain(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    private ApplicationContextRunner traced() {
        return Contexts.against(emulator)
                .withConfiguration(
                        AutoConfigurations.of(CloudAuthObservationAutoConfiguration.class))
                .withBean(ObservationRegistry.class, () -> observations);
    }

    /** Within a span of the application, the only one of the test from now on. */
    private <T> T within(Callable<T> work) throws Exception {
        spans.clear();
        Observation outer = Observation.start("outer", observations);
        try (Observation.Scope scope = outer.openScope()) {
            assertThat(scope).isNotNull();
            return work.call();
        } finally {
            outer.stop();
        }
    }

    /** The names of the spans below the application's, all of which must be its children. */
    private List<String> children() {
        MutableSpan outer = named("outer");
        List<MutableSpan> others =
                spans.stream().filter(span -> !span.id().equals(outer.id())).toList();
        assertThat(others)
                .allSatisfy(
                        span -> {
                            assertThat(span.parentId()).isEqualTo(outer.id());
                            assertThat(span.traceId()).isEqualTo(outer.traceId());
                        });
        return others.stream().map(MutableSpan::name).toList();
    }

    /** The last one of this name. */
    private MutableSpan named(String name) {
        return spans.stream()
                .filter(span -> name.equals(span.name()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private @Nullable String currentSpan() {
        return Objects.requireNonNull(tracer.currentSpan()).context().spanId();
    }

    private static DescribeVerifyResultRequest question() {
        return DescribeVerifyResultRequest.builder().bizId(BIZ_ID).build();
    }

    private static VerifyResult submit(CloudAuthClient client, Image face) {
        return submit(client, BIZ_ID, face);
    }

    private static VerifyResult submit(CloudAuthClient client, BizId bizId, Image face) {
        return client.verifyMaterial(
                request -> request.bizId(bizId).name(NAME).idCardNumber(NUMBER).faceImage(face));
    }

    private static Image.Local picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(96, 120, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Image.bytes(out.toByteArray());
    }
}
