package dev.freestone.integration.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections as a host would pool them, under a name by which the server knows them. */
final class Pool {
    private static final int SIZE = 3;

    private Pool() {}

    static HikariDataSource of(String url, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("ApplicationName", name);
        return new HikariDataSource(config);
    }
}
