package dev.freestone.jdbc;

import java.util.function.Supplier;

/** The databases that the storage is held to, empty at each {@link #open}. */
enum StorageDatabases {
    H2(StorageDatabase::h2),
    POSTGRESQL(StorageDatabase::postgres),
    MARIADB(StorageDatabase::maria);

    private final Supplier<StorageDatabase> opening;

    StorageDatabases(Supplier<StorageDatabase> opening) {
        this.opening = opening;
    }

    StorageDatabase open() {
        return opening.get().emptied();
    }
}
