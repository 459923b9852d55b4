package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseRules;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case to be: {@code CaseDraft.builder("KT-1A2B-C3D4").borrowers("BO-1A2B-0001").build()}.
 * Nothing is judged before the draft is used. Its text shows neither people nor fields. Immutable. Source:
 * docs/spec/cases-and-notifications.md 2.
 */
public final class CaseDraft {
    @Required
    private final @Nullable String caseTypeId;

    @NotEmptyText
    @MaxCodePoints(ExternalId.MAX_LENGTH)
    private final @Nullable String externalId;

    @MaxCodePoints(CaseRules.MAX_NAME)
    private final @Nullable String name;

    @Required
    private final @Nullable List<PersonId> borrowerIds;

    private final @Nullable List<LoanId> loanIds;
    private final @Nullable CaseStatus status;
    private final @Nullable CaseOutcome outcome;
    private final @Nullable Map<String, ?> fields;
    private final List<Violation> problems;

    private CaseDraft(Builder from) {
        this.caseTypeId = from.caseTypeId;
        this.externalId = from.externalId;
        this.name = from.name;
        this.borrowerIds = from.borrowerIds;
        this.loanIds = from.loanIds;
        this.status = from.status;
        this.outcome = from.outcome;
        this.fields = from.fields;
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a case; at least one borrower must follow.
     *
     * @param caseTypeId its type, by any form of id
     * @return a builder
     */
    public static Builder builder(String caseTypeId) {
        Builder builder = new Builder();
        builder.caseTypeId = Objects.requireNonNull(caseTypeId, "caseTypeId");
        return builder;
    }

    /**
     * Reads the body of a create request. What is wrong with it is kept and reported when the draft is used, together
     * with everything else.
     *
     * @param json an object; null and absent attributes are the same
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CaseDraft parse(String json) {
        return CaseBody.draft(json);
    }

    /**
     * What a caller has set in a case.
     *
     * @param value the case
     * @return a draft that equals it
     */
    public static CaseDraft from(Case value) {
        Builder builder = builder(value.caseTypeId().value());
        builder.externalId = value.externalId().map(ExternalId::value).orElse(null);
        builder.name = value.name().orElse(null);
        builder.borrowerIds = value.borrowerIds();
        builder.loanIds = value.loanIds();
        builder.status = value.state().status();
        builder.outcome = value.state().outcome().orElse(null);
        builder.fields = value.state().fields();
        return builder.build();
    }

    /**
     * Its type.
     *
     * @return empty when none was given, which is refused
     */
    public Optional<String> caseTypeId() {
        return Optional.ofNullable(caseTypeId);
    }

    /**
     * The host's own name.
     *
     * @return empty without one
     */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /**
     * How it is called.
     *
     * @return empty without a name
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Whom it is about.
     *
     * @return empty when nobody was given, which is refused
     */
    public Optional<List<PersonId>> borrowerIds() {
        return Optional.ofNullable(borrowerIds);
    }

    /**
     * What it is about.
     *
     * @return empty when nothing was given, which means none
     */
    public Optional<List<LoanId>> loanIds() {
        return Optional.ofNullable(loanIds);
    }

    /**
     * The status that it begins with.
     *
     * @return empty for the one that a new case has by default, initiated
     */
    public Optional<CaseStatus> status() {
        return Optional.ofNullable(status);
    }

    /**
     * What came of it.
     *
     * @return empty without an outcome
     */
    public Optional<CaseOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * Its fields.
     *
     * @return empty when none were given
     */
    public Optional<Map<String, ?>> fields() {
        return Optional.ofNullable(fields);
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for a draft that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    /** The same about a person: about nobody else by default, and otherwise wrong when the person is not among the others. */
    CaseDraft about(PersonId person) {
        Builder builder = new Builder();
        builder.caseTypeId = caseTypeId;
        builder.externalId = externalId;
        builder.name = name;
        builder.borrowerIds = borrowerIds == null ? List.of(person) : borrowerIds;
        builder.loanIds = loanIds;
        builder.status = status;
        builder.outcome = outcome;
        builder.fields = fields;
        List<Violation> all = new ArrayList<>(problems);
        boolean readable = problems.stream().noneMatch(each -> each.path().startsWith("borrowerIds"));
        if (readable && !builder.borrowerIds.isEmpty() && !builder.borrowerIds.contains(person)) {
            all.add(Violation.of(
                    "borrowerIds",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "lacks the person of the path, add that person or leave it out"));
        }
        builder.problems = all;
        return builder.build();
    }

    @Override
    public String toString() {
        return "CaseDraft[of " + caseTypeId + ", externalId=" + externalId + "]";
    }

    /** Collects the attributes of a case. Not thread-safe. */
    public static final class Builder {
        @Nullable
        String caseTypeId;

        @Nullable
        String externalId;

        @Nullable
        String name;

        @Nullable
        List<PersonId> borrowerIds;

        @Nullable
        List<LoanId> loanIds;

        @Nullable
        CaseStatus status;

        @Nullable
        CaseOutcome outcome;

        @Nullable
        Map<String, ?> fields;

        List<Violation> problems = List.of();

        Builder() {}

        /**
         * Sets the host's own name.
         *
         * @param text 1 to 50 characters, unique among the company's cases that are not deleted
         * @return this
         */
        public Builder externalId(String text) {
            this.externalId = Objects.requireNonNull(text, "externalId");
            return this;
        }

        /**
         * Sets how it is called.
         *
         * @param text at most 255 characters
         * @return this
         */
        public Builder name(String text) {
            this.name = Objects.requireNonNull(text, "name");
            return this;
        }

        /**
         * Sets whom it is about.
         *
         * @param ids 1 to 50 people, each once, by the ids of the host
         * @return this
         */
        public Builder borrowers(String... ids) {
            this.borrowerIds = Stream.of(ids).map(PersonId::of).toList();
            return this;
        }

        /**
         * Sets what it is about.
         *
         * @param ids at most 50 loans, each once, by the ids of the host
         * @return this
         */
        public Builder loans(String... ids) {
            this.loanIds = Stream.of(ids).map(LoanId::of).toList();
            return this;
        }

        /**
         * Sets the status that it begins with.
         *
         * @param code initiated, which is the default, or processing
         * @return this
         */
        public Builder status(CaseStatus code) {
            this.status = Objects.requireNonNull(code, "status");
            return this;
        }

        /**
         * Sets its fields.
         *
         * @param values at most 200 by name: text of at most 1,000 characters, exact numbers of at most 100
         *     digits, booleans or null
         * @return this
         */
        public Builder fields(Map<String, ?> values) {
            this.fields = Objects.requireNonNull(values, "fields");
            return this;
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public CaseDraft build() {
            return new CaseDraft(this);
        }
    }
}
