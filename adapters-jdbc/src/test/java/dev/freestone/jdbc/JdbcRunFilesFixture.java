package dev.freestone.jdbc;

import dev.freestone.spi.RunFiles;
import dev.freestone.testkit.RunFilesFixture;

/** Run files in an empty database. */
final class JdbcRunFilesFixture implements RunFilesFixture {
    private final StorageDatabase database;
    private final RunFiles files;

    JdbcRunFilesFixture(StorageDatabases kind) {
        database = kind.open();
        files = reopened();
    }

    @Override
    public RunFiles files() {
        return files;
    }

    @Override
    public RunFiles reopened() {
        return JdbcStorage.over(database.dataSource()).runFiles();
    }

    @Override
    public void close() {}
}
