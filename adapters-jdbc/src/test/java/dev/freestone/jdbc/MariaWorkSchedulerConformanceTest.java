package dev.freestone.jdbc;

import dev.freestone.testkit.WorkSchedulerConformance;
import dev.freestone.testkit.WorkSchedulerFixture;

class MariaWorkSchedulerConformanceTest extends WorkSchedulerConformance {
    @Override
    protected WorkSchedulerFixture openFixture() {
        return new JdbcWorkSchedulerFixture(StorageDatabase.maria());
    }
}
