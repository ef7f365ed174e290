package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 10,000 people who are waited for at the same time: threads, memory, and how the waits end. */
@Tag("slow")
@Timeout(300)
class ResultWaitLoadTest {
    private static final int WAITS = 10_000;
    private static final int CONNECTIONS = 16;

    private final FaultServer server = FaultServer.plain();
    private final CloudAuthClient client = client();

    ResultWaitLoadTest() {
        server.usually(
                () ->
                        Acts.answer(
                                200,
                                "{\"RequestId\":\""
                                        + UUID.randomUUID()
                                        + "\",\"VerifyStatus\":-1}"));
    }

    @Test
    void takeFewThreadsAndLittleMemoryAndEndAtOnce() throws Exception {
        List<CompletableFuture<VerifyResult>> first = begin(1_000); // opens all connections
        server.awaitArrived(1_000);
        cancelled(first);
        first.clear();
        server.forgetSubmissions();
        long memoryBefore = usedMemory();

        List<CompletableFuture<VerifyResult>> waits = begin(WAITS);
        server.awaitArrived(WAITS);
        server.forgetSubmissions();
        long each = (usedMemory() - memoryBefore) / WAITS;
        long threads = threads();
        System.out.printf("%d waits: %d bytes each, %d threads%n", WAITS, each, threads);
        assertThat(threads).isLessThanOrEqualTo(CONNECTIONS + 8);
        assertThat(each).isLessThan(1_024);

        WeakReference<Object> one = new WeakReference<>(waits.get(WAITS / 2));
        cancelled(waits);
        waits.clear();
        server.forgetSubmissions();
        assertThat(usedMemory() - memoryBefore).isLessThan(1 << 20);
        assertThat(one.get()).isNull();

        List<CompletableFuture<VerifyResult>> others = begin(WAITS);
        client.close();
        assertThat(others)
                .allSatisfy(
                        wait ->
                                assertThat(
                                                AsyncClientTest.failure(
                                                        wait, CallCancelledException.class))
                                        .isNotNull());
    }

    private List<CompletableFuture<VerifyResult>> begin(int count) {
        List<CompletableFuture<VerifyResult>> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BizId bizId = BizId.of("order-" + i);
            waits.add(client.async().awaitVerifyResult(bizId, w -> w.atMost(Duration.ofHours(9))));
        }
        return waits;
    }

    private static void cancelled(List<CompletableFuture<VerifyResult>> waits) {
        waits.forEach(wait -> wait.cancel(true));
    }

    private CloudAuthClient client() {
        return CloudAuth.builder()
                .endpoint(server.uri())
                .credentials(CredentialsProviders.accessKey("id", "secret"))
                .bizType("scene")
                .http(h -> h.maxConnections(CONNECTIONS))
                .resultQueriesPerSecond(1_000)
                .build();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cloudauth"))
                .count();
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
