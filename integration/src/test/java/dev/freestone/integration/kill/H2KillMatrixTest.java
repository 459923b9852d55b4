package dev.freestone.integration.kill;

import dev.freestone.integration.kill.KillStores.DatabaseStore;

class H2KillMatrixTest extends DatabaseKillMatrix {
    @Override
    DatabaseStore store() {
        return KillStores.h2();
    }
}
