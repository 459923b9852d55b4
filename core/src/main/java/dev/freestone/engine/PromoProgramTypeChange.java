package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.promo.PromoTypeStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a promo program type: {@code
 * PromoProgramTypeChange.builder().status(Change.set(PromoTypeStatus.ACTIVE)).build()}. Attributes that are not named stay.
 * Immutable. Source: docs/spec/promo-programs.md 2.
 */
public final class PromoProgramTypeChange {
    private final Change<String> externalId;
    private final Change<PromoTypeStatus> status;
    private final Change<String> displayName;
    private final Change<String> description;
    private final Change<Map<String, ?>> metaData;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private PromoProgramTypeChange(Builder from) {
        this.externalId = from.externalId;
        this.status = from.status;
        this.displayName = from.displayName;
        this.description = from.description;
        this.metaData = from.metaData;
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
    public static PromoProgramTypeChange parse(String json) {
        return PromoProgramTypeBody.change(json);
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
     * The type as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public PromoProgramTypeDraft applyTo(PromoProgramTypeDraft current) {
        PromoProgramTypeDraft.Builder builder = PromoProgramTypeDraft.builder();
        builder.promoType = current.promoType().orElse(null);
        builder.externalId = current.externalId().orElse(null);
        builder.status = current.status().orElse(null);
        builder.displayName = current.displayName().orElse(null);
        builder.description = current.description().orElse(null);
        builder.metaData = current.metaData().orElse(null);
        builder.problems = problems;
        return applyTo(builder).build();
    }

    PromoProgramTypeDraft.Builder applyTo(PromoProgramTypeDraft.Builder builder) {
        builder.externalId = Changes.apply(externalId, builder.externalId);
        builder.status = Changes.apply(status, builder.status);
        builder.displayName = Changes.apply(displayName, builder.displayName);
        builder.description = Changes.apply(description, builder.description);
        builder.metaData = Changes.apply(metaData, builder.metaData);
        return builder;
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<String> externalId = Change.keep();
        private Change<PromoTypeStatus> status = Change.keep();
        private Change<String> displayName = Change.keep();
        private Change<String> description = Change.keep();
        private Change<Map<String, ?>> metaData = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Changes the host's own name.
         *
         * @param change 1 to 50 characters, unique among the company's promo program types
         * @return this
         */
        public Builder externalId(Change<String> change) {
            this.externalId = Objects.requireNonNull(change, "externalId");
            return this;
        }

        /**
         * Activates or deprecates it.
         *
         * @param change the status, which cannot be cleared; nothing leaves deprecated
         * @return this
         */
        public Builder status(Change<PromoTypeStatus> change) {
            this.status = Objects.requireNonNull(change, "status");
            return this;
        }

        /**
         * Replaces how it is called, for programs that are created from then on.
         *
         * @param change 1 to 255 characters; it cannot be cleared, nor changed while deprecated
         * @return this
         */
        public Builder displayName(Change<String> change) {
            this.displayName = Objects.requireNonNull(change, "displayName");
            return this;
        }

        /**
         * Replaces more about it, for programs that are created from then on.
         *
         * @param change at most 10,000 characters; it cannot be changed while deprecated
         * @return this
         */
        public Builder description(Change<String> change) {
            this.description = Objects.requireNonNull(change, "description");
            return this;
        }

        /**
         * Replaces free data.
         *
         * @param change at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Change<Map<String, ?>> change) {
            this.metaData = Objects.requireNonNull(change, "metaData");
            return this;
        }

        /**
         * Ends the change.
         *
         * @return the change
         */
        public PromoProgramTypeChange build() {
            return new PromoProgramTypeChange(this);
        }
    }
}
