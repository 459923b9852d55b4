package dev.freestone.memory;

import dev.freestone.testkit.StorageFixture;
import dev.freestone.testkit.WorkQueueConformance;

class SharedInMemoryWorkQueueTest extends WorkQueueConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageFixture.over(InMemoryStorage::shared);
    }
}
