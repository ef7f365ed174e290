package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CloudAuthEmulatorAutoConfigurationTest {

    @Test
    void emulatorEnabledIsCalledInPlaceOfTheServiceAndWarns(CapturedOutput output) {
        Contexts.starter()
                .withPropertyValues(
                        "cloudauth.emulator.enabled=true",
                        "cloudauth.endpoint=https://billed.example",
                        "cloudauth.biz-type=test")
                .run(
                        context -> {
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            CloudAuthEmulator emulator = context.getBean(CloudAuthEmulator.class);
                            assertThat(emulator.calls()).hasSize(1);
                            assertThat(output)
                                    .contains("WARN")
                                    .contains("NOBODY IS VERIFIED")
                                    .contains(emulator.endpoint() + "/_emulator/");
                        });
    }

    @Test
    void emulatorEnabledIsCalledInPlaceOfTheStandbyEndpointToo() {
        try (CloudAuthEmulator billed = CloudAuthEmulator.start()) {
            Contexts.starter()
                    .withPropertyValues(
                            "cloudauth.emulator.enabled=true",
                            "cloudauth.standby-endpoint=" + billed.endpoint())
                    .run(
                            context -> {
                                assertUnknown(context.getBean(FaceVerifyClient.class));
                                assertThat(context.getBean(CloudAuthEmulator.class).calls())
                                        .hasSize(1);
                                assertThat(billed.calls()).isEmpty();
                            });
        }
    }

    @Test
    void standbyEndpointIsCalledAfterTheFirst() {
        try (CloudAuthEmulator first = CloudAuthEmulator.start();
                CloudAuthEmulator standby = CloudAuthEmulator.start()) {
            Contexts.starter()
                    .withPropertyValues(
                            "cloudauth.endpoint=" + first.endpoint(),
                            "cloudauth.standby-endpoint=" + standby.endpoint(),
                            "cloudauth.credentials.provider=static",
                            "cloudauth.credentials.access-key-id=" + first.accessKeyId(),
                            "cloudauth.credentials.access-key-secret=" + first.accessKeySecret())
                    .run(
                            context -> {
                                assertUnknown(context.getBean(FaceVerifyClient.class));
                                assertThat(first.calls()).hasSize(1);
                                assertThat(standby.calls()).hasSize(1);
                            });
        }
    }

    private static void assertUnknown(FaceVerifyClient face) {
        assertThatThrownBy(() -> face.describeFaceVerify(1L, CertifyId.of("sha1")))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNKNOWN_CERTIFY_ID));
    }

    @Test
    void emulatorNotAskedForIsNotStarted(CapturedOutput output) {
        Contexts.starter()
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean(CloudAuthEmulator.class);
                            assertThat(output).doesNotContain("NOBODY IS VERIFIED");
                        });
    }

    @Test
    void emulatorOfTheApplicationIsTheOneThatIsCalled() {
        try (CloudAuthEmulator own = CloudAuthEmulator.start()) {
            Contexts.starter()
                    .withPropertyValues("cloudauth.emulator.enabled=true")
                    .withBean("own", CloudAuthEmulator.class, () -> own)
                    .run(
                            context ->
                                    assertThat(
                                                    context.getBean(
                                                                    CloudAuthConnectionDetails
                                                                            .class)
                                                            .getEndpoint())
                                            .isEqualTo(own.endpoint()));
        }
    }

    @Test
    void emulatorDetailsOfTheApplicationIsNotStarted() {
        CloudAuthConnectionDetails details = () -> "https://own.example";
        Contexts.starter()
                .withPropertyValues("cloudauth.emulator.enabled=true")
                .withBean(CloudAuthConnectionDetails.class, () -> details)
                .run(context -> assertThat(context).doesNotHaveBean(CloudAuthEmulator.class));
    }

    @Test
    void emulatorEnabledButNotOnTheClassPathIsRefusedByNamingTheModule() {
        Contexts.starter()
                .withClassLoader(new FilteredClassLoader(CloudAuthEmulator.class))
                .withPropertyValues("cloudauth.emulator.enabled=true")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("cloudauth.emulator.enabled")
                                        .hasMessageContaining("io.cloudauth:cloudauth-emulator"));
    }

    @Test
    void applicationWithoutTheEmulatorsModuleStarts() {
        Contexts.starter()
                .withClassLoader(new FilteredClassLoader("io.cloudauth.emulator"))
                .run(context -> assertThat(context).hasSingleBean(CloudAuthClient.class));
    }
}
