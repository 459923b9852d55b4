package dev.freestone.jdbc;

import dev.freestone.testkit.StorageConformance;
import dev.freestone.testkit.StorageFixture;

class PostgresInjectedTimeStorageConformanceTest extends StorageConformance {
    @Override
    protected StorageFixture openFixture() {
        StorageDatabase database = StorageDatabase.postgres().emptied();
        return StorageFixture.over(clock -> JdbcStorage.over(database.dataSource(), StorageTime.injected(clock)));
    }
}
