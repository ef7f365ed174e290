package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class SubmissionLogAutoConfigurationTest {
    private static final BizId ORDER = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final DataSource database = database();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SubmissionLogCheck.class);
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    @AfterEach
    void stop() {
        logger.detachAppender(warnings);
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
    void submissionLogEnabledWithoutItsTableStopsTheStartAndSendsNothing() {
        enabled(database)
                .withBean("submitting", Submitting.class)
                .run(
                        context ->
                                assertThat(context)
                                        .hasFailed()
                                        .getFailure()
                                        .isInstanceOf(SubmissionLogException.class)
                                        .hasMessageContaining("H2 2.")
                                        .hasMessageContaining("cloudauth_submission is missing")
                                        .hasMessageContaining("SubmissionLogs.createTable")
                                        .hasMessageContaining(
                                                "io/cloudauth/core/submission/schema-h2.sql"));
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ALTER TABLE cloudauth_submission DROP PRIMARY KEY             | no primary key
                    ALTER TABLE cloudauth_submission DROP COLUMN reference        | lacks a column
                    ALTER TABLE cloudauth_submission ALTER COLUMN scope VARCHAR_IGNORECASE(160) | different keys for equal
                    """)
    void submissionLogWithAnUnusableTableStopsTheStart(String change, String reason) {
        SubmissionLogs.createTable(database);
        new JdbcTemplate(database).execute(change);
        enabled(database)
                .run(
                        context ->
                                assertThat(context)
                                        .hasFailed()
                                        .getFailure()
                                        .isInstanceOf(SubmissionLogException.class)
                                        .hasMessageContaining(reason));
    }

    @Test
    void submissionLogOfTheApplicationOnAJoiningDataSourceStopsTheStart() {
        SubmissionLogs.createTable(database);
        DataSource joining = new TransactionAwareDataSourceProxy(database);
        enabled(joining)
                .withBean("own", SubmissionLog.class, () -> SubmissionLogs.jdbc(joining))
                .run(
                        context ->
                                assertThat(context)
                                        .hasFailed()
                                        .getFailure()
                                        .isInstanceOf(SubmissionLogException.class)
                                        .hasMessageContaining("join the transaction"));
    }

    @Test
    void tableDroppedAfterTheStartSendsNothing() {
        enabled(database, "cloudauth.submission-log.create-table=true")
                .run(
                        context -> {
                            new JdbcTemplate(database).execute("DROP TABLE cloudauth_submission");
                            assertThatThrownBy(() -> submit(context.getBean(CloudAuthClient.class)))
                                    .isInstanceOf(SubmissionLogException.class);
                        });
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void databaseNotUpAtTheStartIsCheckedOnFirstUse() {
        AtomicBoolean up = new AtomicBoolean();
        DataSource late =
                new DelegatingDataSource(database) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (!up.get()) {
                            throw new SQLException("sentinel-of-a-secret", "08001");
                        }
                        return super.getConnection();
                    }
                };
        ListAppender<ILoggingEvent> warnings = warnings();
        enabled(late)
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            assertThat(warnings.list)
                                    .singleElement()
                                    .satisfies(
                                            warning -> {
                                                assertThat(warning.getLevel())
                                                        .isEqualTo(Level.WARN);
                                                assertThat(warning.getFormattedMessage())
                                                        .contains(
                                                                "was not checked at startup",
                                                                "SQLState 08001")
                                                        .doesNotContain("sentinel-of-a-secret");
                                            });
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            assertThatThrownBy(() -> submit(client))
                                    .isInstanceOf(SubmissionLogException.class);
                            up.set(true);
                            assertThatThrownBy(() -> submit(client))
                                    .as("the table is still missing")
                                    .isInstanceOf(SubmissionLogException.class)
                                    .hasMessageContaining("schema-h2.sql");
                            assertThat(emulator.calls()).isEmpty();
                            SubmissionLogs.createTable(database);
                            assertThat(submit(client).isPassed()).isTrue();
                        });
    }

    @Test
    void rejectedSubmissionIsPermittedAgainUnlessOnceIsSet() {
        enabled(database, "cloudauth.submission-log.create-table=true")
                .run(
                        context -> {
                            CloudAuthClient client = context.getBean(CloudAuthClient.class);
                            assertThat(submitRejected(client).isPassed()).isFalse();
                            assertThat(submitRejected(client).isPassed()).isFalse();
                        });
        enabled(database, "cloudauth.submission-log.once=true")
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        submitRejected(
                                                                context.getBean(
                                                                        CloudAuthClient.class)))
                                        .isInstanceOf(SubmissionRefusedException.class));
        assertThat(emulator.calls()).hasSize(2);
    }

    @Test
    void submissionsOfTwoApplicationsForDifferentPersonsRefuseEachOther() {
        ApplicationContextRunner application =
                enabled(database, "cloudauth.submission-log.create-table=true");
        application.run(
                context ->
                        assertThat(submit(context.getBean(CloudAuthClient.class)).isPassed())
                                .isTrue());
        application.run(
                context ->
                        assertThatThrownBy(
                                        () ->
                                                submitRejected(
                                                        context.getBean(CloudAuthClient.class)))
                                .as("the PASSED of the other person is no verdict about this one")
                                .isInstanceOfSatisfying(
                                        SubmissionRefusedException.class,
                                        refused ->
                                                assertThat(refused.submission().state())
                                                        .isEqualTo(SubmissionState.PASSED)));
        assertThat(emulator.calls()).hasSize(1);
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
        ListAppender<ILoggingEvent> warnings = warnings();
        enabled(routing)
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            assertThat(warnings.list)
                                    .singleElement()
                                    .satisfies(
                                            warning ->
                                                    assertThat(warning.getFormattedMessage())
                                                            .contains("IllegalStateException")
                                                            .doesNotContain("lookup key"));
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

    private static VerifyResult submitRejected(CloudAuthClient client) {
        return client.verifyMaterial(
                r -> {
                    request(r);
                    r.idCardNumber(TestIdCards.rejectedWith(3));
                });
    }

    private ListAppender<ILoggingEvent> warnings() {
        warnings.start();
        logger.addAppender(warnings);
        return warnings;
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

    /** An application that would submit once it has started. */
    static final class Submitting implements SmartLifecycle {
        private final CloudAuthClient client;

        Submitting(CloudAuthClient client) {
            this.client = client;
        }

        @Override
        public void start() {
            VerifyResult unused = submit(client);
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private static DataSource database() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }
}
