package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.schedule.DelayUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a version of a notification type, or what a copy has that its source has not: {@code
 * NotificationTypeChange.builder().status(Change.set(TypeStatus.ACTIVE)).build()}. Attributes that are not named stay. Immutable.
 * Source: docs/spec/cases-and-notifications.md 4, 5.
 */
public final class NotificationTypeChange implements TypeEdit {
    private final Change<String> name;
    private final Change<String> description;
    private final Change<TypeStatus> status;
    private final Change<CaseStatus> onStatus;
    private final Change<CaseOutcome> onOutcome;
    private final Change<List<Condition>> onCondition;
    private final Change<Channel> channel;
    private final Change<InteractionTheme> theme;
    private final Change<Integer> templateId;
    private final Change<Integer> delay;
    private final Change<DelayUnit> unit;
    private final Change<Boolean> cancelIfConditionNoLongerHolds;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private NotificationTypeChange(Builder from) {
        this.name = from.name;
        this.description = from.description;
        this.status = from.status;
        this.onStatus = from.onStatus;
        this.onOutcome = from.onOutcome;
        this.onCondition = from.onCondition;
        this.channel = from.channel;
        this.theme = from.theme;
        this.templateId = from.templateId;
        this.delay = from.delay;
        this.unit = from.unit;
        this.cancelIfConditionNoLongerHolds = from.cancelIfConditionNoLongerHolds;
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
    public static NotificationTypeChange parse(String json) {
        return NotificationTypeBody.read(json);
    }

    @Override
    public Map<String, @Nullable Object> echoed() {
        return echoed;
    }

    @Override
    public List<Violation> problems() {
        return problems;
    }

    @Override
    public boolean activates() {
        return status.equals(Change.set(TypeStatus.ACTIVE));
    }

    /** What comes of it where nothing is stored yet, so that there is nothing to repeat. */
    NotificationTypeDraft overlaid(NotificationTypeDraft.Builder builder) {
        builder.problems = ReadOnly.refused(problems, echoed);
        return applyTo(builder).build();
    }

    /**
     * The version as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public NotificationTypeDraft applyTo(NotificationTypeDraft current) {
        NotificationTypeDraft.Builder builder = NotificationTypeDraft.builder();
        builder.name = current.name().orElse(null);
        builder.description = current.description().orElse(null);
        builder.status = current.status().orElse(null);
        builder.onStatus = current.trigger().onStatus().orElse(null);
        builder.onOutcome = current.trigger().onOutcome().orElse(null);
        builder.onCondition = current.trigger().onCondition();
        builder.channel = current.notice().channel().orElse(null);
        builder.theme = current.notice().theme().orElse(null);
        builder.templateId = Changes.boxed(current.notice().templateId());
        builder.delay = Changes.boxed(current.notice().delay());
        builder.unit = current.notice().unit().orElse(null);
        builder.cancelIfConditionNoLongerHolds = current.notice().cancelIfConditionNoLongerHolds();
        builder.problems = problems;
        return applyTo(builder).build();
    }

    private NotificationTypeDraft.Builder applyTo(NotificationTypeDraft.Builder builder) {
        builder.name = Changes.apply(name, builder.name);
        builder.description = Changes.apply(description, builder.description);
        builder.status = Changes.apply(status, builder.status);
        builder.onStatus = Changes.apply(onStatus, builder.onStatus);
        builder.onOutcome = Changes.apply(onOutcome, builder.onOutcome);
        builder.onCondition = onCondition.fold(() -> builder.onCondition, List::of, List::copyOf);
        builder.channel = Changes.apply(channel, builder.channel);
        builder.theme = Changes.apply(theme, builder.theme);
        builder.templateId = Changes.apply(templateId, builder.templateId);
        builder.delay = Changes.apply(delay, builder.delay);
        builder.unit = Changes.apply(unit, builder.unit);
        builder.cancelIfConditionNoLongerHolds = cancelIfConditionNoLongerHolds.fold(
                () -> builder.cancelIfConditionNoLongerHolds, () -> false, flag -> flag);
        return builder;
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<String> name = Change.keep();
        private Change<String> description = Change.keep();
        private Change<TypeStatus> status = Change.keep();
        private Change<CaseStatus> onStatus = Change.keep();
        private Change<CaseOutcome> onOutcome = Change.keep();
        private Change<List<Condition>> onCondition = Change.keep();
        private Change<Channel> channel = Change.keep();
        private Change<InteractionTheme> theme = Change.keep();
        private Change<Integer> templateId = Change.keep();
        private Change<Integer> delay = Change.keep();
        private Change<DelayUnit> unit = Change.keep();
        private Change<Boolean> cancelIfConditionNoLongerHolds = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Replaces how it is called.
         *
         * @param change at most 50 characters; it cannot be cleared
         * @return this
         */
        public Builder name(Change<String> change) {
            this.name = Objects.requireNonNull(change, "name");
            return this;
        }

        /**
         * Replaces more about it.
         *
         * @param change at most 500 characters; it cannot be cleared
         * @return this
         */
        public Builder description(Change<String> change) {
            this.description = Objects.requireNonNull(change, "description");
            return this;
        }

        /**
         * Puts it in force or out of it.
         *
         * @param change active for a draft, deprecated; it cannot be cleared, and nothing leads back to draft
         * @return this
         */
        public Builder status(Change<TypeStatus> change) {
            this.status = Objects.requireNonNull(change, "status");
            return this;
        }

        /**
         * Replaces the status that fires it.
         *
         * @param change the status; cleared = any, when there is an outcome
         * @return this
         */
        public Builder onStatus(Change<CaseStatus> change) {
            this.onStatus = Objects.requireNonNull(change, "onStatus");
            return this;
        }

        /**
         * Replaces the outcome that fires it.
         *
         * @param change the outcome; cleared = any, when there is a status
         * @return this
         */
        public Builder onOutcome(Change<CaseOutcome> change) {
            this.onOutcome = Objects.requireNonNull(change, "onOutcome");
            return this;
        }

        /**
         * Replaces what must be so as well for it to fire.
         *
         * @param change at most 20, all of which must be true; cleared or empty = nothing
         * @return this
         */
        public Builder onCondition(Change<List<Condition>> change) {
            this.onCondition = Objects.requireNonNull(change, "onCondition");
            return this;
        }

        /**
         * Replaces by what means people are told.
         *
         * @param change one with a sender, or the version cannot be activated
         * @return this
         */
        public Builder channel(Change<Channel> change) {
            this.channel = Objects.requireNonNull(change, "channel");
            return this;
        }

        /**
         * Replaces why people are told.
         *
         * @param change the theme that the template's subject implies; cleared when it implies one
         * @return this
         */
        public Builder theme(Change<InteractionTheme> change) {
            this.theme = Objects.requireNonNull(change, "theme");
            return this;
        }

        /**
         * Replaces what people are told.
         *
         * @param change the template, such as 4711
         * @return this
         */
        public Builder templateId(Change<Integer> change) {
            this.templateId = Objects.requireNonNull(change, "templateId");
            return this;
        }

        /**
         * Replaces how long after the trigger people are told.
         *
         * @param change 0 to 3650, together with a unit; cleared = at once
         * @return this
         */
        public Builder delay(Change<Integer> change) {
            this.delay = Objects.requireNonNull(change, "delay");
            return this;
        }

        /**
         * Replaces in what the delay is counted.
         *
         * @param change the unit, together with a delay
         * @return this
         */
        public Builder unit(Change<DelayUnit> change) {
            this.unit = Objects.requireNonNull(change, "unit");
            return this;
        }

        /**
         * Replaces whether what was planned is called back once status, outcome or conditions hold no more.
         *
         * @param change true or false; cleared = false
         * @return this
         */
        public Builder cancelIfConditionNoLongerHolds(Change<Boolean> change) {
            this.cancelIfConditionNoLongerHolds = Objects.requireNonNull(change, "cancelIfConditionNoLongerHolds");
            return this;
        }

        /**
         * Ends the change.
         *
         * @return the change
         */
        public NotificationTypeChange build() {
            return new NotificationTypeChange(this);
        }
    }
}
