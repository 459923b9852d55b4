package dev.freestone.jdbc;

import dev.freestone.testkit.CustomerDirectoryConformance;
import dev.freestone.testkit.CustomerDirectoryFixture;

class H2CustomerConformanceTest extends CustomerDirectoryConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new JdbcCustomerFixture(H2Database.SHARED, true);
    }
}
