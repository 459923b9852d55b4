package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import java.time.Instant;
import java.util.Map;

/**
 * What is known of the showings of creatives. Called by the engine inside one transaction, on its thread; it decides nothing.
 * <b>Unique</b> are creative, stat id and signal. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2. <b>Conformance
 * suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/engagement-campaigns.md 9.
 */
public interface CreativeStore {
    /** Counters are kept in this many parts, so that callers seldom wait for each other. */
    int PARTS = 16;

    /**
     * Counts showings.
     *
     * @param company the owner
     * @param counts how often each creative was shown, at least 1
     * @param part which part of the counters, 0 to {@value #PARTS} - 1
     */
    void presented(CompanyId company, Map<AdUnitId, Integer> counts, int part);

    /**
     * Records and counts a signal, once.
     *
     * @param customer who gave it
     * @param creative about what
     * @param signal what it says
     * @param statId the id of the showing
     * @param at when
     * @return false when it was recorded before; then nothing is counted
     */
    boolean record(LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at);

    /**
     * How often a customer has seen creatives of late.
     *
     * @param customer the customer
     * @param since by creative: only what is recorded later; at most 1,000
     * @return by creative; those not seen are absent
     */
    Map<AdUnitId, Long> seen(LaneKey customer, Map<AdUnitId, Instant> since);

    /**
     * What a creative has come to.
     *
     * @param company the owner
     * @param creative the creative
     * @return the sums of all parts
     */
    CreativeCounts counts(CompanyId company, AdUnitId creative);

    /**
     * Removes what is recorded of showings of a creative, whoever saw it; counters stay.
     *
     * @param company the owner
     * @param creative the creative
     * @param limit of how many showings at most, at least 1
     * @return whether some may be left; false when none is
     */
    boolean forget(CompanyId company, AdUnitId creative, int limit);

    /**
     * Removes what a customer has seen and followed; counters stay.
     *
     * @param customer the customer
     */
    void erase(LaneKey customer);
}
