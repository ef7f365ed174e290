package io.cloudauth.databases;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** PostgreSQL, the emulator, and processes of {@code examples/batch}. */
final class BatchCluster implements AutoCloseable {
    static final String PASSED = "110000190001010012";
    private static final String FACES_DIFFER = "110000190001012042";

    private final DatabaseServer database = new DatabaseServer(DatabaseServer.Kind.POSTGRESQL);
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final List<BatchProcess> processes = new ArrayList<>();
    private final List<String> options;
    private final Path folder;

    BatchCluster(Path folder, int rate) {
        this.folder = folder;
        this.options =
                List.of(
                        "--cloudauth.endpoint=" + emulator.endpoint(),
                        "--cloudauth.scene-id=1000000006",
                        "--cloudauth.credentials.access-key-id=" + emulator.accessKeyId(),
                        "--cloudauth.credentials.access-key-secret=" + emulator.accessKeySecret(),
                        "--batch.rate=" + rate,
                        "--batch.in-flight=6",
                        "--batch.partition-size=50",
                        "--batch.round-pause=5s",
                        "--batch.exit=true",
                        "--spring.datasource.hikari.maximum-pool-size=16",
                        "--spring.datasource.hikari.connection-timeout=5000",
                        "--cloudauth.timeouts.total=5s");
    }

    DatabaseServer database() {
        return database;
    }

    CloudAuthEmulator emulator() {
        return emulator;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
    }

    BatchProcess start(String role) throws IOException {
        BatchProcess process =
                new BatchProcess(
                        role,
                        folder.resolve(role + processes.size() + ".log"),
                        Map.of(
                                "BATCH_DATABASE_URL",
                                url(),
                                "BATCH_DATABASE_USER",
                                "test",
                                "BATCH_DATABASE_PASSWORD",
                                ""),
                        options);
        processes.add(process);
        return process;
    }

    /** Waits until a process has created the tables. */
    void awaitTables() throws Exception {
        while (true) {
            try {
                long unused = number("SELECT COUNT(*) FROM cloudauth_submission");
                return;
            } catch (SQLException e) {
                Thread.sleep(200);
            }
        }
    }

    Path photo() {
        return folder.resolve("face.jpg");
    }

    /** Inserts persons, of whom one in twenty is rejected. */
    void insertPersons(int persons) throws Exception {
        Path photo = photo();
        ImageIO.write(
                new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
        try (Connection connection = connection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO person VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= persons; i++) {
                insert.setLong(1, i);
                insert.setString(2, "cluster%025d".formatted(i));
                insert.setString(3, "测试");
                insert.setString(4, i % 20 == 0 ? FACES_DIFFER : PASSED);
                insert.setString(5, photo.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Returns how many persons have each state. */
    Map<String, Long> states() throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT state, COUNT(*) FROM verification GROUP BY state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
            }
        }
        return states;
    }

    /** Returns how many persons have a final state. */
    long done() throws SQLException {
        return number("SELECT COUNT(*) FROM verification WHERE state <> 'NOT_SENT'");
    }

    long number(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Waits until so many persons are done, while the database may be away. */
    void awaitDone(long persons) throws InterruptedException {
        while (true) {
            try {
                if (done() >= persons) {
                    return;
                }
            } catch (SQLException e) {
                // it restarts
            }
            Thread.sleep(100);
        }
    }

    /** Returns the text of every row of every table but the persons' own. */
    String tables() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                                    + " AND tablename <> 'person'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT t::text FROM \"" + table + "\" t")) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    /** Returns what all processes have printed. */
    String output() throws IOException {
        StringBuilder all = new StringBuilder();
        for (BatchProcess process : processes) {
            all.append(process.output());
        }
        return all.toString();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "test", "");
    }

    @Override
    public void close() {
        processes.forEach(BatchProcess::close);
        emulator.close();
        database.close();
    }

    /** Copies the logs of a failed run to a folder that stays. */
    void keepLogs(Path target) throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("batch.log"), output());
    }
}
