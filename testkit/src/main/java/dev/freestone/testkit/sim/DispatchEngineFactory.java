package dev.freestone.testkit.sim;

import java.time.InstantSource;

/** Makes the ledger under test, one for each run of a simulation. */
@FunctionalInterface
public interface DispatchEngineFactory {
    /**
     * An empty ledger.
     *
     * @param storageTime S
     * @param claimBatch how many intents are claimed at once
     * @return the ledger
     */
    LedgerUnderTest open(InstantSource storageTime, int claimBatch);
}
