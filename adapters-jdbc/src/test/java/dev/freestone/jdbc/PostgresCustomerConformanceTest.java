package dev.freestone.jdbc;

import dev.freestone.testkit.CustomerDirectoryConformance;
import dev.freestone.testkit.CustomerDirectoryFixture;

class PostgresCustomerConformanceTest extends CustomerDirectoryConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new JdbcCustomerFixture(PostgresDatabase.shared(), true);
    }
}
