package dev.freestone.model.contact;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a recorded fact about a person says. Codes only. Immutable. Source: docs/spec/contact-policy.md 6. */
public sealed interface FactTerms {
    /**
     * The kind of fact.
     *
     * @return the kind, by which a store tells facts apart
     */
    FactKind kind();

    /**
     * The person agreed.
     *
     * @param to what to
     * @param channel the code of the channel that is meant; empty = every one
     * @param purposes which purposes are meant; empty = every one
     */
    record Consent(ConsentKind to, Optional<String> channel, Set<Purpose> purposes) implements FactTerms {
        /**
         * Copies the purposes.
         *
         * @param to what to
         * @param channel the code of the channel that is meant; empty = every one
         * @param purposes which purposes are meant; empty = every one
         */
        public Consent {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public FactKind kind() {
            return FactKind.CONSENT;
        }
    }

    /**
     * The person wants no such messages any more.
     *
     * @param channel the code of the channel, such as {@code email}
     * @param purposes which purposes are meant, at least one
     */
    record OptOut(String channel, Set<Purpose> purposes) implements FactTerms {
        /**
         * Copies the purposes.
         *
         * @param channel the code of the channel, such as {@code email}
         * @param purposes which purposes are meant, at least one
         */
        public OptOut {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public FactKind kind() {
            return FactKind.OPT_OUT;
        }
    }

    /**
     * The person took a consent back.
     *
     * @param channel the code of the channel: {@code text} stops every text, {@code voice} autodialed and prerecorded calls
     * @param purposes which purposes are meant, at least one
     */
    record Revocation(String channel, Set<Purpose> purposes) implements FactTerms {
        /**
         * Copies the purposes.
         *
         * @param channel the code of the channel: {@code text} stops every text, {@code voice} autodialed and prerecorded calls
         * @param purposes which purposes are meant, at least one
         */
        public Revocation {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public FactKind kind() {
            return FactKind.REVOCATION;
        }
    }

    /**
     * The person does not want to be contacted by a channel, for whatever purpose but account security.
     *
     * @param channel the code of the channel
     */
    record MediumRefused(String channel) implements FactTerms {
        @Override
        public FactKind kind() {
            return FactKind.MEDIUM_REFUSED;
        }
    }

    /**
     * A case forbids contacts; there is one such fact for each case.
     *
     * @param caseId the case, such as {@code CS-1A2B-0004}
     * @param channels the codes of the channels; empty = all
     * @param themes the themes; empty = all, which does not cover {@code opsAccountCredentials}
     */
    record DoNotInteract(String caseId, Set<String> channels, Set<Theme> themes) implements FactTerms {
        /**
         * Copies channels and themes.
         *
         * @param caseId the case, such as {@code CS-1A2B-0004}
         * @param channels the codes of the channels; empty = all
         * @param themes the themes; empty = all, which does not cover {@code opsAccountCredentials}
         */
        public DoNotInteract {
            channels = Set.copyOf(channels);
            themes = Set.copyOf(themes);
        }

        @Override
        public FactKind kind() {
            return FactKind.DO_NOT_INTERACT;
        }
    }

    /**
     * A stop flag is set.
     *
     * @param flag the flag
     */
    record Stop(StopFlag flag) implements FactTerms {
        @Override
        public FactKind kind() {
            return FactKind.STOP_FLAG;
        }
    }

    /**
     * Hours of the week at which the person does not want to be contacted, on the clocks where the person is.
     *
     * @param hours the hours, at least one entry
     */
    record InconvenientTime(List<WeeklyHours> hours) implements FactTerms {
        /**
         * Copies the hours.
         *
         * @param hours the hours, at least one entry
         */
        public InconvenientTime {
            hours = List.copyOf(hours);
        }

        @Override
        public FactKind kind() {
            return FactKind.INCONVENIENT_TIME;
        }
    }

    /**
     * Hours of some days of the week, from (inclusive) to (exclusive).
     *
     * @param days the days, at least one
     * @param from the beginning
     * @param to the end; midnight = the end of the day
     */
    record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        /**
         * Copies the days.
         *
         * @param days the days, at least one
         * @param from the beginning
         * @param to the end; midnight = the end of the day
         */
        public WeeklyHours {
            days = Set.copyOf(days);
        }
    }

    /**
     * A place at which the person does not want to be contacted.
     *
     * @param place the place
     */
    record InconvenientPlace(ContactPlace place) implements FactTerms {
        @Override
        public FactKind kind() {
            return FactKind.INCONVENIENT_PLACE;
        }
    }

    /** The person declined an offer. */
    record SolicitationRefused() implements FactTerms {
        @Override
        public FactKind kind() {
            return FactKind.SOLICITATION_REFUSED;
        }
    }

    /**
     * The person may have taken a consent back. Ends when somebody has read the message and says what it meant.
     *
     * @param channel the code of the channel, such as {@code text}
     */
    record PossibleRevocation(String channel) implements FactTerms {
        @Override
        public FactKind kind() {
            return FactKind.POSSIBLE_REVOCATION;
        }
    }

    /**
     * The person called or wrote.
     *
     * @param channel the code of the channel, such as {@code text}
     */
    record Inbound(String channel) implements FactTerms {
        @Override
        public FactKind kind() {
            return FactKind.INBOUND;
        }
    }
}
