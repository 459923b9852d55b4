package dev.freestone.memory;

import dev.freestone.testkit.StorageConformance;
import dev.freestone.testkit.StorageFixture;

class InMemoryStorageTest extends StorageConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageFixture.over(InMemoryStorage::of);
    }
}
