package dev.freestone.testkit.sim;

import java.util.Optional;

/**
 * How the ledger of a run is set up. Immutable.
 *
 * @param claimBatch how many intents are claimed at once
 * @param cap the counter of its policy; empty = it counts nothing
 * @param hours the hours of its policy; empty = it allows all
 */
public record LedgerSetup(int claimBatch, Optional<DebtCap> cap, Optional<ContactHours> hours) {}
