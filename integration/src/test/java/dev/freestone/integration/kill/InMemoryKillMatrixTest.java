package dev.freestone.integration.kill;

class InMemoryKillMatrixTest extends KillMatrix {
    @Override
    KillStore store() {
        return KillStores.MEMORY;
    }
}
