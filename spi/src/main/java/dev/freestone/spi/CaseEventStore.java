package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What happened to cases, and the contacts that came of it. Called by the engine inside one transaction, on its thread; it
 * decides nothing. <b>Order of locks:</b> the watch of a case comes before its contacts. <b>Unique</b> are company, case and event id,
 * and company and contact. Events are never removed, and never say anything else. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/cases-and-notifications.md 11, 12.
 */
public interface CaseEventStore {
    /**
     * Adds an event with the next number. Waits for another transaction that adds the same, and leaves the transaction usable.
     *
     * @param event the event; its number is ignored
     * @return SAVED, or CONFLICT when the case has an event of this id
     */
    WriteResult add(CaseEventRow event);

    /**
     * An event.
     *
     * @param company the owner; events of others do not exist
     * @param caseId the case
     * @param eventId the event
     * @return the event, or empty
     */
    Optional<CaseEventRow> find(CompanyId company, CaseId caseId, String eventId);

    /**
     * The events of a case, the last that arrived first.
     *
     * @param company the owner
     * @param caseId the case
     * @param before events with a smaller number only; {@link Long#MAX_VALUE} for the beginning
     * @param limit the greatest number of events, at least 1
     * @return in descending order of their numbers
     */
    List<CaseEventRow> ofCase(CompanyId company, CaseId caseId, long before, int limit);

    /**
     * The events of a time, the first that happened first.
     *
     * @param company the owner
     * @param from occurred at this instant or later
     * @param to occurred before this instant
     * @param after only those that come after this one; empty for the beginning
     * @param limit the greatest number of events, at least 1
     * @return in the order of occurrence, of the same instant in that of arrival
     */
    List<CaseEventRow> within(CompanyId company, Instant from, Instant to, Optional<CaseEventRow> after, int limit);

    /**
     * The events of all cases of a company by an index, the last that happened first.
     *
     * @param company the owner
     * @param after only those that come after this one; empty for the beginning
     * @param limit the greatest number of events, 1 to 1,000
     * @return in the reverse order of occurrence, of the same instant in the reverse order of arrival
     */
    List<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after, int limit);

    /**
     * Replaces the document of an event, and nothing else: it says the same, sealed under another key.
     *
     * @param event the event, by company, case and event id; one that is not there is left out
     */
    void rewrite(CaseEventRow event);

    /**
     * Locks what is remembered of a case until the end of the transaction, and makes it if there is nothing yet.
     *
     * @param company the owner
     * @param caseId the case
     * @return what is remembered now
     */
    CaseWatchRow lockWatch(CompanyId company, CaseId caseId);

    /**
     * Replaces what is remembered of a case.
     *
     * @param watch of a case that this transaction has locked
     */
    void saveWatch(CaseWatchRow watch);

    /**
     * What is remembered of cases, without a lock.
     *
     * @param company the owner
     * @param caseIds at most 1,000 cases
     * @return of those that were ever locked, in no order
     */
    List<CaseWatchRow> watches(CompanyId company, Collection<CaseId> caseIds);

    /**
     * One part of what is remembered of all cases of a company, without a lock.
     *
     * @param company the owner
     * @param after the last case of the part before; empty for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of case
     */
    List<CaseWatchRow> watches(CompanyId company, Optional<CaseId> after, int limit);

    /**
     * Adds contacts, each with the next number.
     *
     * @param interactions at most 1,000 contacts, none twice, none of them there yet; their numbers are ignored
     */
    void link(List<CaseInteractionRow> interactions);

    /**
     * Says that contacts need not be called back any more: they are no longer open.
     *
     * @param company the owner
     * @param intents at most 1,000 contacts
     */
    void settle(CompanyId company, Collection<IntentId> intents);

    /**
     * The open contacts of a case, the first planned first.
     *
     * @param company the owner
     * @param caseId the case
     * @param watchedOnly only those that are watched
     * @param after those with a greater number only; 0 for the beginning
     * @param limit the greatest number, at least 1
     * @return in the order of their numbers
     */
    List<CaseInteractionRow> open(CompanyId company, CaseId caseId, boolean watchedOnly, long after, int limit);

    /**
     * The contacts of a case, the last planned first.
     *
     * @param company the owner
     * @param caseId the case
     * @param eventId only those of this event; empty = of all
     * @param before those with a smaller number only; {@link Long#MAX_VALUE} for the beginning
     * @param limit the greatest number, at least 1
     * @return in descending order of their numbers
     */
    List<CaseInteractionRow> interactions(
            CompanyId company, CaseId caseId, Optional<String> eventId, long before, int limit);

    /**
     * Finds contacts.
     *
     * @param company the owner; those of others do not exist
     * @param intents at most 1,000 contacts
     * @return those that came of cases, in no order
     */
    List<CaseInteractionRow> interactions(CompanyId company, Collection<IntentId> intents);
}
