package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.health.Boot3HealthIndicator;
import io.cloudauth.spring.health.Boot4HealthIndicator;
import io.cloudauth.spring.health.CallHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HealthAutoConfigurationTest {
    private static final FilteredClassLoader BOOT_3 =
            new FilteredClassLoader("org.springframework.boot.health");
    private static final FilteredClassLoader BOOT_4 =
            new FilteredClassLoader(
                    "org.springframework.boot.actuate.health",
                    "org.springframework.boot.actuate.autoconfigure.health");
    private static final FilteredClassLoader NO_ACTUATOR =
            new FilteredClassLoader(
                    "org.springframework.boot.health", "org.springframework.boot.actuate");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void indicatorBoot3TellsOfCallsWithoutMakingAny() {
        health(BOOT_3)
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean(Boot4HealthIndicator.class);
                            Boot3HealthIndicator indicator =
                                    context.getBean(Boot3HealthIndicator.class);
                            assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
                            assertThat(emulator.calls()).isEmpty();

                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());

                            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
                            assertThat(emulator.calls()).hasSize(1);
                        });
    }

    @Test
    void indicatorBoot4TellsOfCallsWithoutMakingAny() {
        health(BOOT_4)
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean(Boot3HealthIndicator.class);
                            Boot4HealthIndicator indicator =
                                    context.getBean(Boot4HealthIndicator.class);
                            assertThat(indicator.health().getStatus().getCode())
                                    .isEqualTo("UNKNOWN");
                            assertThat(emulator.calls()).isEmpty();

                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());

                            assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
                            assertThat(emulator.calls()).hasSize(1);
                        });
    }

    @Test
    void sessionsThatTheServiceFailsToStartAreDownAndThoseThatAPersonMayNotHaveAreNot() {
        health(BOOT_3)
                .withPropertyValues(
                        "cloudauth.scene-id=1000000006", "cloudauth.retry.enabled=false")
                .run(
                        context -> {
                            FaceVerifyClient face = context.getBean(FaceVerifyClient.class);
                            Boot3HealthIndicator indicator =
                                    context.getBean(Boot3HealthIndicator.class);
                            startsNone(face, "417");
                            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
                            startsNone(face, "500");
                            assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
                        });
    }

    private void startsNone(FaceVerifyClient face, String code) {
        emulator.refuse("InitFaceVerify", code, 200, 5);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(
                            () ->
                                    face.initFaceVerify(
                                            r ->
                                                    r.outerOrderNo(OuterOrderNo.random())
                                                            .idPlus()
                                                            .metaInfo(
                                                                    CloudAuthEmulator
                                                                            .appMetaInfo())))
                    .isInstanceOf(ServiceException.class);
        }
    }

    @Test
    void applicationWithoutActuatorHasClientsAndNoHealth() {
        health(NO_ACTUATOR)
                .run(
                        context ->
                                assertThat(context)
                                        .hasSingleBean(CloudAuthClient.class)
                                        .doesNotHaveBean(CallHealth.class)
                                        .doesNotHaveBean(Boot3HealthIndicator.class)
                                        .doesNotHaveBean(Boot4HealthIndicator.class)
                                        .doesNotHaveBean("cloudauthSanitizingFunction"));
    }

    @Test
    void indicatorTurnedOffIsNotThere() {
        for (FilteredClassLoader boot : new FilteredClassLoader[] {BOOT_3, BOOT_4}) {
            health(boot)
                    .withPropertyValues("management.health.cloudauth.enabled=false")
                    .run(
                            context ->
                                    assertThat(context)
                                            .doesNotHaveBean(Boot3HealthIndicator.class)
                                            .doesNotHaveBean(Boot4HealthIndicator.class));
        }
    }

    @Test
    void indicatorOfTheApplicationWins() {
        health(BOOT_3)
                .withBean("cloudauthHealthIndicator", String.class, () -> "own")
                .run(context -> assertThat(context).doesNotHaveBean(Boot3HealthIndicator.class));
    }

    private ApplicationContextRunner health(FilteredClassLoader boot) {
        return Contexts.against(emulator)
                .withClassLoader(boot)
                .withConfiguration(
                        AutoConfigurations.of(
                                CloudAuthSanitizingAutoConfiguration.class,
                                CloudAuthHealthAutoConfiguration.class,
                                CloudAuthBoot3HealthAutoConfiguration.class,
                                CloudAuthBoot4HealthAutoConfiguration.class));
    }
}
