package dev.freestone.contact;

import java.time.Duration;

/**
 * The numbers of the contact ledger. Immutable. Source: docs/spec/contact-ledger.md 20.
 *
 * @param lease how long a node may work on an intent without a sign of life, 30 s to 10 min; default 60 s
 * @param claimBatch the greatest number of intents claimed at once, 1 to 1,000; default 200
 * @param sendStartBudget how long after the commit of an attempt its call may still be started, 1 to 30 s; default 5 s
 * @param factsMaxAge how old facts of the host may be at a claim, 1 s to 10 min; default 60 s
 * @param backoff the waits between attempts, and how many there are
 * @param absenceQuarantine how long after the last possible moment of a call its absence is final, 5 min to 24 h; default
 *     15 min
 * @param absenceClosing when an absence that is never final is given up, 1 h to 30 days; default 24 h
 * @param unknownWindow how long a provider is asked about an unknown outcome, 1 to 365 days; default 30 days
 * @param maxClockSkew how far the clock of a node may be from that of the storage, 1 s to 5 min; default 30 s
 * @param agingStep how long an intent waits to be served as one of the next higher priority, 1 min to 24 h; default 30 min
 * @param journalChainInterval how often what was journaled is linked, 1 to 60 s; default 5 s
 * @param exportAssumeAfter how long after the end of the day of its run a contact that a dialer was handed counts as a call
 *     without a result, 0 to 14 days; default 24 h
 */
public record LedgerSettings(
        Duration lease,
        int claimBatch,
        Duration sendStartBudget,
        Duration factsMaxAge,
        Backoff backoff,
        Duration absenceQuarantine,
        Duration absenceClosing,
        Duration unknownWindow,
        Duration maxClockSkew,
        Duration agingStep,
        Duration journalChainInterval,
        Duration exportAssumeAfter) {
    /** All defaults. */
    public static final LedgerSettings DEFAULT = new LedgerSettings(
            Duration.ofSeconds(60),
            200,
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Backoff.DEFAULT,
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofDays(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            Duration.ofSeconds(5),
            Duration.ofHours(24));

    private static final int MOST_CLAIMED = 1_000;

    /**
     * Checks and copies the components.
     *
     * @param lease how long a node may work on an intent without a sign of life, 30 s to 10 min; default 60 s
     * @param claimBatch the greatest number of intents claimed at once, 1 to 1,000; default 200
     * @param sendStartBudget how long after the commit of an attempt its call may still be started, 1 to 30 s; default 5 s
     * @param factsMaxAge how old facts of the host may be at a claim, 1 s to 10 min; default 60 s
     * @param backoff the waits between attempts, and how many there are
     * @param absenceQuarantine how long after the last possible moment of a call its absence is final, 5 min to 24 h;
     *     default 15 min
     * @param absenceClosing when an absence that is never final is given up, 1 h to 30 days; default 24 h
     * @param unknownWindow how long a provider is asked about an unknown outcome, 1 to 365 days; default 30 days
     * @param maxClockSkew how far the clock of a node may be from that of the storage, 1 s to 5 min; default 30 s
     * @param agingStep how long an intent waits to be served as one of the next higher priority, 1 min to 24 h; default
     *     30 min
     * @param journalChainInterval how often what was journaled is linked, 1 to 60 s; default 5 s
     * @param exportAssumeAfter how long after the end of the day of its run a contact that a dialer was handed counts as a
     *     call without a result, 0 to 14 days; default 24 h
     */
    public LedgerSettings {
        require("lease", lease, Duration.ofSeconds(30), Duration.ofMinutes(10));
        if (claimBatch < 1 || claimBatch > MOST_CLAIMED) {
            throw new IllegalArgumentException(
                    "LedgerSettings: claimBatch " + claimBatch + ", give 1 to " + MOST_CLAIMED);
        }
        require("sendStartBudget", sendStartBudget, Duration.ofSeconds(1), Duration.ofSeconds(30));
        require("factsMaxAge", factsMaxAge, Duration.ofSeconds(1), Duration.ofMinutes(10));
        require("absenceQuarantine", absenceQuarantine, Duration.ofMinutes(5), Duration.ofHours(24));
        require("absenceClosing", absenceClosing, Duration.ofHours(1), Duration.ofDays(30));
        require("unknownWindow", unknownWindow, Duration.ofDays(1), Duration.ofDays(365));
        require("maxClockSkew", maxClockSkew, Duration.ofSeconds(1), Duration.ofMinutes(5));
        require("agingStep", agingStep, Duration.ofMinutes(1), Duration.ofHours(24));
        require("journalChainInterval", journalChainInterval, Duration.ofSeconds(1), Duration.ofSeconds(60));
        require("exportAssumeAfter", exportAssumeAfter, Duration.ZERO, Duration.ofDays(14));
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "LedgerSettings: " + name + " " + value + ", give " + least + " to " + most);
        }
    }

    /**
     * The same with another number of intents claimed at once.
     *
     * @param most 1 to 1,000
     * @return other settings
     */
    public LedgerSettings claimBatch(int most) {
        return new LedgerSettings(
                lease,
                most,
                sendStartBudget,
                factsMaxAge,
                backoff,
                absenceQuarantine,
                absenceClosing,
                unknownWindow,
                maxClockSkew,
                agingStep,
                journalChainInterval,
                exportAssumeAfter);
    }
}
