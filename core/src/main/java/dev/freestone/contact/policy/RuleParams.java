package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import dev.freestone.model.contact.StopFlag;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a rule demands, by its kind. Immutable. Source: docs/spec/contact-policy.md 7. */
public sealed interface RuleParams {
    /**
     * The kind of rule.
     *
     * @return the kind
     */
    RuleKind kind();

    /**
     * Contacts are made within these hours only.
     *
     * @param hours on the clocks where the person is; a day without an entry has no hours
     */
    record Window(List<WeeklyHours> hours) implements RuleParams {
        /**
         * Copies the hours.
         *
         * @param hours on the clocks where the person is; a day without an entry has no hours
         */
        public Window {
            hours = List.copyOf(hours);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.WINDOW;
        }
    }

    /**
     * A length of time.
     *
     * @param length 1 to 366
     * @param days true = days of the calendar where the person is, false = hours
     */
    record Length(int length, boolean days) {
        private static final long HOUR = 3_600 * ZoneDays.SECOND;

        /** What happened at this instant or before it lies outside of this length, wherever the person is. */
        long past(long at) {
            // The first date begins up to a day and a changed clock before so many days ago.
            return at - (days ? (length + 2) * ZoneDays.DAY : length * HOUR);
        }
    }

    /** Whose events are counted together. */
    enum Key {
        /** Those of the person. */
        PERSON,
        /** Those about one debt. */
        DEBT,
        /** Those about one subject. */
        SUBJECT,
        /** Those about one occasion; the subject stands for it. */
        EVENT
    }

    /** Which places are counted, and to which contacts the rule applies. */
    enum Place {
        /** All of them. */
        ANY,
        /** Places of work, and unknown ones. */
        WORK,
        /** Other places, and unknown ones. */
        NOT_WORK
    }

    /**
     * At most so many contacts.
     *
     * @param count which events count
     * @param channels the codes of their channels; empty = any
     * @param purposes their purposes; empty = those of the scope
     * @param subjects their subjects; empty = any
     * @param place their places
     * @param key whose are counted together
     * @param limit how many are allowed, from 1
     * @param window within which time
     * @param exclude events that do not count
     */
    record Counter(
            Set<EventKind> count,
            Set<String> channels,
            Set<Purpose> purposes,
            Set<String> subjects,
            Place place,
            Set<Key> key,
            int limit,
            Length window,
            Set<EventMark> exclude)
            implements RuleParams {
        /**
         * Copies the sets.
         *
         * @param count which events count
         * @param channels the codes of their channels; empty = any
         * @param purposes their purposes; empty = those of the scope
         * @param subjects their subjects; empty = any
         * @param place their places
         * @param key whose are counted together
         * @param limit how many are allowed, from 1
         * @param window within which time
         * @param exclude events that do not count
         */
        public Counter {
            count = Set.copyOf(count);
            channels = Set.copyOf(channels);
            purposes = Set.copyOf(purposes);
            subjects = Set.copyOf(subjects);
            key = Set.copyOf(key);
            exclude = Set.copyOf(exclude);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.COUNTER;
        }
    }

    /**
     * Nothing for so many days after an event.
     *
     * @param afterConversation true = after a conversation, false = after an offer was declined
     * @param key whose events are meant
     * @param window how long
     */
    record Wait(boolean afterConversation, Set<Key> key, Length window) implements RuleParams {
        /**
         * Copies the key.
         *
         * @param afterConversation true = after a conversation, false = after an offer was declined
         * @param key whose events are meant
         * @param window how long
         */
        public Wait {
            key = Set.copyOf(key);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.WAIT;
        }
    }

    /**
     * Stops when a flag is set.
     *
     * @param flag the flag; empty = always
     */
    record Flag(Optional<StopFlag> flag) implements RuleParams {
        @Override
        public RuleKind kind() {
            return RuleKind.FLAG;
        }
    }

    /**
     * Needs an active consent.
     *
     * @param consent to what
     */
    record ConsentNeeded(ConsentKind consent) implements RuleParams {
        @Override
        public RuleKind kind() {
            return RuleKind.CONSENT;
        }
    }

    /**
     * Needs a check of the destination.
     *
     * @param check its name, such as {@code text_number}
     * @param maxAge how old it may be; empty = it is a yes or no without a date
     * @param orConsentWithin a consent for the destination, or a message from it, of this age will do instead
     */
    record Check(String check, Optional<Period> maxAge, Optional<Period> orConsentWithin) implements RuleParams {
        @Override
        public RuleKind kind() {
            return RuleKind.CHECK;
        }
    }

    /**
     * The message must hold something.
     *
     * @param requires what, such as {@code opt_out_notice}
     * @param linkValid how long its links must work
     */
    record Content(List<String> requires, Optional<Period> linkValid) implements RuleParams {
        /**
         * Copies the names.
         *
         * @param requires what, such as {@code opt_out_notice}
         * @param linkValid how long its links must work
         */
        public Content {
            requires = List.copyOf(requires);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.CONTENT;
        }
    }

    /** How far a revocation reaches. */
    enum Reach {
        /** The destination and channel that it names. */
        DESTINATION_CHANNEL,
        /** Every call and text to the person that needs a consent. */
        ALL_UNRELATED
    }

    /**
     * What takes a consent back.
     *
     * @param words messages that do, in lower case
     * @param honorWithinBusinessDays what the law would allow; reported, never used
     * @param graceDays what the law would allow; reported, never used
     * @param confirmWithin within which time one message may confirm it
     * @param retain how long it must be kept; revocations are kept for ever
     * @param reach how far it reaches
     */
    record Revocation(
            Set<String> words,
            OptionalInt honorWithinBusinessDays,
            OptionalInt graceDays,
            Optional<Duration> confirmWithin,
            Optional<Period> retain,
            Reach reach)
            implements RuleParams {
        /**
         * Copies the words.
         *
         * @param words messages that do, in lower case
         * @param honorWithinBusinessDays what the law would allow; reported, never used
         * @param graceDays what the law would allow; reported, never used
         * @param confirmWithin within which time one message may confirm it
         * @param retain how long it must be kept; revocations are kept for ever
         * @param reach how far it reaches
         */
        public Revocation {
            words = Set.copyOf(words);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.REVOCATION;
        }
    }

    /**
     * How long records are kept.
     *
     * @param keep for how long
     * @param afterLastActivity true = after the last collection activity, false = after the event
     */
    record Retention(Period keep, boolean afterLastActivity) implements RuleParams {
        @Override
        public RuleKind kind() {
            return RuleKind.RETENTION;
        }
    }
}
