package dev.freestone.jdbc;

import dev.freestone.testkit.PersonDirectoryConformance;
import dev.freestone.testkit.PersonDirectoryFixture;

class MariaPersonConformanceTest extends PersonDirectoryConformance {
    @Override
    protected PersonDirectoryFixture openFixture() {
        return new JdbcPersonFixture(MariaDatabase.shared());
    }
}
