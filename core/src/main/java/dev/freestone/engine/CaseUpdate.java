package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a case: {@code CaseUpdate.builder().status(Change.set(CaseStatus.COMPLETED)).build()}. Attributes that
 * are not named stay; all that are named change at once, as one change. Immutable. Source:
 * docs/spec/cases-and-notifications.md 2.
 */
public final class CaseUpdate {
    private final Change<String> externalId;
    private final Change<String> name;
    private final Change<List<PersonId>> borrowerIds;
    private final Change<List<LoanId>> loanIds;
    private final Change<CaseStatus> status;
    private final Change<CaseOutcome> outcome;
    private final Change<Map<String, ?>> fields;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private CaseUpdate(Builder from) {
        this.externalId = from.externalId;
        this.name = from.name;
        this.borrowerIds = from.borrowerIds;
        this.loanIds = from.loanIds;
        this.status = from.status;
        this.outcome = from.outcome;
        this.fields = from.fields;
        this.echoed = Collections.unmodifiableMap(from.echoed);
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins an update that keeps everything.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of an update request; absent = keep, null = clear. What is wrong with it is kept and reported when
     * the update is used, together with everything else. The body of an answer can be sent back as it is.
     *
     * @param json an object
     * @return the update
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CaseUpdate parse(String json) {
        return CaseBody.update(json);
    }

    /**
     * Attributes of a request body that no update can change; accepted when they equal the stored ones.
     *
     * @return their values in the body, empty for an update that was built
     */
    public Map<String, @Nullable Object> echoed() {
        return echoed;
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for an update that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    /**
     * The case as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public CaseDraft applyTo(CaseDraft current) {
        CaseDraft.Builder builder = new CaseDraft.Builder();
        builder.caseTypeId = current.caseTypeId().orElse(null);
        builder.externalId = current.externalId().orElse(null);
        builder.name = current.name().orElse(null);
        builder.borrowerIds = current.borrowerIds().orElse(null);
        builder.loanIds = current.loanIds().orElse(null);
        builder.status = current.status().orElse(null);
        builder.outcome = current.outcome().orElse(null);
        builder.fields = current.fields().orElse(null);
        builder.problems = problems;
        return applyTo(builder).build();
    }

    CaseDraft.Builder applyTo(CaseDraft.Builder builder) {
        builder.externalId = Changes.apply(externalId, builder.externalId);
        builder.name = Changes.apply(name, builder.name);
        builder.borrowerIds = Changes.apply(borrowerIds, builder.borrowerIds);
        builder.loanIds = Changes.apply(loanIds, builder.loanIds);
        builder.status = Changes.apply(status, builder.status);
        builder.outcome = Changes.apply(outcome, builder.outcome);
        builder.fields = Changes.apply(fields, builder.fields);
        return builder;
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<String> externalId = Change.keep();
        private Change<String> name = Change.keep();
        private Change<List<PersonId>> borrowerIds = Change.keep();
        private Change<List<LoanId>> loanIds = Change.keep();
        private Change<CaseStatus> status = Change.keep();
        private Change<CaseOutcome> outcome = Change.keep();
        private Change<Map<String, ?>> fields = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Changes the host's own name.
         *
         * @param change 1 to 50 characters, unique among the company's cases that are not deleted
         * @return this
         */
        public Builder externalId(Change<String> change) {
            this.externalId = Objects.requireNonNull(change, "externalId");
            return this;
        }

        /**
         * Changes how it is called.
         *
         * @param change at most 255 characters
         * @return this
         */
        public Builder name(Change<String> change) {
            this.name = Objects.requireNonNull(change, "name");
            return this;
        }

        /**
         * Replaces whom it is about.
         *
         * @param change 1 to 50 people, each once; they cannot be cleared
         * @return this
         */
        public Builder borrowerIds(Change<List<PersonId>> change) {
            this.borrowerIds = Objects.requireNonNull(change, "borrowerIds");
            return this;
        }

        /**
         * Replaces what it is about.
         *
         * @param change at most 50 loans, each once; an empty list for none
         * @return this
         */
        public Builder loanIds(Change<List<LoanId>> change) {
            this.loanIds = Objects.requireNonNull(change, "loanIds");
            return this;
        }

        /**
         * Changes the status.
         *
         * @param change the status, which cannot be cleared
         * @return this
         */
        public Builder status(Change<CaseStatus> change) {
            this.status = Objects.requireNonNull(change, "status");
            return this;
        }

        /**
         * Gives an outcome, together with or after completed. Reopening clears it.
         *
         * @param change the outcome
         * @return this
         */
        public Builder outcome(Change<CaseOutcome> change) {
            this.outcome = Objects.requireNonNull(change, "outcome");
            return this;
        }

        /**
         * Replaces all fields.
         *
         * @param change at most 200 by name: text of at most 1,000 characters, exact numbers of at most 100
         *     digits, booleans or null; an empty map for none
         * @return this
         */
        public Builder fields(Change<Map<String, ?>> change) {
            this.fields = Objects.requireNonNull(change, "fields");
            return this;
        }

        /**
         * Ends the update.
         *
         * @return the update
         */
        public CaseUpdate build() {
            return new CaseUpdate(this);
        }
    }
}
