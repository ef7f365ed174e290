package io.cloudauth.core.internal.credentials.remote;

import static io.cloudauth.core.internal.credentials.Crowd.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.credentials.CountingRandom;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.CredentialsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AssumeRoleTest {
    private static final String ARN = "acs:ram::1234567890123456:role/kyc";

    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).showPersonalData().start();
    private final Environment environment =
            new Environment(name -> null, name -> null, Path.of(""), time, new CountingRandom());
    private final CredentialsSource account =
            new FixedSource(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()));
    private final CredentialsSource role = role(account);

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void sixtyFourThreadsAtTheStartMakeOneRequest() throws Exception {
        try (Crowd crowd = new Crowd(64)) {
            List<Credentials> all = Crowd.results(crowd.all(this::get));
            assertThat(all).hasSize(64).containsOnly(all.get(0));
        }
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void acrossThreeExpiriesUnderLoadEachCostsOneRequest() throws Exception {
        Credentials held = get();
        try (Crowd crowd = new Crowd(16)) {
            for (int expiry = 1; expiry <= 3; expiry++) {
                time.advance(Duration.ofMinutes(48));
                Credentials old = held;
                // each of them gets valid credentials, old or new
                assertThat(Crowd.results(crowd.all(this::get)))
                        .allMatch(given -> given.expiresAt().orElseThrow().isAfter(time.now()));
                until(() -> !role.resolve().equals(old));
                held = role.resolve();
                assertThat(emulator.calls()).hasSize(expiry + 1);
            }
        }
    }

    @Test
    void noCallFailsWhileTheSourceIsDownAndBackWithinTheLifetime() throws Exception {
        Credentials first = get();
        time.advance(Duration.ofMinutes(48));
        emulator.refuse("AssumeRole", "NoPermission", 403, 3);
        int calls = 0;
        while (get().equals(first)) {
            calls++;
            Crowd.untilNothingIsFetched();
            time.advance(Duration.ofMillis(250));
        }
        assertThat(calls).isPositive();
        assertThat(first.expiresAt().orElseThrow()).isAfter(time.now());
        assertThat(emulator.calls()).hasSize(5);
    }

    @Test
    void theRequestSaysWhatTheBuilderWasToldAndNothingInTheUrl() throws Exception {
        Role configured =
                new Role()
                        .arn(ARN)
                        .sessionName("kyc-service")
                        .duration(Duration.ofMinutes(15))
                        .policy("{\"Version\":\"1\"}")
                        .externalId("partner:1")
                        .endpoint(emulator.endpoint());
        Credentials session = AssumeRoleFetcher.source(configured, account, environment).resolve();

        assertThat(session.expiresAt()).contains(time.now().plus(Duration.ofMinutes(15)));
        CloudAuthEmulator.Call call = emulator.calls().get(0);
        assertThat(call.action()).isEqualTo("AssumeRole");
        assertThat(call.signature()).isEqualTo("RPC 1.0");
        assertThat(call.inUrl()).isEmpty();
        assertThat(call.parameters())
                .containsEntry("Version", "2015-04-01")
                .containsEntry("RegionId", "cn-hangzhou")
                .containsEntry("RoleArn", ARN)
                .containsEntry("RoleSessionName", "kyc-service")
                .containsEntry("DurationSeconds", "900")
                .containsEntry("Policy", "{\"Version\":\"1\"}")
                .containsEntry("ExternalId", "partner:1");
    }

    @Test
    void aRoleMayBeTakenOnByAnotherRole() {
        Credentials session = role(role).resolve();
        assertThat(session.securityToken()).isPresent();
        assertThat(emulator.calls()).hasSize(2);
        assertThat(emulator.calls().get(1).parameters()).containsKey("SecurityToken");
    }

    @Test
    void aSessionThatEndedEarlyIsRenewedForTheRoleThatItTakesOn() {
        role.resolve();
        emulator.refuse("AssumeRole", "InvalidSecurityToken.Expired", 400, 1);
        assertThat(role(role).resolve().securityToken()).isPresent();
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::code)
                .containsExactly(null, "InvalidSecurityToken.Expired", null, null);
    }

    @Test
    void aClockThatIsOffIsCorrectedAndShortensNoSession() throws Exception {
        emulator.setClockOffset(Duration.ofHours(-2));
        Credentials session = get();
        assertThat(session.expiresAt().orElseThrow()).isBefore(time.now());
        assertThat(get()).isSameAs(session);
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::code)
                .containsExactly("InvalidTimeStamp.Expired", null);
    }

    @Test
    void throttlingAndFailuresOfTheServiceAreTriedAgain() {
        emulator.refuse("AssumeRole", "Throttling", 429, 1);
        emulator.refuse("AssumeRole", "ServiceUnavailable", 503, 1);
        assertThat(role.resolve().securityToken()).isPresent();
        assertThat(emulator.calls()).hasSize(3);
    }

    @Test
    void aRefusalIsToldWithItsCodeAndIsFinal() {
        emulator.refuse("AssumeRole", "NoPermission", 403, 1);
        CredentialsException failure =
                catchThrowableOfType(CredentialsException.class, role::resolve);
        assertThat(failure.tried().get(0).provider()).isEqualTo("assumeRole");
        assertThat(failure.tried().get(0).reason())
                .matches("STS refused with status 403 NoPermission, request ID [0-9A-F-]+");
        assertThat(failure.isRetryable()).isFalse();
    }

    @Test
    void aResponseWithoutASessionIsToldAsSuch() {
        emulator.breakAnswer("AssumeRole", CloudAuthEmulator.Breakage.GARBAGE, 2);
        assertThatThrownBy(role::resolve)
                .hasMessage(
                        "No credentials: assumeRole: STS returned a response without"
                                + " readable credentials, status 200");
    }

    @Test
    void nobodyThereIsToldAsSuchAndMayBeTriedLater() {
        emulator.close();
        CredentialsException failure =
                catchThrowableOfType(CredentialsException.class, role::resolve);
        assertThat(failure).hasMessage("No credentials: assumeRole: STS refused the connection");
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void aSourceWithoutCredentialsIsToldAfterTheRole() {
        CredentialsSource none =
                CredentialsSource.of(
                        () -> {
                            throw CredentialsException.of("vault", "is sealed");
                        });
        assertThatThrownBy(role(none)::resolve)
                .hasMessage(
                        "No credentials: assumeRole: the source of the credentials for STS has none;"
                                + " vault: is sealed");
    }

    private Credentials get() throws Exception {
        return role.resolve(Deadline.in(Duration.ofDays(1), time), new CountDownLatch(1));
    }

    private CredentialsSource role(CredentialsSource source) {
        return AssumeRoleFetcher.source(
                new Role().arn(ARN).endpoint(emulator.endpoint()), source, environment);
    }
}
