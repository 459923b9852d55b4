package dev.freestone.jdbc;

import dev.freestone.testkit.StorageFixture;
import dev.freestone.testkit.WorkQueueConformance;

class MariaWorkQueueConformanceTest extends WorkQueueConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageDatabase.maria().fixture();
    }
}
