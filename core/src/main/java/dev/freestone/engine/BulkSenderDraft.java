package dev.freestone.engine;

import dev.freestone.campaign.BulkSender;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Theme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bulk sender to be: {@code BulkSenderDraft.builder().interactionSubject("paymentDueDateReminder").build()}. Nothing is
 * judged before the draft is used. Immutable. Source: docs/spec/outreach-campaigns.md 1.1, 1.5.
 */
public final class BulkSenderDraft {
    @Required
    private final @Nullable String interactionSubject;

    private final @Nullable Theme interactionTheme;
    private final @Nullable Channel interactionChannel;

    @NotEmptyText
    @MaxCodePoints(ExternalId.MAX_LENGTH)
    private final @Nullable String externalId;

    private final @Nullable Map<String, ?> metaData;
    private final List<Violation> problems;

    private BulkSenderDraft(Builder from) {
        this.interactionSubject = from.interactionSubject;
        this.interactionTheme = from.interactionTheme;
        this.interactionChannel = from.interactionChannel;
        this.externalId = from.externalId;
        this.metaData = from.metaData;
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a bulk sender; its subject must follow.
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
    public static BulkSenderDraft parse(String json) {
        BulkSenderChange change = BulkSenderBody.read(json);
        Builder builder = change.applyTo(builder());
        builder.problems = ReadOnly.refused(change.problems(), change.echoed());
        return builder.build();
    }

    /**
     * What a caller has set in a bulk sender.
     *
     * @param sender the bulk sender
     * @return a draft that equals it
     */
    public static BulkSenderDraft from(BulkSender sender) {
        Builder builder = builder();
        builder.interactionSubject = sender.interactionSubject();
        builder.interactionTheme = sender.interactionTheme();
        builder.interactionChannel = sender.interactionChannel().orElse(null);
        builder.externalId = sender.header().externalId().map(ExternalId::value).orElse(null);
        builder.metaData = sender.header().metaData().orElse(null);
        return builder.build();
    }

    /**
     * What the messages are about.
     *
     * @return empty when none was given, which is refused
     */
    public Optional<String> interactionSubject() {
        return Optional.ofNullable(interactionSubject);
    }

    /**
     * Why they are sent.
     *
     * @return empty for the theme that the subject implies
     */
    public Optional<Theme> interactionTheme() {
        return Optional.ofNullable(interactionTheme);
    }

    /**
     * How they are sent.
     *
     * @return empty for every channel that can be
     */
    public Optional<Channel> interactionChannel() {
        return Optional.ofNullable(interactionChannel);
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
        return "BulkSenderDraft[" + interactionSubject + ", externalId=" + externalId + "]";
    }

    /** Collects the attributes of a bulk sender. Not thread-safe. */
    public static final class Builder {
        @Nullable
        String interactionSubject;

        @Nullable
        Theme interactionTheme;

        @Nullable
        Channel interactionChannel;

        @Nullable
        String externalId;

        @Nullable
        Map<String, ?> metaData;

        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Sets what the messages are about.
         *
         * @param subject such as {@code paymentDueDateReminder}; 1 to 100 ASCII letters and digits
         * @return this
         */
        public Builder interactionSubject(String subject) {
            this.interactionSubject = Objects.requireNonNull(subject, "interactionSubject");
            return this;
        }

        /**
         * Sets why they are sent; needed when the subject implies nothing.
         *
         * @param theme the theme, which must not contradict the subject
         * @return this
         */
        public Builder interactionTheme(Theme theme) {
            this.interactionTheme = Objects.requireNonNull(theme, "interactionTheme");
            return this;
        }

        /**
         * Sets how they are sent.
         *
         * @param channel email, text, mail, or voice, fax, chat with a registered sender
         * @return this
         */
        public Builder interactionChannel(Channel channel) {
            this.interactionChannel = Objects.requireNonNull(channel, "interactionChannel");
            return this;
        }

        /**
         * Sets the host's own name.
         *
         * @param text 1 to 50 characters, unique among the company's bulk senders
         * @return this
         */
        public Builder externalId(String text) {
            this.externalId = Objects.requireNonNull(text, "externalId");
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
        public BulkSenderDraft build() {
            return new BulkSenderDraft(this);
        }
    }
}
