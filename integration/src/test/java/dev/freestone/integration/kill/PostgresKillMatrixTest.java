package dev.freestone.integration.kill;

import dev.freestone.integration.kill.KillStores.DatabaseStore;

class PostgresKillMatrixTest extends DatabaseKillMatrix {
    @Override
    DatabaseStore store() {
        return KillStores.postgresql();
    }
}
