package io.cloudauth.spring.diagnostics;

import io.cloudauth.error.SubmissionLogException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A failure analyzer for an application whose submission log cannot be used at startup. It reports
 * the message of the log, which names the database and the reason.
 */
final class SubmissionLogFailureAnalyzer extends AbstractFailureAnalyzer<SubmissionLogException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SubmissionLogException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Correct the table or the DataSource of the submission log. To create the table"
                        + " cloudauth_submission at startup, set"
                        + " cloudauth.submission-log.create-table=true. To create it with Flyway,"
                        + " Liquibase or your own scripts, use the SQL file for your database in the"
                        + " directory io/cloudauth/core/submission of cloudauth-core."
                        + " 请改正提交记录所用的数据表或 DataSource。如需在启动时创建 cloudauth_submission 表，请设置"
                        + " cloudauth.submission-log.create-table=true；如需用 Flyway、Liquibase 或自己的脚本建表，"
                        + "请使用 cloudauth-core 中 io/cloudauth/core/submission 目录下对应您数据库的 SQL 文件。",
                cause);
    }
}
