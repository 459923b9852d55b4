package dev.freestone.jdbc;

import dev.freestone.testkit.QuerySourceConformance;
import dev.freestone.testkit.QuerySourceFixture;

class H2QueryConformanceTest extends QuerySourceConformance {
    @Override
    protected QuerySourceFixture openFixture() {
        return new JdbcQueryFixture(H2Database.SHARED);
    }
}
