package dev.freestone.jdbc;

import dev.freestone.testkit.CustomerDirectoryConformance;
import dev.freestone.testkit.CustomerDirectoryFixture;

class MariaCustomerConformanceTest extends CustomerDirectoryConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new JdbcCustomerFixture(MariaDatabase.shared(), false);
    }
}
