package dev.freestone.engine;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.CaseType;
import dev.freestone.cases.CaseTypeRules;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case type to be: {@code CaseTypeDraft.builder().name("Bankruptcy").build()}. Nothing is judged before the draft is used.
 * Immutable. Source: docs/spec/cases-and-notifications.md 3.
 */
public final class CaseTypeDraft {
    @Required
    @NotEmptyText
    @MaxCodePoints(CaseTypeRules.MAX_NAME)
    private final @Nullable String name;

    private final @Nullable String loanTypeId;
    private final @Nullable List<CaseField> fields;
    private final List<Violation> problems;

    private CaseTypeDraft(Builder from) {
        this.name = from.name;
        this.loanTypeId = from.loanTypeId;
        this.fields = from.fields;
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a case type; its name must follow.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of a create request. What is wrong with it is kept and reported when the draft is used, together
     * with everything else.
     *
     * @param json an object; null and absent attributes are the same
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CaseTypeDraft parse(String json) {
        CaseTypeChange change = CaseTypeBody.read(json);
        Builder builder = change.applyTo(builder());
        builder.problems = ReadOnly.refused(change.problems(), change.echoed());
        return builder.build();
    }

    /**
     * What a caller has set in a case type.
     *
     * @param type the case type
     * @return a draft that equals it
     */
    public static CaseTypeDraft from(CaseType type) {
        Builder builder = builder();
        builder.name = type.name();
        builder.loanTypeId = type.loanTypeId().orElse(null);
        builder.fields = type.fields().orElse(null);
        return builder.build();
    }

    /**
     * How it is called.
     *
     * @return empty when none was given, which is refused
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The product whose cases it is for.
     *
     * @return empty for every product
     */
    public Optional<String> loanTypeId() {
        return Optional.ofNullable(loanTypeId);
    }

    /**
     * The fields that its cases have.
     *
     * @return empty for any
     */
    public Optional<List<CaseField>> fields() {
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

    @Override
    public String toString() {
        return "CaseTypeDraft[" + fields().map(list -> list.size() + " fields").orElse("any fields") + "]";
    }

    /** Collects the attributes of a case type. Not thread-safe. */
    public static final class Builder {
        @Nullable
        String name;

        @Nullable
        String loanTypeId;

        @Nullable
        List<CaseField> fields;

        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Sets how it is called.
         *
         * @param text 1 to 50 characters
         * @return this
         */
        public Builder name(String text) {
            this.name = Objects.requireNonNull(text, "name");
            return this;
        }

        /**
         * Sets the product whose cases it is for.
         *
         * @param id as loans name it; without it those of every product
         * @return this
         */
        public Builder loanTypeId(String id) {
            this.loanTypeId = Objects.requireNonNull(id, "loanTypeId");
            return this;
        }

        /**
         * Closes the list of the fields that its cases have.
         *
         * @param list at most 200, each name once; without it any
         * @return this
         */
        public Builder fields(List<CaseField> list) {
            this.fields = List.copyOf(list);
            return this;
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public CaseTypeDraft build() {
            return new CaseTypeDraft(this);
        }
    }
}
