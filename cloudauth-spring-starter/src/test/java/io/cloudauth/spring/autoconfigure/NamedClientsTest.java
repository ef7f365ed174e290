package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.CloudAuthClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class NamedClientsTest {
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void clientsTwoNamesAreInjectedByQualifierAndTheUnnamedOneWithout() {
        tenants()
                .withBean(Tenants.class)
                .run(
                        context -> {
                            Tenants tenants = context.getBean(Tenants.class);
                            CloudAuthClients clients = context.getBean(CloudAuthClients.class);
                            assertThat(clients.names()).containsExactly("tenant-a", "tenant-b");
                            assertThat(tenants.a).isSameAs(clients.client("tenant-a"));
                            assertThat(tenants.b).isSameAs(clients.client("tenant-b"));
                            assertThat(tenants.unnamed)
                                    .isNotSameAs(tenants.a)
                                    .isNotSameAs(tenants.b);
                            assertThat(tenants.faceOfA).isSameAs(tenants.a.faceVerify());
                            assertThat(tenants.metaOfA).isSameAs(tenants.a.metaVerify());
                            assertThat(tenants.face).isSameAs(tenants.unnamed.faceVerify());
                        });
    }

    @Test
    void namedClientSetsItsBizTypeOnlyHasTheRestOfTheUnnamedOne() {
        tenants()
                .run(
                        context -> {
                            context.getBean(CloudAuthClients.class)
                                    .client("tenant-a")
                                    .describeVerifyResult(BizId.random());
                            assertThat(emulator.calls())
                                    .singleElement()
                                    .satisfies(
                                            call ->
                                                    assertThat(call.parameters())
                                                            .containsEntry("BizType", "scene-a"));
                        });
    }

    @Test
    void namedClientSetsItsSceneStartsSessionsInIt() {
        tenants()
                .withPropertyValues(
                        "cloudauth.scene-id=1000000006",
                        "cloudauth.scenes.ID_PLUS=1000000007",
                        "cloudauth.clients.tenant-a.scene-id=1000000008")
                .withBean(Tenants.class)
                .run(
                        context -> {
                            Tenants tenants = context.getBean(Tenants.class);
                            FaceVerifySession own = session(tenants.faceOfA);
                            FaceVerifySession unnamed = session(tenants.face);
                            assertThat(own.sceneId()).isEqualTo(1_000_000_008L);
                            assertThat(unnamed.sceneId()).isEqualTo(1_000_000_007L);
                            assertThat(tenants.faceOfA.describeFaceVerify(own).outcome())
                                    .isInstanceOf(FaceOutcome.NotFinished.class);
                            assertThat(emulator.calls())
                                    .extracting(call -> call.parameters().get("SceneId"))
                                    .containsExactly("1000000008", "1000000007", "1000000008");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID_PLUS", "id-plus", "idplus", "IDPLUS", "Id_Plus"})
    void scenesOfASolutionInAnySpellingIsItsScene(String name) {
        tenants()
                .withPropertyValues(
                        "cloudauth.scene-id=1000000006", "cloudauth.scenes." + name + "=1000000007")
                .run(
                        context ->
                                assertThat(
                                                session(context.getBean(FaceVerifyClient.class))
                                                        .sceneId())
                                        .isEqualTo(1_000_000_007L));
    }

    @Test
    void scenesInTheEnvironmentTakePrecedenceOverThoseOfAFile() {
        Map<String, Object> environment = Map.of("CLOUDAUTH_SCENES_ID_PLUS", "1000000009");
        tenants()
                .withPropertyValues("cloudauth.scenes.ID_PLUS=1000000007")
                .withInitializer(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new SystemEnvironmentPropertySource(
                                                        "test-systemEnvironment", environment)))
                .run(
                        context ->
                                assertThat(
                                                session(context.getBean(FaceVerifyClient.class))
                                                        .sceneId())
                                        .isEqualTo(1_000_000_009L));
    }

    private static FaceVerifySession session(FaceVerifyClient face) {
        return face.initFaceVerify(
                r ->
                        r.outerOrderNo(OuterOrderNo.random())
                                .idPlus()
                                .metaInfo(CloudAuthEmulator.pageMetaInfo()));
    }

    @Test
    void namedClientWithItsOwnKeysSignsWithThem() {
        tenants()
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        context.getBean(CloudAuthClients.class)
                                                                .client("tenant-b")
                                                                .describeVerifyResult(
                                                                        BizId.random()))
                                        .isInstanceOf(ServiceException.class)
                                        .hasMessageContaining("InvalidAccessKeyId"));
    }

    @Test
    void clientsPostProcessorThatAsksForBeansByTypeFindsThemNotMadeYet() {
        tenants()
                .withBean(Registry.class)
                .withBean(PostProcessor.class)
                .run(
                        context -> {
                            assertThat(context.getBean("cloudauthClient.tenant-a")).isNotNull();
                            assertThat(context.getBean(PostProcessor.class).seen)
                                    .as("what brings handlers to a registry sees it first")
                                    .contains("cloudauthClients", "cloudauthClientFactory");
                        });
    }

    @Test
    void namedClientUnknownIsRefusedByNamingThoseThatThereAre() {
        tenants()
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        context.getBean(CloudAuthClients.class)
                                                                .client("tenant-c"))
                                        .isInstanceOf(IllegalArgumentException.class)
                                        .hasMessageContaining("[tenant-a, tenant-b]"));
    }

    @Test
    void namedClientsContextClosedAreClosed() {
        CloudAuthClient[] kept = new CloudAuthClient[1];
        CloudAuthClients[] registry = new CloudAuthClients[1];
        tenants()
                .run(
                        context -> {
                            registry[0] = context.getBean(CloudAuthClients.class);
                            kept[0] = registry[0].client("tenant-a");
                        });

        assertThatThrownBy(() -> kept[0].describeVerifyResult(BizId.random()))
                .isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(() -> registry[0].client("tenant-a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unnamedClientOfTheApplicationLeavesTheNamedOnes() {
        tenants()
                .withBean(
                        "own",
                        CloudAuthClient.class,
                        () -> io.cloudauth.core.CloudAuth.builder().build())
                .run(
                        context -> {
                            assertThat(context.getBean(CloudAuthClient.class))
                                    .isSameAs(context.getBean("own"));
                            assertThat(context.getBean("cloudauthClient.tenant-a"))
                                    .isInstanceOf(CloudAuthClient.class);
                        });
    }

    private ApplicationContextRunner tenants() {
        return Contexts.against(emulator)
                .withPropertyValues(
                        "cloudauth.clients.tenant-a.biz-type=scene-a",
                        "cloudauth.clients.tenant-b.credentials.access-key-id=otherId",
                        "cloudauth.clients.tenant-b.credentials.access-key-secret=otherSecret");
    }

    static final class Tenants {
        final CloudAuthClient unnamed;
        final CloudAuthClient a;
        final CloudAuthClient b;
        final FaceVerifyClient face;
        final FaceVerifyClient faceOfA;
        final MetaVerifyClient metaOfA;

        Tenants(
                CloudAuthClient unnamed,
                @Qualifier("tenant-a") CloudAuthClient a,
                @Qualifier("tenant-b") CloudAuthClient b,
                FaceVerifyClient face,
                @Qualifier("tenant-a") FaceVerifyClient faceOfA,
                @Qualifier("tenant-a") MetaVerifyClient metaOfA) {
            this.unnamed = unnamed;
            this.a = a;
            this.b = b;
            this.face = face;
            this.faceOfA = faceOfA;
            this.metaOfA = metaOfA;
        }
    }

    /** What a post-processor asks for by its type. */
    static final class Registry {}

    /** As those of Spring Boot that configure registries of meters and observations. */
    static final class PostProcessor implements BeanPostProcessor {
        private final List<String> seen = new ArrayList<>();

        PostProcessor(Registry registry) {
            assertThat(registry).isNotNull();
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            seen.add(beanName);
            return bean;
        }
    }
}
