package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Migrations that create the table from the SQL file of the jar. */
class SubmissionLogMigrationTest {
    private static final String FILE = "io/cloudauth/core/submission/schema-h2.sql";
    private static final BizId ORDER = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @TempDir private Path migrations;

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void flywayMigrationOfTheFileRunsBeforeTheCheck() throws IOException {
        ApplicationContextRunner application = withFlyway();

        application.run(
                context -> {
                    assertRecordsASubmission(context);
                    assertThat(context.getBean(Flyway.class).info().applied()).hasSize(1);
                });
    }

    @Test
    void flywayMigrationRunsBeforeTheCheckIfBeansAreLazy() throws IOException {
        withFlyway()
                .withInitializer(
                        context ->
                                context.addBeanFactoryPostProcessor(
                                        new LazyInitializationBeanFactoryPostProcessor()))
                .run(SubmissionLogMigrationTest::assertRecordsASubmission);
    }

    @Test
    void liquibaseSqlFileOfTheJarRunsBeforeTheCheck() {
        application()
                .withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class))
                .withPropertyValues("spring.liquibase.change-log=classpath:cloudauth-changelog.xml")
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(SpringLiquibase.class);
                            assertRecordsASubmission(context);
                        });
    }

    @Test
    void scriptOfTheJarRunsBeforeTheCheck() {
        application()
                .withConfiguration(AutoConfigurations.of(SqlInitializationAutoConfiguration.class))
                .withPropertyValues(
                        "spring.sql.init.mode=always",
                        "spring.sql.init.schema-locations=classpath:" + FILE)
                .run(SubmissionLogMigrationTest::assertRecordsASubmission);
    }

    @Test
    void migrationOfSomethingElseStopsTheStart() throws IOException {
        Files.writeString(
                migrations.resolve("V1__orders.sql"), "CREATE TABLE orders (id BIGINT);\n");

        withFlywayIn(migrations)
                .run(
                        context ->
                                assertThat(context)
                                        .hasFailed()
                                        .getFailure()
                                        .isInstanceOf(SubmissionLogException.class)
                                        .hasMessageContaining(FILE));
    }

    private ApplicationContextRunner withFlyway() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        SubmissionLog.class.getClassLoader().getResourceAsStream(FILE))) {
            Files.copy(file, migrations.resolve("V1__cloudauth_submission.sql"));
        }
        return withFlywayIn(migrations);
    }

    private ApplicationContextRunner withFlywayIn(Path directory) {
        return application()
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withPropertyValues("spring.flyway.locations=filesystem:" + directory);
    }

    /** Without create-table: only the migration creates the table. */
    private ApplicationContextRunner application() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return Contexts.against(emulator)
                .withBean(DataSource.class, () -> database)
                .withPropertyValues(
                        "cloudauth.submission-log.enabled=true",
                        "cloudauth.submission-log.create-table=false");
    }

    private static void assertRecordsASubmission(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        assertThat(
                        context.getBean(CloudAuthClient.class)
                                .verifyMaterial(
                                        r ->
                                                r.bizId(ORDER)
                                                        .name("测试")
                                                        .idCardNumber(TestIdCards.passed())
                                                        .faceImage(
                                                                Image.url(
                                                                        "https://cdn.example/face.jpg")))
                                .isPassed())
                .isTrue();
        assertThat(
                        context.getBean(SubmissionLog.class)
                                .find(
                                        new SubmissionKey(
                                                "legacy/VerifyMaterial/test", ORDER.value()))
                                .map(Submission::state))
                .contains(SubmissionState.PASSED);
    }
}
