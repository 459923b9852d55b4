package dev.freestone.jdbc;

/** The databases that the storage is held to. */
enum StorageDatabases {
    H2,
    POSTGRESQL,
    MARIADB;

    /** Without any row. */
    StorageDatabase open() {
        return switch (this) {
            case H2 -> StorageDatabase.h2().emptied();
            case POSTGRESQL -> StorageDatabase.postgres().emptied();
            case MARIADB -> StorageDatabase.maria().emptied();
        };
    }
}
