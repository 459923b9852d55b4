package dev.freestone.cases;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case of the library: something about people and loans that is worked on, such as a bankruptcy or a dispute. Its text shows
 * neither people nor fields. Immutable. Source: docs/spec/cases-and-notifications.md 2.
 *
 * @param id the public id, such as {@code CS-1A2B-0004}
 * @param companyId the owner
 * @param caseTypeId its type, for ever
 * @param externalId the host's own name
 * @param name how it is called, at most 255 characters
 * @param borrowerIds whom it is about, 1 to 50 people
 * @param loanIds what it is about, at most 50 loans
 * @param state status, outcome and fields
 * @param version 1 when created, one more with each change
 * @param times when it was made and what became of it
 */
public record Case(
        CaseId id,
        CompanyId companyId,
        CaseTypeId caseTypeId,
        Optional<ExternalId> externalId,
        Optional<String> name,
        List<PersonId> borrowerIds,
        List<LoanId> loanIds,
        CaseState state,
        long version,
        CaseTimes times) {
    /**
     * Copies the lists.
     *
     * @param id the public id, such as {@code CS-1A2B-0004}
     * @param companyId the owner
     * @param caseTypeId its type, for ever
     * @param externalId the host's own name
     * @param name how it is called, at most 255 characters
     * @param borrowerIds whom it is about, 1 to 50 people
     * @param loanIds what it is about, at most 50 loans
     * @param state status, outcome and fields
     * @param version 1 when created, one more with each change
     * @param times when it was made and what became of it
     */
    public Case {
        borrowerIds = List.copyOf(borrowerIds);
        loanIds = List.copyOf(loanIds);
    }

    /**
     * The same in another state.
     *
     * @param value status, outcome and fields
     * @return a changed copy
     */
    public Case with(CaseState value) {
        return new Case(id, companyId, caseTypeId, externalId, name, borrowerIds, loanIds, value, version, times);
    }

    /** The same as what becomes of another. */
    Case following(Case current, Instant now) {
        return at(current.version + 1, current.times.changed(state.status() != current.state.status(), now));
    }

    /** The same, deleted. */
    Case deleted(Instant now) {
        return at(version + 1, times.deleted(now));
    }

    private Case at(long number, CaseTimes value) {
        return new Case(id, companyId, caseTypeId, externalId, name, borrowerIds, loanIds, state, number, value);
    }

    @Override
    public String toString() {
        return "Case[" + id + " " + state + " v" + version + "]";
    }
}
