package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.HeldTime;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An application that ends while the outcome of a submission is being written down. */
@Timeout(120)
class ContextCloseTest {
    private static final BizId ORDER = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch writes = new CountDownLatch(1);

    @AfterEach
    void stop() {
        writes.countDown();
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tenant-a"})
    void contextClosedWhileAVerdictIsWrittenDownClosesTheDatabaseAfterThat(String client) {
        List<CompletableFuture<VerifyResult>> verdict = new ArrayList<>();
        Contexts.against(emulator)
                .withPropertyValues(
                        "cloudauth.submission-log.enabled=true",
                        "cloudauth.submission-log.create-table=true",
                        "cloudauth.timeouts.total=1h",
                        "cloudauth.clients.tenant-a.retry.max-attempts=1")
                .withBean(
                        CloudAuthBuilderCustomizer.class,
                        () -> (name, builder) -> HeldTime.in(builder, writes::countDown))
                .withBean(DataSource.class, Pool::new)
                .run(
                        context -> {
                            CloudAuthClient submitting =
                                    client.isEmpty()
                                            ? context.getBean(CloudAuthClient.class)
                                            : context.getBean(CloudAuthClients.class)
                                                    .client(client);
                            verdict.add(submit(submitting));
                            answered.await();
                        });
        assertThat(verdict.get(0).join().isPassed()).isTrue();
        assertThat(
                        SubmissionLogs.jdbc(JdbcConnectionPool.create(url, "", ""))
                                .find(
                                        new SubmissionKey(
                                                "legacy/VerifyMaterial/test", ORDER.value()))
                                .map(Submission::state))
                .contains(SubmissionState.PASSED);
    }

    private static CompletableFuture<VerifyResult> submit(CloudAuthClient client) {
        return client.async()
                .verifyMaterial(
                        r ->
                                r.bizId(ORDER)
                                        .name("测试")
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(Image.url("https://cdn.example/face.jpg")));
    }

    /**
     * Gives the connection that a verdict is written on once a client that closes waits for that,
     * or when it is too late.
     */
    private final class Pool extends DelegatingDataSource implements AutoCloseable {
        private final JdbcConnectionPool connections = JdbcConnectionPool.create(url, "", "");

        Pool() {
            setTargetDataSource(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!emulator.calls().isEmpty()) {
                answered.countDown();
                try {
                    writes.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
            }
            return super.getConnection();
        }

        @Override
        public void close() {
            connections.dispose();
            writes.countDown();
        }
    }
}
