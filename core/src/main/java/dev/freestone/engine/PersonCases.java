package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The cases of one person that the library keeps: whoever names the person and a case reaches it only if the person is one of its
 * borrowers. Otherwise as {@link Cases}. Thread-safe. Source: docs/spec/cases-and-notifications.md 2.
 */
public final class PersonCases {
    private final PersonId person;
    private final CaseObjects objects;
    private final CaseList list;

    private PersonCases(EngineParts parts, LedgerParts ledger, Caller caller, PersonId person) {
        this.person = person;
        this.objects = new CaseObjects(
                parts, ledger, caller, Optional.of(ledger.hashes().of(caller.company(), person)));
        this.list = new CaseList(parts, ledger, caller.company());
    }

    static PersonCases of(EngineParts parts, LedgerParts ledger, Caller caller, String person) {
        AnyId id = AnyIds.of("personId", person);
        Companies.require(parts, caller.company());
        PersonId found = id.form() == AnyId.Form.EXTERNAL
                ? parts.people()
                        .flatMap(people -> known(people, caller.company(), PersonRef.external(id.text())))
                        .orElseThrow(() -> FreestoneException.of(
                                ErrorCode.NOT_FOUND, "no such person, give an id that the directory of people knows"))
                : PersonId.of(id.text());
        return new PersonCases(parts, ledger, caller, found);
    }

    private static Optional<PersonId> known(PersonDirectory people, CompanyId company, PersonRef ref) {
        try {
            return Optional.ofNullable(people.find(company, List.of(ref)).get(ref))
                    .map(Person::id);
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the directory of people failed, nothing was changed, try again",
                    failed);
        }
    }

    /**
     * Creates a case.
     *
     * @param draft its attributes; the case type is required, borrowers are this person by default and must hold this person
     * @return the case, and what its creation made happen
     * @throws FreestoneException as {@link Cases#create}
     */
    public CaseAnswer create(CaseDraft draft) {
        return objects.create(draft.about(person));
    }

    /**
     * A case.
     *
     * @param id any form of id
     * @return the case
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found} also for a case of others
     */
    public Case get(String id) {
        return objects.get(AnyIds.of("id", id));
    }

    /**
     * Changes a case. One that the person is taken from is not found here any more.
     *
     * @param id any form of id
     * @param update what changes, as one change
     * @param expectedVersion the version that the caller has seen; empty = whatever there is
     * @return the case after it, and what the change made happen
     * @throws FreestoneException as {@link Cases#update(String, CaseUpdate, OptionalLong)}, {@code not_found} also for a case of
     *     others
     */
    public CaseAnswer update(String id, CaseUpdate update, OptionalLong expectedVersion) {
        return objects.update(AnyIds.of("id", id), update, expectedVersion);
    }

    /**
     * Deletes a case.
     *
     * @param id any form of id
     * @param expectedVersion the version that the caller has seen; empty = whatever there is
     * @return the case as it was deleted, and what the deletion made happen
     * @throws FreestoneException as {@link Cases#delete(String, OptionalLong)}, {@code not_found} also for a case of others
     */
    public CaseAnswer delete(String id, OptionalLong expectedVersion) {
        return objects.delete(AnyIds.of("id", id), expectedVersion);
    }

    /**
     * Lists the cases, newest first.
     *
     * @param request which part
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit or cursor
     */
    public Listing<Case> list(ListRequest request) {
        return list.of(request, person.value());
    }

    /**
     * A part of what was decided about a case.
     *
     * @param id any form of id
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws FreestoneException as {@link Cases#history(String, long, int)}, {@code not_found} also for a case of others
     */
    public List<HistoryEntry> history(String id, long after, int limit) {
        return objects.history(AnyIds.of("id", id), after, limit);
    }
}
