package dev.freestone.integration.kill;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.integration.StorageHouse;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.spi.Storage;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The storages that the scenarios run against. */
final class KillStores {
    static final KillStore MEMORY = InMemoryStorage::shared;

    private KillStores() {}

    static DatabaseStore h2() {
        return H2.SHARED;
    }

    static DatabaseStore postgresql() {
        return Postgresql.SHARED;
    }

    /** One database for all scenarios, emptied before each. */
    record DatabaseStore(DataSource database) implements KillStore {
        @Override
        public Storage open(InstantSource clock) {
            StorageHouse.empty(database);
            return JdbcStorage.over(database, StorageTime.injected(clock));
        }
    }

    private static DatabaseStore pooled(StorageHouse house) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(house.open());
        pool.setMaximumPoolSize(2);
        return new DatabaseStore(pool);
    }

    private static final class H2 {
        static final DatabaseStore SHARED = pooled(StorageHouse.H2);
    }

    private static final class Postgresql {
        static final DatabaseStore SHARED = pooled(StorageHouse.POSTGRESQL);
    }
}
