package io.cloudauth.databases;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.Image;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.ds.PGSimpleDataSource;

/** A sign-up flow that shares the rate of the batch: four threads that submit all the time. */
final class OnlineClient {
    private static final int THREADS = 4;

    private final CloudAuthClient client;
    private final Image face;
    private final AtomicInteger submitted = new AtomicInteger();
    private final Thread[] threads = new Thread[THREADS];
    private volatile boolean running = true;

    OnlineClient(BatchCluster cluster, int rate) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(cluster.url());
        database.setUser("test");
        Bucket bucket =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("rate_bucket")
                        .build()
                        .builder()
                        .build("default/ContrastFaceVerify", () -> configuration(rate));
        RateLimiter limiter =
                (operation, atMost) -> {
                    AtomicLong wait = new AtomicLong();
                    try {
                        return bucket.asBlocking().tryConsume(1, atMost.toNanos(), wait::set)
                                ? Duration.ofNanos(wait.get())
                                : atMost.plusNanos(1);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                };
        face = Image.file(cluster.photo());
        client =
                CloudAuth.builder()
                        .endpoint(cluster.emulator().endpoint())
                        .credentials(
                                CredentialsProviders.accessKey(
                                        cluster.emulator().accessKeyId(),
                                        cluster.emulator().accessKeySecret()))
                        .sceneId(1000000006L)
                        .rateLimiter(limiter)
                        .build();
    }

    private static BucketConfiguration configuration(int rate) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    void start() {
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(this::submit, "online-" + i);
            threads[i].start();
        }
    }

    private void submit() {
        while (running) {
            try {
                var unused =
                        client.faceVerify()
                                .contrastFaceVerify(
                                        r ->
                                                r.outerOrderNo(OuterOrderNo.random())
                                                        .name("测试")
                                                        .idCardNumber(BatchCluster.PASSED)
                                                        .faceImage(face));
                submitted.incrementAndGet();
            } catch (CloudAuthException e) {
                // counted by the emulator all the same
            }
        }
    }

    /** Ends, and returns how many submissions had a verdict. */
    int stop() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
        client.close();
        return submitted.get();
    }
}
