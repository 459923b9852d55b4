package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.Notice;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.Trigger;
import dev.freestone.notification.TypeRules;
import dev.freestone.schedule.DelayUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notification type to be, or a version of one: {@code NotificationTypeDraft.builder().onStatus(CaseStatus.INITIATED).channel(Channel.EMAIL)
 * .templateId(4711).build()}. Nothing is judged before the
 * draft is used. Immutable. Source: docs/spec/cases-and-notifications.md 4.
 */
public final class NotificationTypeDraft implements TypeDraft {
    @MaxCodePoints(TypeRules.MAX_NAME)
    private final @Nullable String name;

    @MaxCodePoints(TypeRules.MAX_DESCRIPTION)
    private final @Nullable String description;

    private final @Nullable TypeStatus status;
    private final Trigger trigger;
    private final Notice notice;
    private final List<Violation> problems;

    private NotificationTypeDraft(Builder from) {
        this.name = from.name;
        this.description = from.description;
        this.status = from.status;
        this.trigger = TypeBody.trigger(from.onStatus, from.onOutcome, from.onCondition);
        this.notice = from.notice();
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a type; what fires it must follow.
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
    public static NotificationTypeDraft parse(String json) {
        return NotificationTypeChange.parse(json).overlaid(builder());
    }

    /**
     * What a caller has set in a version.
     *
     * @param type the version
     * @return a draft that equals it
     */
    public static NotificationTypeDraft from(NotificationType type) {
        Builder builder = builderOf(type);
        builder.status = type.status();
        return builder.build();
    }

    /** What a copy begins with: everything but the status. */
    static Builder builderOf(NotificationType type) {
        Builder builder = builder();
        builder.name = type.header().name();
        builder.description = type.header().description();
        builder.onStatus = type.trigger().onStatus().orElse(null);
        builder.onOutcome = type.trigger().onOutcome().orElse(null);
        builder.onCondition = type.trigger().onCondition();
        builder.channel = type.notice().channel().orElse(null);
        builder.theme = type.notice().theme().orElse(null);
        builder.templateId = Changes.boxed(type.notice().templateId());
        builder.delay = Changes.boxed(type.notice().delay());
        builder.unit = type.notice().unit().orElse(null);
        builder.cancelIfConditionNoLongerHolds = type.notice().cancelIfConditionNoLongerHolds();
        return builder;
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    @Override
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    @Override
    public Optional<TypeStatus> status() {
        return Optional.ofNullable(status);
    }

    @Override
    public Trigger trigger() {
        return trigger;
    }

    /**
     * What it sends, and when.
     *
     * @return without what is known of the template
     */
    public Notice notice() {
        return notice;
    }

    @Override
    public List<Violation> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "NotificationTypeDraft[" + status().map(TypeStatus::code).orElse("-") + "]";
    }

    /** Collects the attributes of a notification type. Not thread-safe. */
    public static final class Builder {
        @Nullable
        String name;

        @Nullable
        String description;

        @Nullable
        TypeStatus status;

        @Nullable
        CaseStatus onStatus;

        @Nullable
        CaseOutcome onOutcome;

        List<Condition> onCondition = List.of();

        @Nullable
        Channel channel;

        @Nullable
        InteractionTheme theme;

        @Nullable
        Integer templateId;

        @Nullable
        Integer delay;

        @Nullable
        DelayUnit unit;

        boolean cancelIfConditionNoLongerHolds;

        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Sets how it is called.
         *
         * @param text at most 50 characters; without it the empty text
         * @return this
         */
        public Builder name(String text) {
            this.name = Objects.requireNonNull(text, "name");
            return this;
        }

        /**
         * Sets more about it.
         *
         * @param text at most 500 characters; without it the empty text
         * @return this
         */
        public Builder description(String text) {
            this.description = Objects.requireNonNull(text, "description");
            return this;
        }

        /**
         * Sets the status that it begins with.
         *
         * @param code draft, which is the default, or active to create and activate in one step
         * @return this
         */
        public Builder status(TypeStatus code) {
            this.status = Objects.requireNonNull(code, "status");
            return this;
        }

        /**
         * Fires it when a case reaches a status.
         *
         * @param code the status; without it any
         * @return this
         */
        public Builder onStatus(CaseStatus code) {
            this.onStatus = Objects.requireNonNull(code, "onStatus");
            return this;
        }

        /**
         * Fires it when a case reaches an outcome.
         *
         * @param code the outcome; without it any
         * @return this
         */
        public Builder onOutcome(CaseOutcome code) {
            this.onOutcome = Objects.requireNonNull(code, "onOutcome");
            return this;
        }

        /**
         * Sets what must be so as well for it to fire.
         *
         * @param conditions at most 20, all of which must be true
         * @return this
         */
        public Builder onCondition(List<Condition> conditions) {
            this.onCondition = List.copyOf(conditions);
            return this;
        }

        /**
         * Sets by what means people are told.
         *
         * @param code one with a sender, or no version of it can be activated
         * @return this
         */
        public Builder channel(Channel code) {
            this.channel = Objects.requireNonNull(code, "channel");
            return this;
        }

        /**
         * Sets why people are told.
         *
         * @param code the theme that the template's subject implies, or needless when it implies one
         * @return this
         */
        public Builder theme(InteractionTheme code) {
            this.theme = Objects.requireNonNull(code, "theme");
            return this;
        }

        /**
         * Sets what people are told.
         *
         * @param id the template, such as 4711
         * @return this
         */
        public Builder templateId(int id) {
            this.templateId = id;
            return this;
        }

        /**
         * Sets how long after the trigger people are told.
         *
         * @param days 0 to 3650, together with a unit; without it at once
         * @return this
         */
        public Builder delay(int days) {
            this.delay = days;
            return this;
        }

        /**
         * Sets in what the delay is counted.
         *
         * @param code the unit, together with a delay
         * @return this
         */
        public Builder unit(DelayUnit code) {
            this.unit = Objects.requireNonNull(code, "unit");
            return this;
        }

        /**
         * Sets whether what was planned is called back once status, outcome or conditions hold no more.
         *
         * @param flag false by default
         * @return this
         */
        public Builder cancelIfConditionNoLongerHolds(boolean flag) {
            this.cancelIfConditionNoLongerHolds = flag;
            return this;
        }

        private Notice notice() {
            return new Notice(
                    Optional.ofNullable(channel),
                    Optional.ofNullable(theme),
                    Changes.unboxed(templateId),
                    Optional.empty(),
                    Changes.unboxed(delay),
                    Optional.ofNullable(unit),
                    cancelIfConditionNoLongerHolds);
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public NotificationTypeDraft build() {
            return new NotificationTypeDraft(this);
        }
    }
}
