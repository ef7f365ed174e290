package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResultPollingTest {
    private static final BizId BIZ_ID = BizId.of("b-1");

    private final FaultServer server = FaultServer.plain();
    private final VirtualTime time = new VirtualTime();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(server.uri())
                    .credentials(CredentialsProviders.accessKey("id", "secret"))
                    .bizType("scene")
                    .timeouts(t -> t.response(Duration.ofHours(1)).total(Duration.ofHours(1)))
                    .time(time)
                    .build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void stopsAtTheFirstVerdict() {
        server.then(status(-1), status(-1), status(6));

        VerifyResult result =
                client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofMinutes(5)));

        assertThat(result.status().value()).isEqualTo(6);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void returnsTheLastAnswerAtTheLimit() {
        server.usually(() -> status(-1));

        VerifyResult result =
                client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofSeconds(20)));

        assertThat(result.status().value()).isEqualTo(-1);
        assertThat(time.waits())
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 4L);
    }

    @Test
    void theLastRequestEndsAtTheLimit() {
        server.then(status(-1), whileTimePasses(Duration.ofSeconds(60), Acts.silence()));

        VerifyResult result =
                client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofMillis(2500)));

        assertThat(result.status().value()).isEqualTo(-1);
        assertThat(server.submissions()).hasSize(2);
    }

    @Test
    void theFirstRequestEndsAtTheLimit() {
        server.then(whileTimePasses(Duration.ofSeconds(60), Acts.silence()));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(
                        () ->
                                client.awaitVerifyResult(
                                        BIZ_ID, w -> w.atMost(Duration.ofMillis(500))))
                .satisfies(e -> assertThat(e.isTimeout()).isTrue());
        assertThat(server.submissions()).hasSize(1);
    }

    @Test
    void noRequestBeginsAfterTheLimit() {
        server.then(whileTimePasses(Duration.ofSeconds(19), status(-1)));

        client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofSeconds(20)));

        assertThat(server.submissions()).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aRequestThatFailsBeforeTheLimitFailsTheWait() {
        server.then(status(-1)).usually(() -> Acts.answer(403, "{\"Code\":\"NoPermission\"}"));

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(
                        () ->
                                client.awaitVerifyResult(
                                        BIZ_ID, w -> w.atMost(Duration.ofSeconds(20))));
    }

    private Act whileTimePasses(Duration passes, Act act) {
        return visit -> {
            time.advance(passes);
            act.perform(visit);
        };
    }

    @Test
    void intervalsAreCapped() {
        server.usually(() -> status(-1));

        client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofSeconds(60)));

        assertThat(time.waits())
                .extracting(Duration::toSeconds)
                .startsWith(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void anInterruptEndsTheWait() {
        Thread caller = Thread.currentThread();
        server.usually(
                () -> {
                    caller.interrupt();
                    return status(-1);
                });

        assertThatExceptionOfType(CallCancelledException.class)
                .isThrownBy(() -> client.awaitVerifyResult(BIZ_ID, w -> {}))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Act status(int status) {
        return Acts.answer(
                200,
                "{\"RequestId\":\"" + UUID.randomUUID() + "\",\"VerifyStatus\":" + status + "}");
    }
}
