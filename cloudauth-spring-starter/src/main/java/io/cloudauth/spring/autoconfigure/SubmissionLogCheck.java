package io.cloudauth.spring.autoconfigure;

import io.cloudauth.core.submission.JdbcSubmissionLog;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.submission.SubmissionLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * A check of the submission log's table at startup. It runs after all singletons exist, so that a
 * migration has created the table before.
 */
final class SubmissionLogCheck implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(SubmissionLogCheck.class);

    private final ObjectProvider<SubmissionLog> submissionLogs;

    SubmissionLogCheck(ObjectProvider<SubmissionLog> submissionLogs) {
        this.submissionLogs = submissionLogs;
    }

    /**
     * Checks each log in a database.
     *
     * @throws SubmissionLogException if a log cannot be used; this stops the start
     */
    @Override
    public void afterSingletonsInstantiated() {
        submissionLogs.stream()
                .filter(JdbcSubmissionLog.class::isInstance)
                .map(JdbcSubmissionLog.class::cast)
                .forEach(SubmissionLogCheck::check);
    }

    private static void check(JdbcSubmissionLog submissionLog) {
        try {
            submissionLog.check();
        } catch (SubmissionLogException e) {
            if (e.getCause() == null) {
                throw e;
            }
            warn(e.getMessage());
        } catch (RuntimeException e) {
            // such as of a routing data source that has no current target at startup
            warn(e.getClass().getName()); // its message may contain a secret
        }
    }

    private static void warn(@Nullable String reason) {
        log.warn(
                "The table of the submission log was not checked at startup, because the DataSource"
                        + " had no connection: {}. The first use of the log checks the table. If"
                        + " this check fails, nothing is sent",
                reason);
    }
}
