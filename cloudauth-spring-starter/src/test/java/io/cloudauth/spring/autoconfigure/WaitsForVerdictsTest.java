package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.model.BizId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Persons who take their time in front of the camera. */
@Timeout(120)
class WaitsForVerdictsTest {
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void waitsForVerdictsMoreThanThereAreThreadsForCallsKeepNoCallFromOne() {
        Contexts.against(emulator)
                .withPropertyValues(
                        "spring.threads.virtual.enabled=false",
                        "cloudauth.http.max-connections=1",
                        "cloudauth.http.acquire-timeout=1h",
                        "cloudauth.timeouts.total=1h")
                .run(
                        context -> {
                            CloudAuthAsyncClient client =
                                    context.getBean(CloudAuthAsyncClient.class);
                            for (int i = 0; i < 5; i++) {
                                assertThat(
                                                client.awaitVerifyResult(
                                                        BizId.random(),
                                                        wait -> wait.atMost(Duration.ofHours(1))))
                                        .isNotDone();
                            }
                            assertThat(client.describeVerifyResult(BizId.random()).get())
                                    .isNotNull();
                        });
    }
}
