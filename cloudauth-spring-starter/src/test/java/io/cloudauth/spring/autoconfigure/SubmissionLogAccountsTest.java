package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** The account labels of clients that share a submission log. */
class SubmissionLogAccountsTest {
    private static final BizId ORDER = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final SubmissionLog log = SubmissionLogs.inMemory();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void clientsWithOwnCredentialsHaveTheirNamesAsLabels() {
        tenants()
                .run(
                        context -> {
                            submit(client(context, "tenant-a"));
                            assertSent(client(context, "tenant-b"));
                            assertSent(context.getBean(CloudAuthClient.class));
                            assertRecorded("tenant-a/", "tenant-b/", "");
                        });
    }

    @Test
    void clientsWithOwnCredentialsDoNotHaveTheLabelOfTheUnnamedClient() {
        tenants()
                .withPropertyValues("cloudauth.account=shop")
                .run(
                        context -> {
                            submit(context.getBean(CloudAuthClient.class));
                            assertSent(client(context, "tenant-a"));
                            assertRecorded("shop/", "tenant-a/");
                            assertNotRecorded("");
                        });
    }

    @Test
    void clientWithTheCredentialsOfTheUnnamedClientHasItsLabel() {
        tenants()
                .withPropertyValues("cloudauth.account=shop", "cloudauth.clients.web.scene-id=1")
                .run(
                        context -> {
                            submit(context.getBean(CloudAuthClient.class));
                            assertThatThrownBy(() -> submit(client(context, "web")))
                                    .isInstanceOf(SubmissionRefusedException.class);
                            assertRecorded("shop/");
                            assertNotRecorded("web/", "");
                        });
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void clientWithTheCredentialsOfTheUnnamedClientHasNoLabelIfThatHasNone() {
        tenants()
                .withPropertyValues("cloudauth.clients.web.scene-id=1")
                .run(
                        context -> {
                            submit(client(context, "web"));
                            assertThatThrownBy(() -> submit(context.getBean(CloudAuthClient.class)))
                                    .isInstanceOf(SubmissionRefusedException.class);
                            assertRecorded("");
                            assertNotRecorded("web/");
                        });
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void accountThatIsSetTakesPrecedenceOverTheName() {
        tenants()
                .withPropertyValues(
                        "cloudauth.clients.tenant-a.account=shop",
                        "cloudauth.clients.tenant-b.account=shop")
                .run(
                        context -> {
                            submit(client(context, "tenant-a"));
                            assertThatThrownBy(() -> submit(client(context, "tenant-b")))
                                    .isInstanceOf(SubmissionRefusedException.class);
                            assertRecorded("shop/");
                            assertNotRecorded("tenant-a/", "tenant-b/", "");
                        });
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void clientsOfTheEmulatorHaveOneAccount() {
        tenants(Contexts.starter())
                .withPropertyValues(
                        "cloudauth.biz-type=test",
                        "cloudauth.emulator.enabled=true",
                        "cloudauth.account=shop")
                .run(
                        context -> {
                            submit(client(context, "tenant-a"));
                            assertThatThrownBy(() -> submit(client(context, "tenant-b")))
                                    .isInstanceOf(SubmissionRefusedException.class);
                            assertRecorded("shop/");
                            assertNotRecorded("tenant-a/", "tenant-b/", "");
                        });
    }

    @Test
    void connectionDetailsWithoutCredentialsKeepTheNamesAsLabels() {
        String endpoint = emulator.endpoint();
        tenants()
                .withBean(CloudAuthConnectionDetails.class, () -> () -> endpoint)
                .run(
                        context -> {
                            submit(client(context, "tenant-a"));
                            assertSent(client(context, "tenant-b"));
                            assertRecorded("tenant-a/", "tenant-b/");
                        });
    }

    private ApplicationContextRunner tenants() {
        return tenants(Contexts.against(emulator));
    }

    private ApplicationContextRunner tenants(ApplicationContextRunner starter) {
        ApplicationContextRunner application = starter.withBean(SubmissionLog.class, () -> log);
        for (String name : new String[] {"tenant-a", "tenant-b"}) {
            String prefix = "cloudauth.clients." + name + ".credentials.";
            application =
                    application.withPropertyValues(
                            prefix + "access-key-id=" + emulator.accessKeyId(),
                            prefix + "access-key-secret=" + emulator.accessKeySecret());
        }
        return application;
    }

    private static CloudAuthClient client(ApplicationContext context, String name) {
        return context.getBean(CloudAuthClients.class).client(name);
    }

    /** The log permits the submission. The emulator refuses it, because it has one account. */
    private static void assertSent(CloudAuthClient client) {
        assertThatThrownBy(() -> submit(client)).isInstanceOf(ServiceException.class);
    }

    private void assertRecorded(String... labels) {
        assertThat(Arrays.stream(labels)).allMatch(label -> log.find(key(label)).isPresent());
    }

    private void assertNotRecorded(String... labels) {
        assertThat(Arrays.stream(labels)).noneMatch(label -> log.find(key(label)).isPresent());
    }

    private static SubmissionKey key(String label) {
        return new SubmissionKey(label + "legacy/VerifyMaterial/test", ORDER.value());
    }

    private static void submit(CloudAuthClient client) {
        assertThat(
                        client.verifyMaterial(
                                        r ->
                                                r.bizId(ORDER)
                                                        .name("测试")
                                                        .idCardNumber(TestIdCards.passed())
                                                        .faceImage(
                                                                Image.url(
                                                                        "https://cdn.example/face.jpg")))
                                .isPassed())
                .isTrue();
    }
}
