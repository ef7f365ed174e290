package io.cloudauth.docs.snippets;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The names for the page on the submission log. */
public abstract class SubmissionLogContext extends SnippetContext {

    protected static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    protected final SubmissionLog log = SubmissionLogs.inMemory();

    /** A database; null, because the snippets that use it are compiled but not run. */
    protected @Nullable DataSource dataSource;

    /** The same, with a database for each tenant. */
    protected @Nullable DataSource tenants;

    protected SubmissionLogContext() {}

    protected final void askAPerson(Submission open) {
        log(open.key().id());
    }
}
