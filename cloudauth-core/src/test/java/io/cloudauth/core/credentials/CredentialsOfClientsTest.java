package io.cloudauth.core.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Providers as programs use them: behind a client, over HTTP. */
@Timeout(60)
class CredentialsOfClientsTest {
    private static final String ROLE = "acs:ram::1234567890123456:role/kyc";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void sixtyFourCallsAtTheStartShareOneSession() throws Exception {
        try (CloudAuthClient client = client(role());
                Crowd crowd = new Crowd(64)) {
            assertThat(Crowd.results(crowd.all(() -> result(client)))).hasSize(64);
        }
        assertThat(made("AssumeRole")).isOne();
    }

    @Test
    void clientsThatShareAProviderShareItsSession() {
        CredentialsProvider role = role();
        try (CloudAuthClient one = client(role);
                CloudAuthClient other = client(role)) {
            result(one);
            result(other);
        }
        assertThat(made("AssumeRole")).isOne();
    }

    @Test
    void aSessionThatTheServiceEndsIsReplacedOnceAndTheCallSucceeds() {
        try (CloudAuthClient client = client(role())) {
            result(client);
            emulator.refuse("DescribeVerifyResult", "InvalidSecurityToken.Expired", 400, 1);
            result(client);
            emulator.refuse("VerifyMaterial", "InvalidSecurityToken.Expired", 400, 1);
            assertThat(material(client).isPassed()).isTrue();
        }
        assertThat(made("AssumeRole")).isEqualTo(3);
        assertThat(emulator.charged()).isOne();
    }

    @Test
    void aSessionOfMetadataOrOfAnAddressSignsAsWell() {
        for (CredentialsProvider provider :
                List.of(
                        CredentialsProviders.ecsRole(r -> r.endpoint(emulator.endpoint())),
                        CredentialsProviders.uri(emulator.endpoint() + "/_emulator/credentials"))) {
            try (CloudAuthClient client = client(provider)) {
                assertThat(material(client).isPassed()).isTrue();
            }
        }
    }

    @Test
    void withTheSourceDownAndNoneValidTheCallFailsWithItsReasonAndSendsNothing() {
        emulator.refuse("AssumeRole", "NoPermission", 403, 1);
        try (CloudAuthClient client = client(role())) {
            for (int i = 0; i < 2; i++) {
                CredentialsException failure =
                        catchThrowableOfType(CredentialsException.class, () -> material(client));
                assertThat(failure.tried().get(0).toString())
                        .startsWith("assumeRole: STS refused with status 403 NoPermission");
            }
        }
        assertThat(made("VerifyMaterial")).isZero();
        assertThat(made("AssumeRole")).isOne();
    }

    @Test
    void aProviderThatBlocksBreaksNoDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        CredentialsProvider blocked =
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        // as careless as a provider may be
                    }
                    throw new IllegalStateException();
                };
        try (CloudAuthClient client = client(blocked, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> material(client))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessage(
                            "No credentials: custom provider: returned no credentials within the"
                                    + " call's time");
        }
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void closingTheClientEndsACallThatWaitsForCredentials() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CredentialsProvider blocked =
                () -> {
                    asked.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        // nobody is there to tell
                    }
                    throw new IllegalStateException();
                };
        CloudAuthClient client = client(blocked, Duration.ofSeconds(10));
        try (Crowd crowd = new Crowd(1)) {
            Future<CallCancelledException> call =
                    crowd.all(
                                    () ->
                                            catchThrowableOfType(
                                                    CallCancelledException.class,
                                                    () -> material(client)))
                            .get(0);
            asked.await();
            client.close();
            assertThat(call.get().reason()).isEqualTo(CallCancelledException.Reason.CLOSED);
        }
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void anInterruptWhileWaitingForCredentialsCancelsTheCall() {
        try (CloudAuthClient client = client(role())) {
            Thread.currentThread().interrupt();
            CallCancelledException failure =
                    catchThrowableOfType(CallCancelledException.class, () -> material(client));
            assertThat(failure.reason()).isEqualTo(CallCancelledException.Reason.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(made("VerifyMaterial")).isZero();
    }

    @Test
    void whatAProviderThrowsFailsTheCallAsAFailureOfCredentials() {
        CredentialsProvider broken =
                () -> {
                    throw new IllegalStateException("sentinel4711");
                };
        try (CloudAuthClient client = client(broken)) {
            assertThatThrownBy(() -> material(client))
                    .isInstanceOf(CredentialsException.class)
                    .isInstanceOf(CloudAuthException.class)
                    .hasMessage(
                            "No credentials: custom provider: threw java.lang.IllegalStateException");
        }
    }

    @Test
    void aRoleMustBeNamed() {
        assertThatThrownBy(() -> CredentialsProviders.assumeRole(role -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roleArn is required");
    }

    private CredentialsProvider role() {
        return CredentialsProviders.assumeRole(
                role ->
                        role.roleArn(ROLE)
                                .endpoint(emulator.endpoint())
                                .source(
                                        CredentialsProviders.accessKey(
                                                emulator.accessKeyId(),
                                                emulator.accessKeySecret())));
    }

    private CloudAuthClient client(CredentialsProvider credentials) {
        return client(credentials, Duration.ofSeconds(30));
    }

    private CloudAuthClient client(CredentialsProvider credentials, Duration total) {
        return CloudAuth.builder()
                .credentials(credentials)
                .endpoint(emulator.endpoint())
                .bizType("RPMin")
                .timeouts(t -> t.total(total))
                .build();
    }

    private static VerifyResult result(CloudAuthClient client) {
        return client.describeVerifyResult(BizId.random());
    }

    private static VerifyResult material(CloudAuthClient client) {
        return client.verifyMaterial(
                r ->
                        r.bizId(BizId.random())
                                .name("测试")
                                .idCardNumber(TestIdCards.passed())
                                .faceImage(Image.url("https://cdn.example/face.jpg")));
    }

    private long made(String action) {
        return emulator.calls().stream().filter(call -> call.action().equals(action)).count();
    }
}
