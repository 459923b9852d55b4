package dev.freestone.jdbc;

import dev.freestone.testkit.CustomerDirectoryFixture;
import dev.freestone.testkit.CustomerPrefilterConformance;

class PostgresCustomerPrefilterConformanceTest extends CustomerPrefilterConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new JdbcCustomerFixture(PostgresDatabase.shared(), true);
    }
}
