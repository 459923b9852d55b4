package dev.freestone.jdbc;

import dev.freestone.testkit.StorageFixture;
import dev.freestone.testkit.WorkQueueConformance;

class PostgresWorkQueueConformanceTest extends WorkQueueConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageDatabase.postgres().fixture();
    }
}
