package io.cloudauth.databases;

import com.alibaba.druid.pool.DruidDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/** The connection pools that applications use. */
final class Pools {
    private Pools() {}

    static HikariDataSource hikari(String url, int connections) {
        return new HikariDataSource(config(url, connections));
    }

    static HikariConfig config(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        return config;
    }

    /** Returns a pool with the filters that its documents recommend. */
    static DruidDataSource druid(String url, int connections) throws SQLException {
        DruidDataSource pool = new DruidDataSource();
        pool.setUrl(url);
        pool.setMaxActive(connections);
        pool.setMaxWait(10_000);
        pool.setFilters("stat,wall");
        pool.setValidationQuery("SELECT 1");
        return pool;
    }
}
