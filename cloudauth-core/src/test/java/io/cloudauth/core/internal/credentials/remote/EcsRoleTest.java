package io.cloudauth.core.internal.credentials.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EcsRoleTest {
    private static final String SESSION =
            "{\"AccessKeyId\":\"i\",\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\"}";

    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).start();
    private final Places machine = new Places().time(time);

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aTokenComesFirstThenTheRolesNameThenItsCredentials() {
        Credentials given = role().source(machine.environment()).resolve();
        assertThat(given.expiresAt()).contains(time.now().plus(Duration.ofHours(6)));
        assertThat(actions()).containsExactly("ecs:Token", "ecs:Role", "ecs:Credentials");
    }

    @Test
    void aNameThatIsKnownIsNotAskedFor() {
        role().name("cloudauth-emulator-role").source(machine.environment()).resolve();
        machine.variable("ALIBABA_CLOUD_ECS_METADATA", "cloudauth-emulator-role");
        role().source(machine.environment()).resolve();
        assertThat(actions())
                .containsExactly("ecs:Token", "ecs:Credentials", "ecs:Token", "ecs:Credentials");
    }

    @Test
    void sixtyFourThreadsAtTheStartAskOnce() throws Exception {
        CredentialsSource role = role().source(machine.environment());
        try (Crowd crowd = new Crowd(64)) {
            assertThat(Crowd.results(crowd.all(role::resolve))).hasSize(64);
        }
        assertThat(actions()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void withoutATokenItFailsAndDoesNotFallBackToVersion1(int status) {
        emulator.answerPage("ecs:Token", status, 1);
        CredentialsException failure =
                catchThrowableOfType(
                        CredentialsException.class, role().source(machine.environment())::resolve);
        assertThat(failure)
                .hasMessage(
                        "No credentials: ecsRole: the metadata service refused to give a token;"
                                + " version 1, without one, is not allowed");
        assertThat(failure.isRetryable()).isFalse();
        assertThat(actions()).containsExactly("ecs:Token");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void version1IsUsedWhereItWasAskedFor(int status) {
        emulator.answerPage("ecs:Token", status, 1);
        CredentialsSource role = role().allowVersion1().source(machine.environment());
        assertThat(role.resolve().securityToken()).isPresent();
        assertThat(actions()).containsExactly("ecs:Token", "ecs:Role", "ecs:Credentials");
    }

    @Test
    void version1IsUsedIfTheTokenServiceFails() {
        emulator.answerPage("ecs:Token", 500, 1);
        CredentialsSource role = role().allowVersion1().source(machine.environment());
        assertThat(role.resolve().securityToken()).isPresent();
        assertThat(actions()).containsExactly("ecs:Token", "ecs:Role", "ecs:Credentials");
    }

    @Test
    void version1IsUsedIfTheRequestForATokenIsNotAnswered() {
        try (FaultServer server = FaultServer.plain()) {
            server.then(Acts.silence());
            server.then(Acts.answer(200, "a-role"));
            server.usually(() -> Acts.answer(200, SESSION));
            CredentialsSource role =
                    hopLimited(server).allowVersion1().source(machine.environment());
            assertThat(role.resolve().accessKeyId()).isEqualTo("i");
        }
    }

    @Test
    void theHopLimitIsNamedIfTheRequestForATokenIsNeverAnswered() {
        String reason =
                "No credentials: ecsRole: the metadata service does not respond to the request for"
                        + " a token: this is not an ECS instance, or the instance's"
                        + " HttpPutResponseHopLimit is too small for a container; use the network"
                        + " of the host, an OIDC role in a pod, a greater limit"
                        + " (ModifyInstanceMetadataOptions), or allow version 1";
        try (FaultServer server = FaultServer.plain().usually(() -> Acts.silence())) {
            CredentialsException failure =
                    catchThrowableOfType(
                            CredentialsException.class,
                            hopLimited(server).source(machine.environment())::resolve);
            assertThat(failure).hasMessage(reason);
            assertThat(failure.isRetryable()).isTrue();
            CredentialsSource chained = hopLimited(server).optional().source(machine.environment());
            assertThatThrownBy(chained::resolve).hasMessage(reason);
            time.advance(Duration.ofSeconds(30));
            assertThatThrownBy(chained::resolve).hasMessage(reason);
        }
    }

    @Test
    void aSilenceAfterTheTokenIsNotTakenForAHopLimit() {
        try (FaultServer server = FaultServer.plain()) {
            server.then(Acts.silence());
            server.then(Acts.answer(200, "token"));
            server.then(Acts.silence());
            server.then(Acts.answer(200, "token"));
            server.then(Acts.silence());
            assertThatThrownBy(hopLimited(server).source(machine.environment())::resolve)
                    .hasMessage(
                            "No credentials: ecsRole: the metadata service did not respond in"
                                    + " time");
        }
    }

    @Test
    void theEnvironmentForbidsVersion1AllTheSame() {
        machine.variable("ALIBABA_CLOUD_IMDSV1_DISABLED", "true");
        emulator.answerPage("ecs:Token", 404, 1);
        assertThatThrownBy(role().allowVersion1().source(machine.environment())::resolve)
                .hasMessageEndingWith("version 1, without one, is not allowed");
    }

    @Test
    void theEnvironmentTurnsItOff() {
        machine.variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        assertThatThrownBy(role().source(machine.environment())::resolve)
                .hasMessage(
                        "No credentials: ecsRole: turned off by"
                                + " ALIBABA_CLOUD_ECS_METADATA_DISABLED");
        assertThat(actions()).isEmpty();
    }

    @Test
    void aMachineWithoutARoleAndARoleThatItDoesNotHaveAreToldApart() {
        emulator.answerPage("ecs:Role", 404, 1);
        assertThatThrownBy(role().source(machine.environment())::resolve)
                .hasMessage("No credentials: ecsRole: this machine has no role");
        assertThatThrownBy(role().name("other").source(machine.environment())::resolve)
                .hasMessage("No credentials: ecsRole: this machine has no such role");
    }

    @Test
    void aServiceThatFailsIsAskedAgain() {
        emulator.answerPage("ecs:Credentials", 500, 2);
        assertThat(role().source(machine.environment()).resolve()).isNotNull();
        emulator.answerPage("ecs:Token", 500, 3);
        assertThatThrownBy(role().source(machine.environment())::resolve)
                .hasMessage(
                        "No credentials: ecsRole: the metadata service refused with status 500");
    }

    @Test
    void aTokenOrANameThatCannotBeOneGoesNoFurther() {
        try (FaultServer server = FaultServer.plain()) {
            server.then(Acts.answer(200, "two\\r\\nlines of it\u0001"));
            server.usually(() -> Acts.answer(200, "../../../etc/passwd\r\n"));
            EcsRole role =
                    new EcsRole().endpoint(server.uri().toString()).timeout(Duration.ofSeconds(30));
            assertThatThrownBy(role.source(machine.environment())::resolve)
                    .hasMessage(
                            "No credentials: ecsRole: the metadata service returned a response"
                                    + " without readable credentials, status 200");
            assertThat(server.submissions())
                    .extracting(submission -> submission.head().lines().findFirst().orElseThrow())
                    .containsExactly(
                            "PUT /latest/api/token HTTP/1.1",
                            "PUT /latest/api/token HTTP/1.1",
                            "GET /latest/meta-data/ram/security-credentials/ HTTP/1.1");
        }
    }

    @Test
    void nobodyThereIsRememberedForAMinuteWhereThatMayWellBe() {
        emulator.close();
        CredentialsSource role = role().optional().source(machine.environment());
        for (int second = 0; second < 59; second++) {
            CredentialsException failure =
                    catchThrowableOfType(CredentialsException.class, role::resolve);
            assertThat(failure)
                    .hasMessage(
                            "No credentials: ecsRole: the metadata service does not respond: this"
                                    + " is not an ECS instance, or it is turned off");
            assertThat(failure.isRetryable()).isFalse();
            time.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void thatItIsAskedTwiceAtMostAndOnceAMinuteIsSeenByTheServer() throws Exception {
        try (FaultServer server = FaultServer.plain().usually(() -> Acts.silence())) {
            CredentialsSource role =
                    new EcsRole()
                            .endpoint(server.uri().toString())
                            .timeout(Duration.ofMillis(300))
                            .optional()
                            .source(machine.environment());
            assertThatThrownBy(role::resolve).hasMessageContaining("does not respond");
            time.advance(Duration.ofSeconds(30));
            assertThatThrownBy(role::resolve).hasMessageContaining("does not respond");
            server.awaitBegun(2);
            assertThat(server.begun()).isEqualTo(2);
            time.advance(Duration.ofSeconds(31));
            assertThatThrownBy(role::resolve).hasMessageContaining("does not respond");
            server.awaitBegun(4);
            assertThat(server.begun()).isEqualTo(4);
        }
    }

    @Test
    void nobodyThereIsToldAsSuchWhereTheRoleWasAskedFor() {
        emulator.close();
        CredentialsException failure =
                catchThrowableOfType(
                        CredentialsException.class, role().source(machine.environment())::resolve);
        assertThat(failure)
                .hasMessage("No credentials: ecsRole: the metadata service refused the connection");
        assertThat(failure.isRetryable()).isTrue();
    }

    private static EcsRole hopLimited(FaultServer server) {
        return new EcsRole().endpoint(server.uri().toString()).timeout(Duration.ofMillis(300));
    }

    private EcsRole role() {
        return new EcsRole().endpoint(emulator.endpoint()).timeout(Duration.ofSeconds(30));
    }

    private List<String> actions() {
        return emulator.calls().stream().map(CloudAuthEmulator.Call::action).toList();
    }
}
