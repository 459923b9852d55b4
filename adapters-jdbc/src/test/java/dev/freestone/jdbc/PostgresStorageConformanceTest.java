package dev.freestone.jdbc;

import dev.freestone.testkit.StorageConformance;
import dev.freestone.testkit.StorageFixture;

class PostgresStorageConformanceTest extends StorageConformance {
    @Override
    protected StorageFixture openFixture() {
        return StorageDatabase.postgres().fixture();
    }
}
