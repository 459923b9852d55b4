package dev.freestone.testkit.sim;

import java.time.InstantSource;

/** Makes the ledger under test, one for each run of a simulation. */
@FunctionalInterface
public interface DispatchEngineFactory {
    /**
     * An empty ledger.
     *
     * @param storageTime S
     * @param setup how it is set up
     * @return the ledger
     */
    LedgerUnderTest open(InstantSource storageTime, LedgerSetup setup);
}
