package io.cloudauth.examples.h5.startup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do if another instance of the application has opened the database file. */
class DatabaseInUseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2: DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90_020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "Another instance of this application uses the database file.\n"
                        + "本应用的另一个实例正在使用该数据库文件。",
                "Stop the other instance, or give this one a directory and a port of its own:"
                        + " -Dh5.data=./data2 -Dserver.port=8081\n"
                        + "Several instances with the same data need a database server: use the"
                        + " profile postgres.\n"
                        + "请停止另一个实例，或为本实例指定单独的目录和端口：-Dh5.data=./data2"
                        + " -Dserver.port=8081\n"
                        + "多个实例共用数据时需要数据库服务器：请使用 postgres 配置。",
                cause);
    }
}
