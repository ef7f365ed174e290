package io.cloudauth.spring.autoconfigure;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.ClassUtils;

/**
 * Looks behind a data source whose connections join the caller's transaction: a rollback would
 * erase what was written down.
 */
final class OutsideTransactions {
    private static final boolean SPRING_JDBC =
            ClassUtils.isPresent(
                    "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy",
                    OutsideTransactions.class.getClassLoader());

    private OutsideTransactions() {}

    static DataSource of(DataSource dataSource) {
        return SPRING_JDBC ? Behind.of(dataSource) : dataSource;
    }

    /** Apart, since the application may have no spring-jdbc. */
    private static final class Behind {
        static DataSource of(DataSource dataSource) {
            try {
                if (!joins(dataSource)) {
                    return dataSource;
                }
                DataSource target =
                        dataSource
                                .unwrap(TransactionAwareDataSourceProxy.class)
                                .getTargetDataSource();
                return of(Objects.requireNonNull(target, "target of the DataSource"));
            } catch (SQLException e) {
                throw new IllegalStateException("a DataSource that cannot be looked behind", e);
            }
        }

        /** One that chooses its target by the caller may have none to ask at the start. */
        private static boolean joins(DataSource dataSource) throws SQLException {
            try {
                return dataSource.isWrapperFor(TransactionAwareDataSourceProxy.class);
            } catch (RuntimeException e) {
                return false;
            }
        }
    }
}
