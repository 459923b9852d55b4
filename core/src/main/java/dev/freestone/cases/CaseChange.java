package dev.freestone.cases;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a case. Its text shows neither people nor fields. Immutable. Source: docs/spec/cases-and-notifications.md 2,
 * "Host path".
 *
 * @param eventId what the change is called, 1 to 100 characters, unique for its case, such as {@code CS-1A2B-0004:7}
 * @param occurredAt when it happened; empty = now
 * @param caseId the case
 * @param caseTypeId its type
 * @param borrowerIds whom it is about, at most 50 people
 * @param loanIds what it is about, at most 50 loans
 * @param before how the case stood; empty = it is created
 * @param after how it stands; empty = it is deleted
 */
public record CaseChange(
        String eventId,
        Optional<Instant> occurredAt,
        CaseId caseId,
        CaseTypeId caseTypeId,
        List<PersonId> borrowerIds,
        List<LoanId> loanIds,
        Optional<CaseState> before,
        Optional<CaseState> after) {
    /** The greatest length of an event id in code points. */
    public static final int MAX_EVENT_ID = 100;

    /**
     * Copies the lists.
     *
     * @param eventId what the change is called, 1 to 100 characters, unique for its case, such as {@code CS-1A2B-0004:7}
     * @param occurredAt when it happened; empty = now
     * @param caseId the case
     * @param caseTypeId its type
     * @param borrowerIds whom it is about, at most 50 people
     * @param loanIds what it is about, at most 50 loans
     * @param before how the case stood; empty = it is created
     * @param after how it stands; empty = it is deleted
     */
    public CaseChange {
        borrowerIds = List.copyOf(borrowerIds);
        loanIds = List.copyOf(loanIds);
    }

    /**
     * Begins a change of a case.
     *
     * @param eventId what the change is called
     * @param caseId the case
     * @param caseTypeId its type
     * @return a builder without people, loans and states
     */
    public static Builder builder(String eventId, CaseId caseId, CaseTypeId caseTypeId) {
        return new Builder(eventId, caseId, caseTypeId);
    }

    /**
     * Whether it changed the status; a creation changes it from nothing, a deletion does not.
     *
     * @return true when it did
     */
    public boolean changesStatus() {
        return after.isPresent() && !after.map(CaseState::status).equals(before.map(CaseState::status));
    }

    /**
     * Whether it changed the outcome; a creation with an outcome does, a deletion does not.
     *
     * @return true when it did
     */
    public boolean changesOutcome() {
        return after.isPresent() && !after.flatMap(CaseState::outcome).equals(before.flatMap(CaseState::outcome));
    }

    @Override
    public String toString() {
        return "CaseChange[" + eventId + " of " + caseId + ": "
                + before.map(CaseState::toString).orElse("none") + " -> "
                + after.map(CaseState::toString).orElse("none") + "]";
    }

    /** Collects what makes a change. Used by one thread. */
    public static final class Builder {
        private final String eventId;
        private final CaseId caseId;
        private final CaseTypeId caseTypeId;
        private Optional<Instant> occurredAt = Optional.empty();
        private List<PersonId> borrowers = List.of();
        private List<LoanId> loans = List.of();
        private Optional<CaseState> before = Optional.empty();
        private Optional<CaseState> after = Optional.empty();

        private Builder(String eventId, CaseId caseId, CaseTypeId caseTypeId) {
            this.eventId = eventId;
            this.caseId = caseId;
            this.caseTypeId = caseTypeId;
        }

        /**
         * When it happened. Default: now.
         *
         * @param value not in the future
         * @return this
         */
        public Builder occurredAt(Instant value) {
            this.occurredAt = Optional.of(value);
            return this;
        }

        /**
         * Whom the case is about.
         *
         * @param ids at most 50 people, by the ids of the host
         * @return this
         */
        public Builder borrowers(String... ids) {
            this.borrowers = List.of(ids).stream().map(PersonId::of).toList();
            return this;
        }

        /**
         * What the case is about.
         *
         * @param ids at most 50 loans, by the ids of the host
         * @return this
         */
        public Builder loans(String... ids) {
            this.loans = List.of(ids).stream().map(LoanId::of).toList();
            return this;
        }

        /**
         * How the case stood. Default: it did not exist.
         *
         * @param state the state before
         * @return this
         */
        public Builder before(CaseState state) {
            this.before = Optional.of(state);
            return this;
        }

        /**
         * How the case stands. Default: it is deleted.
         *
         * @param state the state after
         * @return this
         */
        public Builder after(CaseState state) {
            this.after = Optional.of(state);
            return this;
        }

        /**
         * The change.
         *
         * @return what was collected
         */
        public CaseChange build() {
            return new CaseChange(eventId, occurredAt, caseId, caseTypeId, borrowers, loans, before, after);
        }
    }
}
