package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.Stop;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.notification.Trigger;
import dev.freestone.notification.TypeRules;
import dev.freestone.schedule.DelayUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A do-not-interact type to be, or a version of one: {@code DoNotInteractTypeDraft.builder().onStatus(CaseStatus.INITIATED)
 * .channel(StoppedChannel.ALL).theme(StoppedTheme.ALL).build()}. Nothing is judged before the
 * draft is used. Immutable. Source: docs/spec/cases-and-notifications.md 6.
 */
public final class DoNotInteractTypeDraft implements TypeDraft {
    @MaxCodePoints(TypeRules.MAX_NAME)
    private final @Nullable String name;

    @MaxCodePoints(TypeRules.MAX_DESCRIPTION)
    private final @Nullable String description;

    private final @Nullable TypeStatus status;
    private final Trigger trigger;
    private final Stop stop;
    private final List<Violation> problems;

    private DoNotInteractTypeDraft(Builder from) {
        this.name = from.name;
        this.description = from.description;
        this.status = from.status;
        this.trigger = TypeBody.trigger(from.onStatus, from.onOutcome, from.onCondition);
        this.stop = from.stop();
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
    public static DoNotInteractTypeDraft parse(String json) {
        return DoNotInteractTypeChange.parse(json).overlaid(builder());
    }

    /**
     * What a caller has set in a version.
     *
     * @param type the version
     * @return a draft that equals it
     */
    public static DoNotInteractTypeDraft from(DoNotInteractType type) {
        Builder builder = builderOf(type);
        builder.status = type.status();
        return builder.build();
    }

    /** What a copy begins with: everything but the status. */
    static Builder builderOf(DoNotInteractType type) {
        Builder builder = builder();
        builder.name = type.header().name();
        builder.description = type.header().description();
        builder.onStatus = type.trigger().onStatus().orElse(null);
        builder.onOutcome = type.trigger().onOutcome().orElse(null);
        builder.onCondition = type.trigger().onCondition();
        builder.channel = type.stop().channel().orElse(null);
        builder.theme = type.stop().theme().orElse(null);
        builder.duration = Changes.boxed(type.stop().duration());
        builder.unit = type.stop().unit().orElse(null);
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
     * What it forbids, and for how long.
     *
     * @return what was given so far
     */
    public Stop stop() {
        return stop;
    }

    @Override
    public List<Violation> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "DoNotInteractTypeDraft[" + status().map(TypeStatus::code).orElse("-") + "]";
    }

    /** Collects the attributes of a do-not-interact type. Not thread-safe. */
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
        StoppedChannel channel;

        @Nullable
        StoppedTheme theme;

        @Nullable
        Integer duration;

        @Nullable
        DelayUnit unit;

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
         * Sets by what means nobody is contacted.
         *
         * @param code the channel, or all
         * @return this
         */
        public Builder channel(StoppedChannel code) {
            this.channel = Objects.requireNonNull(code, "channel");
            return this;
        }

        /**
         * Sets for what reasons nobody is contacted.
         *
         * @param code the theme, or all
         * @return this
         */
        public Builder theme(StoppedTheme code) {
            this.theme = Objects.requireNonNull(code, "theme");
            return this;
        }

        /**
         * Sets for how long.
         *
         * @param days 0 to 36500, together with a unit; without it until it is removed or the case ends
         * @return this
         */
        public Builder duration(int days) {
            this.duration = days;
            return this;
        }

        /**
         * Sets in what the duration is counted.
         *
         * @param code the unit, together with a duration
         * @return this
         */
        public Builder unit(DelayUnit code) {
            this.unit = Objects.requireNonNull(code, "unit");
            return this;
        }

        private Stop stop() {
            return new Stop(
                    Optional.ofNullable(channel),
                    Optional.ofNullable(theme),
                    Changes.unboxed(duration),
                    Optional.ofNullable(unit));
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public DoNotInteractTypeDraft build() {
            return new DoNotInteractTypeDraft(this);
        }
    }
}
