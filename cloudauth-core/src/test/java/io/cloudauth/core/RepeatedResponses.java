package io.cloudauth.core;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.RepeatingServer;
import io.cloudauth.core.fault.TestCertificates;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many calls of many threads against a server that sends responses twice.
 *
 * @param results how many calls had a result
 * @param others how many results belonged to another request
 * @param falselyPassed how many passed although their own verdict is a rejection
 * @param failed how many calls failed
 * @param requests how many requests arrived
 * @param copies how many copies went out
 */
record RepeatedResponses(
        long results, long others, long falselyPassed, long failed, long requests, long copies) {
    private static final TestCertificates AUTHORITY = new TestCertificates();
    private static final int THREADS = 8;

    static RepeatedResponses of(int calls, boolean tls, boolean billed, int oneIn)
            throws Exception {
        try (RepeatingServer server =
                        new RepeatingServer(
                                tls ? AUTHORITY.server("localhost") : null, oneIn, 2_000);
                CloudAuthClient client =
                        CloudAuth.builder()
                                .endpoint(server.uri())
                                .credentials(CredentialsProviders.accessKey("id", "secret"))
                                .bizType("scene")
                                .timeouts(t -> t.total(Duration.ofMinutes(1)))
                                .http(h -> h.sslContext(AUTHORITY.client()))
                                .build()) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<long[]>> all = new ArrayList<>();
                for (int t = 0; t < THREADS; t++) {
                    int thread = t;
                    all.add(threads.submit(() -> calls(client, thread, calls / THREADS, billed)));
                }
                long[] sum = new long[4];
                for (Future<long[]> each : all) {
                    long[] counts = each.get();
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += counts[i];
                    }
                }
                return new RepeatedResponses(
                        sum[0], sum[1], sum[2], sum[3], server.requests(), server.copies());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static long[] calls(CloudAuthClient client, int thread, int calls, boolean billed) {
        long[] counts = new long[4];
        for (int i = 0; i < calls; i++) {
            boolean good = (thread + i) % 2 == 0;
            String bizId = (good ? "good-" : "bad-") + thread + "-" + i;
            try {
                VerifyResult result = billed ? submit(client, bizId) : ask(client, bizId);
                counts[0]++;
                counts[1] += result.requestId().equals("R-" + bizId) ? 0 : 1;
                counts[2] += result.isPassed() && !good ? 1 : 0;
            } catch (RuntimeException e) {
                counts[3]++;
            }
        }
        return counts;
    }

    private static VerifyResult ask(CloudAuthClient client, String bizId) {
        return client.describeVerifyResult(BizId.of(bizId));
    }

    /** Submits a person of whom {@link RepeatingServer} decides by the BizId. */
    static VerifyResult submit(CloudAuthClient client, String bizId) {
        return client.verifyMaterial(
                r ->
                        r.bizId(bizId)
                                .name("张三")
                                .idCardNumber("11010519491231002X")
                                .faceImage(Image.url("https://cdn.example/f.jpg")));
    }
}
