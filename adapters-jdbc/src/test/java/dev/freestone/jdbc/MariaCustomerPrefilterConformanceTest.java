package dev.freestone.jdbc;

import dev.freestone.testkit.CustomerDirectoryFixture;
import dev.freestone.testkit.CustomerPrefilterConformance;

class MariaCustomerPrefilterConformanceTest extends CustomerPrefilterConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new JdbcCustomerFixture(MariaDatabase.shared(), false);
    }
}
