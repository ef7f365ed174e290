package io.cloudauth.core.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/** The table of the log. */
record JdbcSchema(JdbcSteps steps) {
    private static final String FILE = "schema.sql";

    /**
     * Creates the table if it does not exist, and adds the columns that a table of an earlier
     * version lacks. If two processes create it at the same time, one of them can fail in spite of
     * {@code IF NOT EXISTS}. So a failure counts only if the table does not exist afterwards.
     */
    void create() {
        if (exists()) {
            return;
        }
        try {
            steps.run(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            for (String part : statements()) {
                                statement.execute(part);
                            }
                        }
                        return true;
                    });
        } catch (SQLException e) {
            if (!exists()) {
                throw JdbcSteps.failure("the table cloudauth_submission could not be created", e);
            }
        }
    }

    private boolean exists() {
        try {
            return steps.run(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(
                                    "SELECT reference FROM cloudauth_submission WHERE 1 = 0");
                        }
                    });
        } catch (SQLException e) {
            return false;
        }
    }

    private static String[] statements() {
        try (InputStream file = JdbcSchema.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .strip()
                    .split(";\\s*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
