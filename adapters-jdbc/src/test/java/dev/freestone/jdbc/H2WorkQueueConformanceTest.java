package dev.freestone.jdbc;

import dev.freestone.testkit.StorageFixture;
import dev.freestone.testkit.WorkQueueConformance;

class H2WorkQueueConformanceTest extends WorkQueueConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageDatabase.h2().fixture();
    }
}
