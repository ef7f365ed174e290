package io.cloudauth.core.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/** The table of the log, and how it is made. */
record JdbcSchema(JdbcSteps steps) {
    private static final String FILE = "schema.sql";

    /**
     * Two processes that create one table at once can hinder each other, {@code IF NOT EXISTS} or
     * not: so what counts is whether it is there in the end.
     */
    void create() {
        if (isThere()) {
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
            if (!isThere()) {
                throw JdbcSteps.failure("its table could not be made", e);
            }
        }
    }

    private boolean isThere() {
        try {
            return steps.run(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(
                                    "SELECT id FROM cloudauth_submission WHERE 1 = 0");
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
