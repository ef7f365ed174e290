package io.cloudauth.spring.autoconfigure;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.ClassUtils;

/**
 * A helper that unwraps a data source whose connections join the caller's transaction. A rollback
 * of that transaction would otherwise delete the recorded submission.
 */
final class NonTransactionalDataSource {
    private static final boolean SPRING_JDBC =
            ClassUtils.isPresent(
                    "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy",
                    NonTransactionalDataSource.class.getClassLoader());

    private NonTransactionalDataSource() {}

    /** Returns a data source whose connections do not join a transaction of Spring. */
    static DataSource of(DataSource dataSource) {
        return SPRING_JDBC ? ProxyUnwrapper.unwrap(dataSource) : dataSource;
    }

    /** A separate class, because it requires spring-jdbc, which the application may not have. */
    private static final class ProxyUnwrapper {
        static DataSource unwrap(DataSource dataSource) {
            try {
                if (!isTransactionAware(dataSource)) {
                    return dataSource;
                }
                DataSource target =
                        dataSource
                                .unwrap(TransactionAwareDataSourceProxy.class)
                                .getTargetDataSource();
                return unwrap(Objects.requireNonNull(target, "target of the DataSource"));
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "Cannot unwrap the DataSource of the submission log. Define a"
                                + " SubmissionLog bean that uses the target DataSource",
                        e);
            }
        }

        /**
         * Returns whether connections join the caller's transaction. A routing data source can
         * throw here, because it may have no current target at startup; it is used as it is.
         */
        private static boolean isTransactionAware(DataSource dataSource) throws SQLException {
            try {
                return dataSource.isWrapperFor(TransactionAwareDataSourceProxy.class);
            } catch (RuntimeException e) {
                return false;
            }
        }
    }
}
