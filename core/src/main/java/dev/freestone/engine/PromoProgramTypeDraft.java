package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.ExternalId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeRules;
import dev.freestone.promo.PromoTypeStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promo program type to be: {@code PromoProgramTypeDraft.builder().promoType(PromoType.SAME_AS_CASH).displayName("90 days
 * same as cash").build()}. Nothing is judged before the draft is used. Immutable. Source: docs/spec/promo-programs.md 2.
 */
public final class PromoProgramTypeDraft {
    @Required
    private final @Nullable PromoType promoType;

    @NotEmptyText
    @MaxCodePoints(ExternalId.MAX_LENGTH)
    private final @Nullable String externalId;

    private final @Nullable PromoTypeStatus status;

    @Required
    @NotEmptyText
    @MaxCodePoints(PromoTypeRules.MAX_DISPLAY_NAME)
    private final @Nullable String displayName;

    @MaxCodePoints(PromoTypeRules.MAX_DESCRIPTION)
    private final @Nullable String description;

    private final @Nullable Map<String, ?> metaData;
    private final List<Violation> problems;

    private PromoProgramTypeDraft(Builder from) {
        this.promoType = from.promoType;
        this.externalId = from.externalId;
        this.status = from.status;
        this.displayName = from.displayName;
        this.description = from.description;
        this.metaData = from.metaData;
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a type; what it promises and its display name must follow.
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
    public static PromoProgramTypeDraft parse(String json) {
        return PromoProgramTypeBody.draft(json);
    }

    /**
     * What a caller has set in a type.
     *
     * @param type the type
     * @return a draft that equals it
     */
    public static PromoProgramTypeDraft from(PromoProgramType type) {
        Builder builder = builder();
        builder.promoType = type.promoType();
        builder.externalId = type.externalId().map(ExternalId::value).orElse(null);
        builder.status = type.status();
        builder.displayName = type.displayName();
        builder.description = type.description().orElse(null);
        builder.metaData = type.metaData().orElse(null);
        return builder.build();
    }

    /**
     * What its programs promise.
     *
     * @return empty when nothing was given, which is refused
     */
    public Optional<PromoType> promoType() {
        return Optional.ofNullable(promoType);
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
     * Whether programs can be created for it.
     *
     * @return empty for the status that a new type has by default, draft
     */
    public Optional<PromoTypeStatus> status() {
        return Optional.ofNullable(status);
    }

    /**
     * How it is called.
     *
     * @return empty when none was given, which is refused
     */
    public Optional<String> displayName() {
        return Optional.ofNullable(displayName);
    }

    /**
     * More about it.
     *
     * @return empty without any
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Free data of the host.
     *
     * @return empty without any
     */
    public Optional<Map<String, ?>> metaData() {
        return Optional.ofNullable(metaData);
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
        return "PromoProgramTypeDraft[" + promoType().map(PromoType::code).orElse("-") + ", externalId=" + externalId
                + "]";
    }

    /** Collects the attributes of a promo program type. Not thread-safe. */
    public static final class Builder {
        @Nullable
        PromoType promoType;

        @Nullable
        String externalId;

        @Nullable
        PromoTypeStatus status;

        @Nullable
        String displayName;

        @Nullable
        String description;

        @Nullable
        Map<String, ?> metaData;

        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Sets what its programs promise; it can never be changed.
         *
         * @param type such as {@link PromoType#SAME_AS_CASH}
         * @return this
         */
        public Builder promoType(PromoType type) {
            this.promoType = Objects.requireNonNull(type, "promoType");
            return this;
        }

        /**
         * Sets the host's own name.
         *
         * @param text 1 to 50 characters, unique among the company's promo program types
         * @return this
         */
        public Builder externalId(String text) {
            this.externalId = Objects.requireNonNull(text, "externalId");
            return this;
        }

        /**
         * Sets the status that it begins with.
         *
         * @param code draft, which is the default, or active
         * @return this
         */
        public Builder status(PromoTypeStatus code) {
            this.status = Objects.requireNonNull(code, "status");
            return this;
        }

        /**
         * Sets how it is called.
         *
         * @param text 1 to 255 characters
         * @return this
         */
        public Builder displayName(String text) {
            this.displayName = Objects.requireNonNull(text, "displayName");
            return this;
        }

        /**
         * Sets more about it.
         *
         * @param text at most 10,000 characters
         * @return this
         */
        public Builder description(String text) {
            this.description = Objects.requireNonNull(text, "description");
            return this;
        }

        /**
         * Sets free data.
         *
         * @param data at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Map<String, ?> data) {
            this.metaData = Objects.requireNonNull(data, "metaData");
            return this;
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public PromoProgramTypeDraft build() {
            return new PromoProgramTypeDraft(this);
        }
    }
}
