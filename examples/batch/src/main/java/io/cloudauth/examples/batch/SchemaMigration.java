package io.cloudauth.examples.batch;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the tables of Spring Batch, Spring Integration and the submission log from the scripts in
 * their jars. Flyway runs it once, also if several processes start at the same time.
 */
@Component
class SchemaMigration implements JavaMigration {

    private static final List<String> SCRIPTS =
            List.of(
                    "org/springframework/batch/core/schema-%s.sql",
                    "org/springframework/integration/jdbc/schema-%s.sql",
                    "io/cloudauth/core/submission/schema-%s.sql");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "tables of the libraries";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        String database =
                context.getConnection()
                        .getMetaData()
                        .getDatabaseProductName()
                        .toLowerCase(Locale.ROOT);
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new ClassPathResource(script.formatted(database)));
        }
    }
}
