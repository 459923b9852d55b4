package dev.freestone.testkit.sim;

import java.time.Duration;

/**
 * A counter that the ledger under test must keep: at most so many messages about a debt, to all of its borrowers together,
 * within a time. An event exactly that old does not count any more. Immutable.
 *
 * @param limit how many, at least 1
 * @param window within which time
 */
public record DebtCap(int limit, Duration window) {}
