package dev.freestone.jdbc;

import dev.freestone.testkit.WorkSchedulerConformance;
import dev.freestone.testkit.WorkSchedulerFixture;

class H2WorkSchedulerConformanceTest extends WorkSchedulerConformance {
    @Override
    protected WorkSchedulerFixture openFixture() {
        return new JdbcWorkSchedulerFixture(StorageDatabase.h2());
    }
}
