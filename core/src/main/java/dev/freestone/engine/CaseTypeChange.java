package dev.freestone.engine;

import dev.freestone.cases.CaseField;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a case type: {@code CaseTypeChange.builder().fields(Change.clear()).build()}. Attributes that are not
 * named stay. Immutable. Source: docs/spec/cases-and-notifications.md 3.
 */
public final class CaseTypeChange {
    private final Change<String> name;
    private final Change<String> loanTypeId;
    private final Change<List<CaseField>> fields;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private CaseTypeChange(Builder from) {
        this.name = from.name;
        this.loanTypeId = from.loanTypeId;
        this.fields = from.fields;
        this.echoed = Collections.unmodifiableMap(from.echoed);
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a change that keeps everything.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of an update request; absent = keep, null = clear. What is wrong with it is kept and reported when
     * the change is used, together with everything else. The body of an answer can be sent back as it is.
     *
     * @param json an object
     * @return the change
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CaseTypeChange parse(String json) {
        return CaseTypeBody.read(json);
    }

    /**
     * Attributes of a request body that no update can change; accepted when they equal the stored ones.
     *
     * @return their values in the body, empty for a change that was built
     */
    public Map<String, @Nullable Object> echoed() {
        return echoed;
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for a change that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    /**
     * The case type as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public CaseTypeDraft applyTo(CaseTypeDraft current) {
        CaseTypeDraft.Builder builder = CaseTypeDraft.builder();
        builder.name = current.name().orElse(null);
        builder.loanTypeId = current.loanTypeId().orElse(null);
        builder.fields = current.fields().orElse(null);
        builder.problems = problems;
        return applyTo(builder).build();
    }

    CaseTypeDraft.Builder applyTo(CaseTypeDraft.Builder builder) {
        builder.name = Changes.apply(name, builder.name);
        builder.loanTypeId = Changes.apply(loanTypeId, builder.loanTypeId);
        builder.fields = Changes.apply(fields, builder.fields);
        return builder;
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<String> name = Change.keep();
        private Change<String> loanTypeId = Change.keep();
        private Change<List<CaseField>> fields = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Replaces how it is called.
         *
         * @param change 1 to 50 characters; it cannot be cleared
         * @return this
         */
        public Builder name(Change<String> change) {
            this.name = Objects.requireNonNull(change, "name");
            return this;
        }

        /**
         * Replaces the product whose cases it is for.
         *
         * @param change as loans name it; cleared = every product
         * @return this
         */
        public Builder loanTypeId(Change<String> change) {
            this.loanTypeId = Objects.requireNonNull(change, "loanTypeId");
            return this;
        }

        /**
         * Replaces the fields that its cases have.
         *
         * @param change at most 200, and all that active types read; cleared = any
         * @return this
         */
        public Builder fields(Change<List<CaseField>> change) {
            this.fields = Objects.requireNonNull(change, "fields");
            return this;
        }

        /**
         * Ends the change.
         *
         * @return the change
         */
        public CaseTypeChange build() {
            return new CaseTypeChange(this);
        }
    }
}
