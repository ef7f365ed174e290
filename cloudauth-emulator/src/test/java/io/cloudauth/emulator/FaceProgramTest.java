package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's option for scenes of the financial-grade product. */
class FaceProgramTest {

    private static CloudAuthEmulator start(String... scenes) {
        String[] arguments = new String[2 * scenes.length + 2];
        arguments[0] = "--port";
        arguments[1] = "0";
        for (int i = 0; i < scenes.length; i++) {
            arguments[2 * i + 2] = "--scene";
            arguments[2 * i + 3] = scenes[i];
        }
        return Arguments.read(arguments).start();
    }

    @Test
    void scenesOfBothProductsAreConfiguredWithOneOption() {
        try (CloudAuthEmulator emulator = start("1000000006=ID_PRO", "my-scene=RPBioID")) {
            assertThat(FaceCalls.init(emulator).send().code()).isEqualTo("200");
            assertThat(FaceCalls.init(emulator).with("SceneId", "1").send().code())
                    .isEqualTo("404");
            Rpc legacy = Rpc.call(emulator, "DescribeVerifyToken").with("BizId", "a");
            assertThat(legacy.with("BizType", "another").send().code()).isEqualTo("InvalidBiz");
        }
    }

    @Test
    void aNumberMayStillBeABizType() {
        try (CloudAuthEmulator emulator = start("1000000006=RPBasic")) {
            Rpc legacy = Rpc.call(emulator, "DescribeVerifyToken").with("BizId", "a");
            assertThat(legacy.with("BizType", "1000000006").send().status()).isEqualTo(200);
            assertThat(FaceCalls.init(emulator).with("SceneId", "1").send().code())
                    .as("no scene of this product is configured")
                    .isEqualTo("200");
        }
    }

    @Test
    void aSceneMayStoreNoMaterial() {
        try (CloudAuthEmulator emulator = start("1000000006=ID_PRO,no-material")) {
            String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
            emulator.setFaceOutcome(certifyId, "200");
            assertThat(FaceCalls.describe(emulator, certifyId).text())
                    .contains("verifyScore")
                    .doesNotContain("pictureUrl");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my-scene=ID_PRO",
                "=ID_PRO",
                "1000000006=ID_NONE",
                "1000000006=ID_PRO,material",
                "my-scene=RPBasic,no-material",
                "1000000006"
            })
    void aSceneThatCannotBeIsRefused(String scene) {
        assertThatThrownBy(() -> Arguments.read(new String[] {"--scene", scene}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
