package dev.freestone.jdbc;

import dev.freestone.testkit.CustomerDirectoryFixture;
import dev.freestone.testkit.CustomerPrefilterConformance;

class H2CustomerPrefilterConformanceTest extends CustomerPrefilterConformance {
    @Override
    protected CustomerDirectoryFixture openFixture() {
        return new JdbcCustomerFixture(H2Database.SHARED, true);
    }
}
