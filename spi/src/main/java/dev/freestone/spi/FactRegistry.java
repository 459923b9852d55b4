package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.LaneKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about people and destinations that decide about contacts: consents, opt-outs, revocations, do-not-interact, stop flags.
 * Called by the engine inside one transaction, on its thread; it decides nothing. <b>Order:</b> who records or ends a fact of
 * a person has locked the person's lane, and raises its restriction version; who records one of a destination has called {@code
 * ControlStore.alone} before, also before it locked a lane, and before it read the instant of S that it records. <b>Unique</b>
 * are company and id. A fact is never removed. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/contact-ledger.md 4.3, 13; docs/spec/contact-policy.md 6.
 */
public interface FactRegistry {
    /**
     * Adds facts; one whose id is there already is left as it is.
     *
     * @param facts at most 1,000 facts, none twice
     * @return the ids that were new
     */
    Set<FactId> add(List<FactRow> facts);

    /**
     * Ends a fact.
     *
     * @param fact a fact that was read in this transaction, with its end
     * @return false when it is unknown or has ended already
     */
    boolean end(FactRow fact);

    /**
     * Replaces the documents of facts, and nothing else, as an erasure does, and whoever seals them under another key.
     *
     * @param facts at most 1,000 facts, none twice; those that are not there are left out
     */
    void rewrite(List<FactRow> facts);

    /**
     * A fact.
     *
     * @param company the owner; facts of others do not exist
     * @param id its id
     * @return the fact, or empty
     */
    Optional<FactRow> find(CompanyId company, FactId id);

    /**
     * The facts about people and about destinations, ended ones too.
     *
     * @param persons at most 1,000 persons
     * @param destinations at most 1,000 destinations, each with its company
     * @param since those whose {@code until} is not after this instant are left out, in microseconds from 1970 on
     * @return each once, in no order
     */
    List<FactRow> of(Collection<LaneKey> persons, Collection<LaneKey> destinations, Instant since);

    /**
     * Which destinations facts were recorded of that have not ended.
     *
     * @param destinations at most 10,000 destinations, each with its company
     * @param kinds only facts of these kinds; none = no fact
     * @param recordedSince only what was recorded at or after this instant of S
     * @return those of them
     */
    Set<LaneKey> stopped(Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince);

    /**
     * One part of all facts of a company, ended ones too.
     *
     * @param company the owner
     * @param after the last fact of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of id
     */
    List<FactRow> page(CompanyId company, Optional<FactId> after, int limit);

    /**
     * Whether any fact was ever recorded for a company.
     *
     * @param company the owner
     * @return false when there is none
     */
    boolean any(CompanyId company);

    /**
     * Keeps what a host knew when contacts were decided, for replays; what is there already stays as it is. Never removed.
     *
     * @param company the owner
     * @param byDigest at most 1,000 documents, each by what stands for its content, 1 to 100 characters
     */
    void keep(CompanyId company, Map<String, Document> byDigest);

    /**
     * Documents that were kept.
     *
     * @param company the owner; those of others do not exist
     * @param digests at most 1,000 names
     * @return those that are there, by name
     */
    Map<String, Document> kept(CompanyId company, Collection<String> digests);
}
