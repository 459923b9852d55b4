package dev.freestone.jdbc;

import dev.freestone.testkit.StorageConformance;
import dev.freestone.testkit.StorageFixture;

class MariaStorageConformanceTest extends StorageConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageDatabase.maria().fixture();
    }
}
