package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of the memory that sessions use. */
class FaceBoundsTest {

    /** More sessions of this size than the limit of the largest heap allows. */
    private static final int SESSIONS = 1_500;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc large() {
        String text = "a".repeat(4_000);
        return FaceCalls.init(emulator)
                .with("CertName", text)
                .with("ReturnUrl", text)
                .with("CallbackToken", text);
    }

    @Test
    void theOldestOfManyLargeSessionsIsRemoved() {
        String first = FaceCalls.certifyId(large());
        String last = first;
        int count = 1;
        while (FaceCalls.describe(emulator, first).code().equals("424") && count < SESSIONS) {
            last = FaceCalls.certifyId(large());
            count++;
        }
        assertThat(FaceCalls.describe(emulator, first).code()).isEqualTo("406");
        assertThat(FaceCalls.describe(emulator, last).code()).isEqualTo("424");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OuterOrderNo", "CertName", "ReturnUrl", "CallbackUrl", "CallbackToken"})
    void aTextThatWouldUseMuchMemoryIsRefused(String parameter) {
        String link = parameter.equals("CallbackUrl") ? "https://shop.example/" : "";
        Answer answer = FaceCalls.init(emulator).with(parameter, link + "a".repeat(4_097)).send();
        assertThat(answer.code()).isEqualTo("401");
        assertThat(answer.json().text("Message")).startsWith("参数非法(").doesNotContain("aaa");
    }
}
