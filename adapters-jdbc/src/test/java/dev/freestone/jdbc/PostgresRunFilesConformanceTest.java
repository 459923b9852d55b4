package dev.freestone.jdbc;

import dev.freestone.testkit.RunFilesConformance;
import dev.freestone.testkit.RunFilesFixture;

class PostgresRunFilesConformanceTest extends RunFilesConformance {
    @Override
    protected RunFilesFixture openFixture() {
        return new JdbcRunFilesFixture(StorageDatabases.POSTGRESQL);
    }
}
