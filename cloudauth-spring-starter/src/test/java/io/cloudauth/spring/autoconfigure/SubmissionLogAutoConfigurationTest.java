package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class SubmissionLogAutoConfigurationTest {
    private static final BizId ORDER = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final DataSource database = database();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void submissionLogNotAskedForIsNoBean() {
        withDatabase(database)
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean(SubmissionLog.class);
                            submit(context.getBean(CloudAuthClient.class));
                            assertThatThrownBy(
                                            () ->
                                                    new JdbcTemplate(database)
                                                            .execute(
                                                                    "SELECT id FROM cloudauth_submission"))
                                    .rootCause()
                                    .hasMessageContaining("CLOUDAUTH_SUBMISSION");
                        });
    }

    @Test
    void submissionLogEnabledIsSharedByEveryClientAndLastsLongerThanTheApplication() {
        ApplicationContextRunner application =
                enabled(database, "cloudauth.submission-log.create-table=true")
                        .withPropertyValues("cloudauth.clients.tenant-a.retry.max-attempts=1");
        application.run(
                context -> {
                    assertThat(submit(context.getBean(CloudAuthClient.class)).isPassed()).isTrue();
                    CloudAuthClient other =
                            context.getBean(CloudAuthClients.class).client("tenant-a");
                    assertThatThrownBy(() -> submit(other))
                            .isInstanceOf(SubmissionRefusedException.class);
                    assertThatThrownBy(() -> other.async().verifyMaterial(r -> request(r)).join())
                            .hasCauseInstanceOf(SubmissionRefusedException.class);
                });
        application.run(
                context -> {
                    assertThat(state(context.getBean(SubmissionLog.class)))
                            .contains(SubmissionState.PASSED);
                    assertThatThrownBy(() -> submit(context.getBean(CloudAuthClient.class)))
                            .isInstanceOf(SubmissionRefusedException.class);
                });
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void submissionLogSharedByTwoAccountsKeepsTheirSubmissionsApart() {
        enabled(database, "cloudauth.submission-log.create-table=true", "cloudauth.account=shop")
                .withPropertyValues("cloudauth.clients.other.account=other-shop")
                .run(
                        context -> {
                            submit(context.getBean(CloudAuthClient.class));
                            CloudAuthClient other =
                                    context.getBean(CloudAuthClients.class).client("other");
                            assertThatThrownBy(() -> submit(other))
                                    .as("refused by the emulator, which has one account")
                                    .isInstanceOf(ServiceException.class);
                            SubmissionLog log = context.getBean(SubmissionLog.class);
                            for (String account : List.of("shop", "other-shop")) {
                                assertThat(
                                                log.find(
                                                        new SubmissionKey(
                                                                account
                                                                        + "/legacy/VerifyMaterial/test",
                                                                ORDER.value())))
                                        .isPresent();
                            }
                        });
    }

    @Test
    void submissionLogEnabledWithoutItsTableSendsNothing() {
        enabled(database)
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        submit(
                                                                context.getBean(
                                                                        CloudAuthClient.class)))
                                        .isInstanceOf(SubmissionLogException.class));
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void submissionLogEnabledWithoutADatabaseStopsTheStart() {
        Contexts.against(emulator)
                .withPropertyValues("cloudauth.submission-log.enabled=true")
                .run(
                        context ->
                                assertThat(context)
                                        .hasFailed()
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("javax.sql.DataSource"));
    }

    @Test
    void submissionLogOfTheApplicationIsTakenAndTheStartersStepsBack() {
        SubmissionLog own = SubmissionLogs.inMemory();
        enabled(database)
                .withBean("own", SubmissionLog.class, () -> own)
                .run(
                        context -> {
                            assertThat(context.getBean(SubmissionLog.class)).isSameAs(own);
                            submit(context.getBean(CloudAuthClient.class));
                            assertThat(state(own)).contains(SubmissionState.PASSED);
                        });
    }

    @Test
    void submissionLogCloudauthNotEnabledIsNoBean() {
        enabled(database)
                .withPropertyValues("cloudauth.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(SubmissionLog.class));
    }

    @Test
    void rollbackOfTheCallersTransactionErasesNothing() {
        DataSource joining = new TransactionAwareDataSourceProxy(database);
        JdbcTemplate orders = new JdbcTemplate(joining);
        orders.execute("CREATE TABLE orders (id VARCHAR(64) PRIMARY KEY)");
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(joining));
        enabled(joining, "cloudauth.submission-log.create-table=true")
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            transaction.executeWithoutResult(
                                    status -> {
                                        orders.update("INSERT INTO orders VALUES ('order-1')");
                                        assertThat(submit(client).isPassed()).isTrue();
                                        status.setRollbackOnly();
                                    });
                            assertThat(
                                            orders.queryForObject(
                                                    "SELECT COUNT(*) FROM orders", Integer.class))
                                    .as("was rolled back")
                                    .isZero();
                            assertThat(state(context.getBean(SubmissionLog.class)))
                                    .contains(SubmissionState.PASSED);
                            assertThatThrownBy(() -> submit(client))
                                    .isInstanceOf(SubmissionRefusedException.class);
                        });
    }

    @Test
    void submissionLogOnDataSourceThatIsChosenByTheCallerStartsWithoutOne() {
        SubmissionLogs.createTable(database);
        AtomicReference<String> tenant = new AtomicReference<>();
        AbstractRoutingDataSource routing =
                new AbstractRoutingDataSource() {
                    @Override
                    protected @Nullable Object determineCurrentLookupKey() {
                        return tenant.get();
                    }
                };
        routing.setTargetDataSources(Map.of("tenant-a", database));
        enabled(routing)
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            tenant.set("tenant-a");
                            assertThat(submit(context.getBean(CloudAuthClient.class)).isPassed())
                                    .isTrue();
                            assertThat(state(SubmissionLogs.jdbc(database)))
                                    .contains(SubmissionState.PASSED);
                        });
    }

    private ApplicationContextRunner enabled(DataSource dataSource, String... properties) {
        return withDatabase(dataSource)
                .withPropertyValues("cloudauth.submission-log.enabled=true")
                .withPropertyValues(properties);
    }

    private ApplicationContextRunner withDatabase(DataSource dataSource) {
        return Contexts.against(emulator).withBean(DataSource.class, () -> dataSource);
    }

    private static VerifyResult submit(CloudAuthClient client) {
        return client.verifyMaterial(r -> request(r));
    }

    private static void request(VerifyMaterialRequest.Builder request) {
        request.bizId(ORDER)
                .name("测试")
                .idCardNumber(TestIdCards.passed())
                .faceImage(Image.url("https://cdn.example/face.jpg"));
    }

    private static Optional<SubmissionState> state(SubmissionLog log) {
        return log.find(new SubmissionKey("legacy/VerifyMaterial/test", ORDER.value()))
                .map(Submission::state);
    }

    private static DataSource database() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }
}
