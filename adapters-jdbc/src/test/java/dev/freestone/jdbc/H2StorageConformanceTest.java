package dev.freestone.jdbc;

import dev.freestone.testkit.StorageConformance;
import dev.freestone.testkit.StorageFixture;

class H2StorageConformanceTest extends StorageConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageDatabase.h2().fixture();
    }
}
