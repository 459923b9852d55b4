package dev.freestone.jdbc;

import dev.freestone.testkit.PersonDirectoryConformance;
import dev.freestone.testkit.PersonDirectoryFixture;

class H2PersonConformanceTest extends PersonDirectoryConformance {
    @Override
    protected PersonDirectoryFixture openFixture() {
        return new JdbcPersonFixture(H2Database.SHARED);
    }
}
