package dev.freestone.jdbc;

import dev.freestone.testkit.StorageFixture;
import dev.freestone.testkit.WorkQueueConformance;

class PostgresInjectedTimeWorkQueueConformanceTest extends WorkQueueConformance {
    @Override
    protected StorageFixture openFixture() {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        return StorageFixture.over(clock -> JdbcStorage.over(database.dataSource(), StorageTime.injected(clock)));
    }
}
