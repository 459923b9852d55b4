package dev.freestone.jdbc;

import dev.freestone.testkit.QuerySourceConformance;
import dev.freestone.testkit.QuerySourceFixture;

class MariaQueryConformanceTest extends QuerySourceConformance {
    @Override
    protected QuerySourceFixture openFixture() {
        return new JdbcQueryFixture(MariaDatabase.shared());
    }
}
