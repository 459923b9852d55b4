package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.notification.CaseEventResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Cases of one company: those that the library keeps, and what a host reports of its own. Each command is one decision in one
 * transaction, together with its history and with what types make of it: planned interactions, and interactions that are called
 * back. Inside a transaction of the host all of it is kept with its commit and vanishes with its roll-back. Ids of cases are
 * taken in any form: {@code ext-…}, public, digits; people and loans are named by the ids of the host. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 2, 12.
 */
public final class Cases {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final CaseObjects objects;
    private final CaseList list;

    Cases(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.objects = new CaseObjects(parts, ledger, caller, Optional.empty());
        this.list = new CaseList(parts, ledger, caller.company());
    }

    /**
     * Creates a case.
     *
     * @param draft its attributes; case type and borrowers are required
     * @return the case, initiated unless it was to begin as processing, and what its creation made happen
     * @throws FreestoneException {@code validation} with all violations, {@code not_found} for the case type, {@code
     *     illegal_transition} for another status, {@code external_id_taken}, {@code calendar_unavailable}
     */
    public CaseAnswer create(CaseDraft draft) {
        return objects.create(draft);
    }

    /**
     * A case.
     *
     * @param id any form of id
     * @return the case
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found} also for a deleted case
     */
    public Case get(String id) {
        return objects.get(AnyIds.of("id", id));
    }

    /**
     * Changes a case, whatever its version.
     *
     * @param id any form of id
     * @param update what changes; the data of a {@link #get} change nothing
     * @return the case after it, and what the change made happen
     * @throws FreestoneException as the other {@code update}
     */
    public CaseAnswer update(String id, CaseUpdate update) {
        return update(id, update, OptionalLong.empty());
    }

    /**
     * Changes a case of the version that the caller has seen. A case that is completed or canceled takes only an update that
     * reopens it and, when completed, another outcome.
     *
     * @param id any form of id
     * @param update what changes, as one change
     * @param expectedVersion the version; empty = whatever there is
     * @return the case after it, and what the change made happen
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code conflict}, {@code
     *     illegal_transition}, {@code case_closed}, {@code external_id_taken}, {@code calendar_unavailable}
     */
    public CaseAnswer update(String id, CaseUpdate update, OptionalLong expectedVersion) {
        return objects.update(AnyIds.of("id", id), update, expectedVersion);
    }

    /**
     * Deletes a case, whatever its status and version. What it has scheduled is canceled.
     *
     * @param id any form of id
     * @return the case as it was deleted, and what the deletion made happen
     * @throws FreestoneException as the other {@code delete}
     */
    public CaseAnswer delete(String id) {
        return delete(id, OptionalLong.empty());
    }

    /**
     * Deletes a case of the version that the caller has seen. That is final; its external id is free again.
     *
     * @param id any form of id
     * @param expectedVersion the version; empty = whatever there is
     * @return the case as it was deleted, and what the deletion made happen
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}, {@code conflict}
     */
    public CaseAnswer delete(String id, OptionalLong expectedVersion) {
        return objects.delete(AnyIds.of("id", id), expectedVersion);
    }

    /**
     * Lists the cases of the company, newest first.
     *
     * @param request which part
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit or cursor
     */
    public Listing<Case> list(ListRequest request) {
        return list.all(request);
    }

    /**
     * Lists the cases of a person, newest first.
     *
     * @param request which part
     * @param borrower whom they are about, by the id of the host
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit, cursor or id
     */
    public Listing<Case> list(ListRequest request, String borrower) {
        return list.of(request, borrower);
    }

    /**
     * What was decided about a case, by whom and when: the oldest 1,000 entries. A deleted case is found by its public id and by
     * digits.
     *
     * @param id any form of id
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public List<HistoryEntry> history(String id) {
        return history(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a case.
     *
     * @param id any form of id
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id or a bad limit, {@code not_found}
     */
    public List<HistoryEntry> history(String id, long after, int limit) {
        return objects.history(AnyIds.of("id", id), after, limit);
    }

    /**
     * Hears of a change of a case that the host keeps. No life cycle is applied to it, and its fields need not be those that its
     * case type lists. Telling the same again changes nothing and gives the first answer.
     *
     * @param change what happened
     * @return what it made happen
     * @throws FreestoneException {@code validation} with all violations, also for a case that the library keeps, which its
     *     commands change; {@code not_found} for the case type, {@code event_id_reused}, {@code calendar_unavailable}
     */
    public CaseEventResult caseChanged(CaseChange change) {
        return objects.changed(change, List.of());
    }

    /**
     * Hears of a change of a case that the host keeps, as the body of a request tells it.
     *
     * @param request what happened
     * @return what it made happen
     * @throws FreestoneException as the other {@code caseChanged}
     */
    public CaseEventResult caseChanged(CaseChangeRequest request) {
        return objects.changed(request.change(), request.problems());
    }

    /**
     * The changes of status and outcome of all cases of the company, the latest first: of cases of the library, deleted ones too, and
     * of those that the host reports.
     *
     * @param after go on after the change of this {@link CaseChangeOverview#id()}; empty for the beginning
     * @param limit the greatest number of changes, 1 to 1,000
     * @return the changes
     * @throws FreestoneException {@code validation} for a bad limit or a change that is not recorded
     */
    public List<CaseChangeOverview> latestChanges(Optional<String> after, int limit) {
        return new LatestChanges(parts, ledger, caller.company()).list(after, limit);
    }

    /**
     * The cases of a person, as paths name them.
     *
     * @param person {@code ext-…}, which the directory of people must know, or the id of the host: of the public form or digits
     * @return the cases that the person is a borrower of
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found} for an unknown person or company, {@code
     *     directory_unavailable}
     */
    public PersonCases of(String person) {
        return PersonCases.of(parts, ledger, caller, person);
    }
}
