package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a bulk sender: {@code BulkSenderChange.builder().interactionChannel(Change.clear()).build()}.
 * Attributes that are not named stay, except that a theme which the subject implied goes with the subject. Immutable.
 * Source: docs/spec/outreach-campaigns.md 2.6.
 */
public final class BulkSenderChange {
    private final Change<String> interactionSubject;
    private final Change<Theme> interactionTheme;
    private final Change<Channel> interactionChannel;
    private final Change<String> externalId;
    private final Change<Map<String, ?>> metaData;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private BulkSenderChange(Builder from) {
        this.interactionSubject = from.interactionSubject;
        this.interactionTheme = from.interactionTheme;
        this.interactionChannel = from.interactionChannel;
        this.externalId = from.externalId;
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
    public static BulkSenderChange parse(String json) {
        return BulkSenderBody.read(json);
    }

    /**
     * Attributes of a request body that only the engine sets; accepted when they equal the stored ones.
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
     * The bulk sender as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public BulkSenderDraft applyTo(BulkSenderDraft current) {
        BulkSenderDraft.Builder builder = BulkSenderDraft.builder();
        builder.interactionSubject = current.interactionSubject().orElse(null);
        builder.interactionTheme = current.interactionTheme().orElse(null);
        builder.interactionChannel = current.interactionChannel().orElse(null);
        builder.externalId = current.externalId().orElse(null);
        builder.metaData = current.metaData().orElse(null);
        builder.problems = problems;
        return applyTo(builder).build();
    }

    BulkSenderDraft.Builder applyTo(BulkSenderDraft.Builder builder) {
        builder.interactionSubject = Changes.apply(interactionSubject, builder.interactionSubject);
        builder.interactionTheme = Changes.apply(interactionTheme, builder.interactionTheme);
        builder.interactionChannel = Changes.apply(interactionChannel, builder.interactionChannel);
        builder.externalId = Changes.apply(externalId, builder.externalId);
        builder.metaData = Changes.apply(metaData, builder.metaData);
        return builder;
    }

    /** The same change, in which a theme that is not named is cleared. */
    BulkSenderChange withoutKeptTheme() {
        return interactionTheme.fold(
                () -> builder()
                        .interactionSubject(interactionSubject)
                        .interactionTheme(Change.clear())
                        .interactionChannel(interactionChannel)
                        .externalId(externalId)
                        .metaData(metaData)
                        .with(echoed, problems)
                        .build(),
                () -> this,
                theme -> this);
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<String> interactionSubject = Change.keep();
        private Change<Theme> interactionTheme = Change.keep();
        private Change<Channel> interactionChannel = Change.keep();
        private Change<String> externalId = Change.keep();
        private Change<Map<String, ?>> metaData = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Replaces what the messages are about; it cannot be cleared.
         *
         * @param change such as {@code paymentDueDateReminder}
         * @return this
         */
        public Builder interactionSubject(Change<String> change) {
            this.interactionSubject = Objects.requireNonNull(change, "interactionSubject");
            return this;
        }

        /**
         * Replaces why they are sent.
         *
         * @param change the theme; cleared, it is the one that the subject implies
         * @return this
         */
        public Builder interactionTheme(Change<Theme> change) {
            this.interactionTheme = Objects.requireNonNull(change, "interactionTheme");
            return this;
        }

        /**
         * Replaces how they are sent.
         *
         * @param change the channel; cleared, it is every one that can be
         * @return this
         */
        public Builder interactionChannel(Change<Channel> change) {
            this.interactionChannel = Objects.requireNonNull(change, "interactionChannel");
            return this;
        }

        /**
         * Changes the host's own name.
         *
         * @param change 1 to 50 characters, unique among the company's bulk senders
         * @return this
         */
        public Builder externalId(Change<String> change) {
            this.externalId = Objects.requireNonNull(change, "externalId");
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
        public BulkSenderChange build() {
            return new BulkSenderChange(this);
        }

        private Builder with(Map<String, @Nullable Object> repeated, List<Violation> unreadable) {
            this.echoed = repeated;
            this.problems = unreadable;
            return this;
        }
    }
}
