package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.spring.client.PropertiesConnectionDetails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class CloudAuthAutoConfigurationTest {
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void applicationWithoutPropertiesHasEveryBeanAndAskedNobodyForCredentials() {
        Contexts.starter()
                .run(
                        context ->
                                assertThat(context)
                                        .hasNotFailed()
                                        .hasSingleBean(CloudAuthConnectionDetails.class)
                                        .hasSingleBean(CredentialsProvider.class)
                                        .hasSingleBean(CloudAuthClient.class)
                                        .hasSingleBean(CloudAuthAsyncClient.class)
                                        .hasSingleBean(FaceVerifyClient.class)
                                        .hasSingleBean(CloudAuthClients.class)
                                        .hasSingleBean(CloudAuth.Builder.class)
                                        .doesNotHaveBean(CloudAuthEmulator.class));
    }

    @Test
    void callWithoutCredentialsSaysSoWhenItIsMade() {
        CredentialsProvider empty =
                () -> {
                    throw CredentialsException.of("test", "has none");
                };
        Contexts.starter()
                .withPropertyValues("cloudauth.biz-type=test")
                .withBean(CredentialsProvider.class, () -> empty)
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        context.getBean(CloudAuthClient.class)
                                                                .describeVerifyResult(
                                                                        BizId.of("order-1")))
                                        .isInstanceOf(CredentialsException.class)
                                        .hasMessageContaining("test: has none"));
    }

    @Test
    void enabledFalseConfiguresNothing() {
        Contexts.starter()
                .withPropertyValues(
                        "cloudauth.enabled=false",
                        "cloudauth.emulator.enabled=true",
                        "cloudauth.clients.tenant-a.biz-type=a")
                .run(
                        context -> {
                            assertThat(context.getBeanDefinitionNames())
                                    .noneMatch(name -> name.contains("cloudauth"));
                        });
    }

    @Test
    void clientFromPropertiesGetsAVerdict() {
        Contexts.against(emulator)
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            assertThat(verdict(client, BizId.random()))
                                    .isInstanceOf(Outcome.Passed.class);
                        });
    }

    @Test
    void viewsOfTheClientAreBeans() {
        Contexts.against(emulator)
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            assertThat(context.getBean(FaceVerifyClient.class))
                                    .isSameAs(client.faceVerify());
                            MetaVerifyClient meta = context.getBean(MetaVerifyClient.class);
                            assertThat(meta).isSameAs(client.metaVerify());
                            assertThat(meta.id2MetaVerify("测试", TestIdCards.passed()).outcome())
                                    .isInstanceOf(MetaOutcome.Consistent.class);
                        });
    }

    @Test
    void asyncClientFromPropertiesGetsAVerdict() {
        Contexts.against(emulator)
                .run(
                        context ->
                                assertThat(
                                                context.getBean(CloudAuthAsyncClient.class)
                                                        .describeVerifyResult(BizId.random())
                                                        .get()
                                                        .outcome())
                                        .isInstanceOf(Outcome.NotSubmitted.class));
    }

    @Test
    void clientContextClosedIsClosed() {
        CloudAuthClient[] kept = new CloudAuthClient[1];
        Contexts.against(emulator).run(context -> kept[0] = context.getBean(CloudAuthClient.class));

        assertThatThrownBy(() -> kept[0].describeVerifyResult(BizId.random()))
                .isInstanceOf(CallCancelledException.class);
    }

    @Test
    void everyBeanOfTheApplicationWinsOverTheStarters() {
        CloudAuthClient own = CloudAuth.builder().build();
        FaceVerifyClient face = CloudAuth.builder().build().faceVerify();
        CredentialsProvider credentials = CredentialsProviders.accessKey("id", "secret");
        CloudAuthConnectionDetails details = () -> "https://own.example";
        CloudAuthClients clients = new CloudAuthClients(Map.of());
        CloudAuth.Builder builder = CloudAuth.builder();
        Contexts.starter()
                .withBean("own", CloudAuthClient.class, () -> own)
                .withBean("ownAsync", CloudAuthAsyncClient.class, own::async)
                .withBean("ownFace", FaceVerifyClient.class, () -> face)
                .withBean("ownCredentials", CredentialsProvider.class, () -> credentials)
                .withBean("ownDetails", CloudAuthConnectionDetails.class, () -> details)
                .withBean("ownClients", CloudAuthClients.class, () -> clients)
                .withBean("ownBuilder", CloudAuth.Builder.class, () -> builder)
                .run(
                        context -> {
                            assertThat(context.getBean(CloudAuthClient.class)).isSameAs(own);
                            assertThat(context.getBean(CloudAuthAsyncClient.class))
                                    .isSameAs(own.async());
                            assertThat(context.getBean(FaceVerifyClient.class)).isSameAs(face);
                            assertThat(context.getBean(CredentialsProvider.class))
                                    .isSameAs(credentials);
                            assertThat(context.getBean(CloudAuthConnectionDetails.class))
                                    .isSameAs(details);
                            assertThat(context.getBean(CloudAuthClients.class)).isSameAs(clients);
                            assertThat(context.getBean(CloudAuth.Builder.class)).isSameAs(builder);
                        });
    }

    @Test
    void connectionDetailsOfTheApplicationWinOverThePropertiesOfEveryClient() {
        CloudAuthConnectionDetails details =
                new CloudAuthConnectionDetails() {
                    @Override
                    public String getEndpoint() {
                        return emulator.endpoint();
                    }

                    @Override
                    public CredentialsProvider getCredentialsProvider() {
                        return CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret());
                    }
                };
        Contexts.starter()
                .withPropertyValues(
                        "cloudauth.endpoint=https://billed.example",
                        "cloudauth.biz-type=test",
                        "cloudauth.clients.tenant-a.endpoint=https://billed.example",
                        "cloudauth.clients.tenant-a.credentials.access-key-id=other",
                        "cloudauth.clients.tenant-a.credentials.access-key-secret=other")
                .withBean(CloudAuthConnectionDetails.class, () -> details)
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            context.getBean(CloudAuthClients.class)
                                    .client("tenant-a")
                                    .describeVerifyResult(BizId.random());
                            assertThat(emulator.calls()).hasSize(2);
                        });
    }

    @Test
    void connectionDetailsFromPropertiesTellTheEndpointOfTheRegion() {
        Contexts.starter()
                .withPropertyValues("cloudauth.region=cn-shanghai")
                .run(
                        context -> {
                            assertThat(context)
                                    .getBean(CloudAuthConnectionDetails.class)
                                    .isInstanceOf(PropertiesConnectionDetails.class)
                                    .extracting(CloudAuthConnectionDetails::getEndpoint)
                                    .isEqualTo("https://cloudauth.cn-shanghai.aliyuncs.com");
                            assertThat(context.getBean(CloudAuthClient.class))
                                    .hasToString(
                                            "CloudAuthClient(https://cloudauth.cn-shanghai.aliyuncs.com)");
                        });
    }

    @Test
    void builderIsAskedForTwiceIsAnotherEachTime() {
        Contexts.starter()
                .run(
                        context ->
                                assertThat(context.getBean(CloudAuth.Builder.class))
                                        .isNotSameAs(context.getBean(CloudAuth.Builder.class)));
    }

    @Test
    void customizersSeveralRunInTheirOrderAndWinOverProperties() {
        Contexts.against(emulator)
                .withPropertyValues(
                        "cloudauth.endpoint=https://billed.example",
                        "cloudauth.clients.tenant-a.biz-type=a")
                .withBean(Customizers.class)
                .withBean("emulatorUnderTest", CloudAuthEmulator.class, () -> emulator)
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            context.getBean(CloudAuthClients.class).client("tenant-a");
                            assertThat(context.getBean(Customizers.class).ran)
                                    .containsExactly(
                                            "first default",
                                            "second default",
                                            "first tenant-a",
                                            "second tenant-a");
                        });
    }

    @Test
    void listenerOfTheApplicationIsToldOfCalls() {
        List<CallEvent> events = new ArrayList<>();
        Contexts.against(emulator)
                .withBean(CallListener.class, () -> events::add)
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            assertThat(events)
                                    .extracting(CallEvent::operation)
                                    .containsExactly(
                                            "DescribeVerifyResult", "DescribeVerifyResult");
                        });
    }

    @Test
    void rateLimiterOfTheApplicationIsAskedForEachAttempt() {
        List<String> asked = new ArrayList<>();
        RateLimiter limiter =
                (operation, atMost) -> {
                    asked.add(operation);
                    return Duration.ZERO;
                };
        Contexts.against(emulator)
                .withBean(RateLimiter.class, () -> limiter)
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            assertThat(asked).containsExactly("DescribeVerifyResult");
                        });
    }

    private static Outcome verdict(CloudAuthClient client, BizId bizId) {
        return client.verifyMaterial(
                        request ->
                                request.bizId(bizId)
                                        .name("测试")
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(
                                                io.cloudauth.model.Image.url(
                                                        "https://cdn.example/face.jpg")))
                .outcome();
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {
        final List<String> ran = new ArrayList<>();

        @Bean
        @Order(2)
        CloudAuthBuilderCustomizer second(CloudAuthEmulator emulator) {
            return (client, builder) -> {
                ran.add("second " + client);
                builder.endpoint(emulator.endpoint());
            };
        }

        @Bean
        @Order(1)
        CloudAuthBuilderCustomizer first() {
            return (client, builder) -> {
                ran.add("first " + client);
                builder.endpoint("https://first.example");
            };
        }
    }
}
