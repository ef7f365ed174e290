package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.spring.observation.CloudAuthObservationContext;
import io.cloudauth.spring.observation.CloudAuthObservationConvention;
import io.cloudauth.spring.observation.DefaultCloudAuthObservationConvention;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ObservationAutoConfigurationTest {
    private static final String PERSON = TestIdCards.passed();

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final TestObservationRegistry observations = TestObservationRegistry.create();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    ObservationAutoConfigurationTest() {
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void callPassedIsOneObservationWithFactsAlone() {
        observed()
                .run(
                        context -> {
                            verify(context.getBean(CloudAuthClient.class), PERSON);
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasNumberOfObservationsEqualTo(1)
                                    .hasObservationWithNameEqualTo("cloudauth.client.call")
                                    .that()
                                    .hasContextualNameEqualTo("cloudauth VerifyMaterial")
                                    .hasBeenStarted()
                                    .hasBeenStopped()
                                    .hasLowCardinalityKeyValue("operation", "VerifyMaterial")
                                    .hasLowCardinalityKeyValue("outcome", "succeeded")
                                    .hasLowCardinalityKeyValue("error.kind", "none")
                                    .hasLowCardinalityKeyValue("client", "default")
                                    .hasHighCardinalityKeyValue("attempts", "1")
                                    .hasHighCardinalityKeyValue("http.status", "200")
                                    .hasHighCardinalityKeyValueWithKey("request.id")
                                    .doesNotHaveError();
                        });
    }

    @Test
    void callRefusedTellsTheKindOfError() {
        observed()
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            emulator.refuse("DescribeVerifyResult", "Forbidden.RAM", 403, 1);
                            assertThatThrownBy(() -> client.describeVerifyResult(BizId.random()))
                                    .isInstanceOf(ServiceException.class);
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasObservationWithNameEqualTo("cloudauth.client.call")
                                    .that()
                                    .hasLowCardinalityKeyValue("outcome", "failed")
                                    .hasLowCardinalityKeyValue("error.kind", "no_permission")
                                    .hasHighCardinalityKeyValue("code", "Forbidden.RAM");
                            assertThat(timer("error", "ServiceException").count()).isEqualTo(1);
                        });
    }

    @Test
    void sessionOfTheFinancialGradeProductIsTwoCallsWithTheirNames() {
        observed()
                .withPropertyValues("cloudauth.scene-id=1000000006")
                .run(
                        context -> {
                            FaceVerifyClient face = context.getBean(FaceVerifyClient.class);
                            FaceVerifySession session = startSession(face);
                            assertThat(face.describeFaceVerify(session).isPassed()).isTrue();
                            emulator.refuse("DescribeFaceVerify", "406", 200, 1);
                            assertThatThrownBy(() -> face.describeFaceVerify(session))
                                    .isInstanceOf(ServiceException.class);
                            assertThat(timer("operation", "InitFaceVerify").count()).isEqualTo(1);
                            assertThat(timer("error.kind", "unknown_certify_id").count())
                                    .isEqualTo(1);
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasNumberOfObservationsEqualTo(3)
                                    .hasAnObservationWithAKeyValue("code", "406")
                                    .hasAnObservationWithAKeyValue(
                                            "operation", "DescribeFaceVerify");
                        });
    }

    @Test
    void theStableHttpAttributesOfOpenTelemetryAreThereIfAskedFor() {
        observed()
                .withPropertyValues("cloudauth.observation.convention=open-telemetry")
                .run(
                        context -> {
                            verify(context.getBean(CloudAuthClient.class), PERSON);
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasObservationWithNameEqualTo("cloudauth.client.call")
                                    .that()
                                    .hasLowCardinalityKeyValue("operation", "VerifyMaterial")
                                    .hasLowCardinalityKeyValue("server.address", "127.0.0.1")
                                    .hasLowCardinalityKeyValue(
                                            "server.port", Integer.toString(emulator.port()))
                                    .hasLowCardinalityKeyValue("http.request.method", "POST")
                                    .hasLowCardinalityKeyValue("http.response.status_code", "200")
                                    .hasLowCardinalityKeyValue("error.type", "none")
                                    .doesNotHaveHighCardinalityKeyValueWithKey("http.status");
                            assertThat(
                                            meters.get("cloudauth.client.call.attempts")
                                                    .tag("server.address", "127.0.0.1")
                                                    .summary()
                                                    .count())
                                    .isEqualTo(1);
                        });
    }

    @Test
    void theErrorTypeOfOpenTelemetryIsTheStatusOrTheKindOrTheException() {
        observed()
                .withPropertyValues(
                        "cloudauth.observation.convention=open-telemetry",
                        "cloudauth.scene-id=1000000006")
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            emulator.refuse("DescribeVerifyResult", "Forbidden.RAM", 403, 1);
                            assertThatThrownBy(() -> client.describeVerifyResult(BizId.random()))
                                    .isInstanceOf(ServiceException.class);
                            assertThat(timer("error.type", "403").count()).isEqualTo(1);

                            FaceVerifyClient face = context.getBean(FaceVerifyClient.class);
                            emulator.refuse("InitFaceVerify", "412", 200, 1);
                            assertThatThrownBy(() -> startSession(face))
                                    .isInstanceOf(ServiceException.class);
                            assertThat(timer("error.type", "in_arrears").count()).isEqualTo(1);

                            emulator.breakAnswer(
                                    "VerifyMaterial", CloudAuthEmulator.Breakage.CUT, 1);
                            assertThatThrownBy(() -> verify(client, PERSON))
                                    .isInstanceOf(OutcomeUnknownException.class);
                            assertThat(
                                            timer(
                                                            "error.type",
                                                            OutcomeUnknownException.class.getName())
                                                    .count())
                                    .isEqualTo(1);
                        });
    }

    private static FaceVerifySession startSession(FaceVerifyClient face) {
        return face.initFaceVerify(
                r ->
                        r.outerOrderNo(OuterOrderNo.random())
                                .idPro("测试", PERSON)
                                .metaInfo(CloudAuthEmulator.appMetaInfo()));
    }

    @Test
    void submissionCutIsAnUnknownOutcome() {
        observed()
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            emulator.breakAnswer(
                                    "VerifyMaterial", CloudAuthEmulator.Breakage.CUT, 1);
                            assertThatThrownBy(() -> verify(client, PERSON))
                                    .isInstanceOf(OutcomeUnknownException.class);
                            assertThat(timer("outcome", "outcome_unknown").count()).isEqualTo(1);
                            assertThat(timer("error", "OutcomeUnknownException").count())
                                    .isEqualTo(1);
                        });
    }

    @Test
    void callRetriedTellsAttemptsAndWait() {
        observed()
                .withPropertyValues(
                        "cloudauth.retry.initial-backoff=1ms", "cloudauth.retry.max-backoff=1ms")
                .run(
                        context -> {
                            emulator.refuse("DescribeVerifyResult", "ServiceUnavailable", 503, 1);
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            assertThat(meters.get("cloudauth.client.call.attempts").summary().max())
                                    .isEqualTo(2);
                            assertThat(
                                            meters.get("cloudauth.client.call.retry.wait")
                                                    .timer()
                                                    .count())
                                    .isEqualTo(1);
                            assertThat(
                                            meters.get("cloudauth.client.call.attempt.failed")
                                                    .counter()
                                                    .count())
                                    .isEqualTo(1);
                            assertThat(timer("outcome", "succeeded").count()).isEqualTo(1);
                        });
    }

    @Test
    void eachCallWhicheverWayIsInTheTimerOnce() {
        observed()
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            client.describeVerifyResult(BizId.random());
                            context.getBean(CloudAuthAsyncClient.class)
                                    .describeVerifyResult(BizId.random())
                                    .get();
                            context.getBean(CloudAuthClients.class)
                                    .client("tenant-a")
                                    .describeVerifyResult(BizId.random());
                            client.awaitVerifyResult(
                                    BizId.random(), wait -> wait.atMost(Duration.ofSeconds(1)));
                            double calls =
                                    meters
                                            .get("cloudauth.client.call.attempts")
                                            .summaries()
                                            .stream()
                                            .mapToLong(summary -> summary.count())
                                            .sum();
                            assertThat(calls).isEqualTo(emulator.calls().size());
                            assertThat(timed()).isEqualTo(emulator.calls().size());
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasNumberOfObservationsEqualTo(emulator.calls().size());
                            assertThat(timer("client", "tenant-a").count()).isEqualTo(1);
                        });
    }

    @Test
    void asyncCallIsAChildOfWhatIsObservedWhereItWasAskedFor() {
        observed()
                .run(
                        context -> {
                            Observation outer = Observation.start("outer", observations);
                            CloudAuthAsyncClient client =
                                    context.getBean(CloudAuthAsyncClient.class);
                            CompletableFuture<?> call =
                                    outer.scoped(() -> client.describeVerifyResult(BizId.random()));
                            call.get();
                            outer.stop();
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasObservationWithNameEqualTo("cloudauth.client.call")
                                    .that()
                                    .hasParentObservationEqualTo(outer)
                                    .hasHighCardinalityKeyValue("attempts", "1");
                        });
    }

    @Test
    void conventionOfTheApplicationNamesEverything() {
        CloudAuthObservationConvention own =
                new DefaultCloudAuthObservationConvention() {
                    @Override
                    public String getName() {
                        return "kyc.call";
                    }

                    @Override
                    public KeyValues getLowCardinalityKeyValues(
                            CloudAuthObservationContext context) {
                        return KeyValues.of("what", context.operation());
                    }
                };
        observed()
                .withBean(CloudAuthObservationConvention.class, () -> own)
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            assertThat(
                                            meters.get("kyc.call")
                                                    .tag("what", "DescribeVerifyResult")
                                                    .timer()
                                                    .count())
                                    .isEqualTo(1);
                            assertThat(
                                            meters.get("kyc.call.attempts")
                                                    .tag("what", "DescribeVerifyResult")
                                                    .summary()
                                                    .count())
                                    .isEqualTo(1);
                            assertThat(meters.find("cloudauth.client.call").timer()).isNull();
                        });
    }

    @Test
    void observationTurnedOffMeasuresNothing() {
        observed()
                .withPropertyValues("cloudauth.observation.enabled=false")
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            assertThat(meters.getMeters()).isEmpty();
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasNumberOfObservationsEqualTo(0);
                        });
    }

    @Test
    void applicationWithoutMicrometerCalls() {
        starter()
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(
                        context ->
                                assertThat(
                                                context.getBean(CloudAuthClient.class)
                                                        .describeVerifyResult(BizId.random()))
                                        .isNotNull());
    }

    @Test
    void applicationWithoutMicrometersMetersIsObserved() {
        starter()
                .withClassLoader(new FilteredClassLoader("io.micrometer.core"))
                .withBean(ObservationRegistry.class, () -> observations)
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            TestObservationRegistryAssert.assertThat(observations)
                                    .hasNumberOfObservationsEqualTo(1);
                        });
    }

    @Test
    void clientContextClosedIsClosed() {
        CloudAuthClient[] kept = new CloudAuthClient[1];
        observed().run(context -> kept[0] = context.getBean(CloudAuthClient.class));
        assertThatThrownBy(() -> kept[0].describeVerifyResult(BizId.random()))
                .isInstanceOf(io.cloudauth.error.CallCancelledException.class);
    }

    private ApplicationContextRunner observed() {
        return starter()
                .withBean(ObservationRegistry.class, () -> observations)
                .withBean(MeterRegistry.class, () -> meters);
    }

    private ApplicationContextRunner starter() {
        return Contexts.against(emulator)
                .withPropertyValues("cloudauth.clients.tenant-a.biz-type=scene-a")
                .withConfiguration(
                        AutoConfigurations.of(
                                CloudAuthObservationAutoConfiguration.class,
                                CloudAuthMetricsAutoConfiguration.class));
    }

    private Timer timer(String tag, String value) {
        return meters.get("cloudauth.client.call").tag(tag, value).timer();
    }

    private long timed() {
        return meters.get("cloudauth.client.call").timers().stream().mapToLong(Timer::count).sum();
    }

    private static void verify(CloudAuthClient client, String number) {
        client.verifyMaterial(
                request ->
                        request.bizId(BizId.random())
                                .name("测试")
                                .idCardNumber(number)
                                .faceImage(Image.url("https://cdn.example/face.jpg")));
    }
}
