package io.cloudauth.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.Cli;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.model.Image;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The report of a submission log that a client has written, over a driver from a jar. */
@Timeout(120)
class ReportTest {

    private static final String PASSWORD = "Hu5hHu5h";

    @TempDir private Path folder;
    private final JdbcDataSource dataSource = new JdbcDataSource();

    @BeforeEach
    void createTable() {
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("log"));
        dataSource.setUser("shop");
        dataSource.setPassword(PASSWORD);
        SubmissionLogs.createTable(dataSource);
    }

    @Test
    void countsWhatAClientHasRecorded() throws IOException {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start();
                CloudAuthClient client =
                        CloudAuth.builder()
                                .endpoint(emulator.endpoint())
                                .credentials(
                                        CredentialsProviders.accessKey(
                                                emulator.accessKeyId(), emulator.accessKeySecret()))
                                .bizType("my-scene")
                                .sceneId(1000000006L)
                                .account("shop-a")
                                .submissionLog(SubmissionLogs.jdbc(dataSource))
                                .build()) {
            verify(client, "b1", TestIdCards.passed());
            verify(client, "b2", TestIdCards.rejectedWith(6));
            Assertions.assertThatThrownBy(() -> verify(client, "b3", TestIdCards.connectionCut()))
                    .isInstanceOf(OutcomeUnknownException.class);
            client.faceVerify()
                    .contrastFaceVerify(
                            r ->
                                    r.outerOrderNo("o1")
                                            .name("测试")
                                            .idCardNumber(TestIdCards.passed())
                                            .faceImage(Image.url("https://cdn.example/f.jpg")));
        }

        Cli.Result result = report(cli(), "--utc-offset", "Z", "--from", "2020-01-01");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceFirst("^[0-9-]+,", "")))
                .containsExactly(
                        "day,account,operation,scene,charged,unknown",
                        "shop-a,ContrastFaceVerify,1000000006,1,0",
                        "shop-a,VerifyMaterial,my-scene,2,1");
    }

    private static void verify(CloudAuthClient client, String bizId, String number) {
        client.verifyMaterial(
                r ->
                        r.bizId(bizId)
                                .name("测试")
                                .idCardNumber(number)
                                .faceImage(Image.url("https://cdn.example/f.jpg")));
    }

    @Test
    void countsByTheDayInChinaAndTheStateOfTheLease() throws SQLException, IOException {
        Instant midnight = Instant.parse("2026-03-01T16:00:00Z"); // in China
        record("PASSED", midnight.minusMillis(1), "1");
        record("PASSED", midnight, "2");
        record("REJECTED", midnight, "3");
        record("NOT_SENT", midnight, "4");
        record("SENDING", midnight, "5"); // its lease has expired
        record("TOMORROW", midnight, "6");
        record("IN_PROGRESS", midnight, "7");
        record("UNKNOWN", Instant.parse("2026-03-03T16:00:00Z"), "8");
        Path file = folder.resolve("charges.csv");

        Cli.Result result =
                report(
                        cli(),
                        "--from",
                        "2026-03-01",
                        "--to",
                        "2026-03-03",
                        "--out",
                        file.toString(),
                        "--json");

        assertThat(file)
                .content()
                .isEqualTo(
                        """
                        day,account,operation,scene,charged,unknown
                        2026-03-01,,VerifyMaterial,s,1,0
                        2026-03-02,,VerifyMaterial,s,2,2
                        """);
        assertThat(result.out())
                .startsWith("{\"lines\":[{\"day\":\"2026-03-01\",\"account\":\"\",")
                .contains("\"charged\":2,\"unknown\":2");
    }

    private void record(String state, Instant begun, String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO cloudauth_submission (scope, id, state, settled, owner,"
                                        + " begun_millis, lease_expires_millis, attempt) VALUES"
                                        + " ('legacy/VerifyMaterial/s', ?, ?, 0, 'o', ?, ?, 0)")) {
            insert.setString(1, id);
            insert.setString(2, state);
            insert.setLong(3, begun.toEpochMilli());
            insert.setLong(4, begun.plusSeconds(150).toEpochMilli());
            insert.executeUpdate();
        }
    }

    @Test
    void explainsADatabaseThatCannotBeUsed() throws SQLException, IOException {
        assertThat(report(cli().with("CLOUDAUTH_DB_PASSWORD", "wrong")).err())
                .contains("refused the user or the password (28000)");
        assertThat(cli().run("report", "--jdbc-url", "jdbc:none:x", "--driver-path", h2()).err())
                .contains("no JDBC driver", "--driver-path");
        assertThat(cli().run("report", "--jdbc-url", "jdbc:none:x").err())
                .contains("no JDBC driver");
        assertThat(cli().run("report", "--jdbc-url", "jdbc:h2:x", "--driver-path", "h2.jar").err())
                .contains("h2.jar cannot be read: the file does not exist");
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("DROP TABLE cloudauth_submission");
        }
        assertThat(report(cli()).err()).contains("cloudauth_submission does not exist");
        assertThat(new Cli().run("report").err()).contains("--jdbc-url", "CLOUDAUTH_JDBC_URL");
        assertThat(report(cli(), "--from", "2026-03-02", "--to", "2026-03-01").err())
                .contains("--from is not valid");
    }

    @Test
    void aPasswordIsNoArgumentAndIsNotRepeated() throws IOException {
        for (String url :
                List.of("jdbc:mysql://u:" + PASSWORD + "@db/x", "jdbc:h2:x;PASSWORD=" + PASSWORD)) {
            Cli.Result result = cli().run("report", "--jdbc-url", url);

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("CLOUDAUTH_DB_PASSWORD").doesNotContain(PASSWORD);
        }
        Cli asked =
                new Cli()
                        .with("CLOUDAUTH_JDBC_URL", dataSource.getURL())
                        .with("CLOUDAUTH_DB_USER", "shop")
                        .typing(PASSWORD);
        Cli.Result result = asked.run("report", "--driver-path", h2());
        assertThat(result.code()).isZero();
        assertThat(result.questions()).containsExactly("Password of the database (not shown): ");
    }

    private static Cli cli() {
        return new Cli().with("CLOUDAUTH_DB_USER", "shop").with("CLOUDAUTH_DB_PASSWORD", PASSWORD);
    }

    private Cli.Result report(Cli cli, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "report",
                                "--jdbc-url",
                                dataSource.getURL(),
                                "--driver-path",
                                h2()));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    /** Returns the jar of H2, as a user would give it. */
    private static String h2() throws IOException {
        try {
            Path jar =
                    Path.of(
                            JdbcDataSource.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            assertThat(Files.isRegularFile(jar)).isTrue();
            return jar.toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
