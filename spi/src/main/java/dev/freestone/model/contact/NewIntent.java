package dev.freestone.model.contact;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.common.Theme;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A contact that a producer plans. Shows neither person, destination nor payload. Immutable. Source:
 * docs/spec/contact-ledger.md 2.
 *
 * @param producer who plans it
 * @param occurrence the occasion, 1 to 200 characters; planning the same contact on the same occasion is planning it once
 * @param person the person
 * @param channel the code of the channel, such as {@code text}
 * @param sender the registered sender
 * @param purpose why, for the policy
 * @param theme why, as the producer names it
 * @param subject what it is about, such as {@code paymentDueDateReminder}
 * @param references the loans, else the case, else the offer that it names; none, one or several
 * @param debts the debts that it concerns: loan ids, or the account number that several loans share; none, one or several
 * @param template the template, if the producer names one
 * @param payload the variables of the message; values are text, numbers, booleans or null
 * @param destination where it goes; empty = the engine looks it up
 * @param priority 0 (first) to 9 (last); empty = by purpose
 * @param notBefore no attempt earlier; empty = at once
 * @param expiresAt no attempt at or after; empty = 7 days after {@code notBefore}
 * @param holdLimit no hold beyond; empty = {@code expiresAt}
 * @param traits how it is made, as far as the policy asks
 * @param adType how an application shows it, such as {@code inbox}; of messages of engagement campaigns only
 */
public record NewIntent(
        Producer producer,
        String occurrence,
        PersonId person,
        String channel,
        SenderId sender,
        Purpose purpose,
        Optional<Theme> theme,
        String subject,
        List<String> references,
        List<String> debts,
        Optional<String> template,
        Map<String, @Nullable Object> payload,
        Optional<Destination> destination,
        OptionalInt priority,
        Optional<Instant> notBefore,
        Optional<Instant> expiresAt,
        Optional<Instant> holdLimit,
        ContactTraits traits,
        Optional<String> adType) {
    /**
     * Checks and copies the components.
     *
     * @param producer who plans it
     * @param occurrence the occasion, 1 to 200 characters; planning the same contact on the same occasion is planning it once
     * @param person the person
     * @param channel the code of the channel, such as {@code text}
     * @param sender the registered sender
     * @param purpose why, for the policy
     * @param theme why, as the producer names it
     * @param subject what it is about, such as {@code paymentDueDateReminder}
     * @param references the loans, else the case, else the offer that it names; none, one or several
     * @param debts the debts that it concerns: loan ids, or the account number that several loans share; none, one or several
     * @param template the template, if the producer names one
     * @param payload the variables of the message; values are text, numbers, booleans or null
     * @param destination where it goes; empty = the engine looks it up
     * @param priority 0 (first) to 9 (last); empty = by purpose
     * @param notBefore no attempt earlier; empty = at once
     * @param expiresAt no attempt at or after; empty = 7 days after {@code notBefore}
     * @param holdLimit no hold beyond; empty = {@code expiresAt}
     * @param traits how it is made, as far as the policy asks
     * @param adType how an application shows it, such as {@code inbox}; of messages of engagement campaigns only
     */
    public NewIntent {
        references = List.copyOf(references);
        debts = List.copyOf(debts);
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    /**
     * Begins a contact.
     *
     * @param producer who plans it
     * @param occurrence the occasion, such as {@code CG-4T2K-9QXD:2026-03-02}
     * @param person the person
     * @return a builder without anything that may be left out
     */
    public static Builder builder(Producer producer, String occurrence, PersonId person) {
        return new Builder(producer, occurrence, person);
    }

    /** Collects what makes a contact. Used by one thread. */
    public static final class Builder {
        private final Producer producer;
        private final String occurrence;
        private final PersonId person;
        private String channel = "";
        private SenderId sender = SenderId.of("none");
        private Purpose purpose = Purpose.SERVICING;
        private Optional<Theme> theme = Optional.empty();
        private String subject = "";
        private List<String> references = List.of();
        private List<String> debts = List.of();
        private Optional<String> template = Optional.empty();
        private Map<String, @Nullable Object> payload = Map.of();
        private Optional<Destination> destination = Optional.empty();
        private OptionalInt priority = OptionalInt.empty();
        private Optional<Instant> notBefore = Optional.empty();
        private Optional<Instant> expiresAt = Optional.empty();
        private Optional<Instant> holdLimit = Optional.empty();
        private ContactTraits traits = ContactTraits.PLAIN;
        private Optional<String> adType = Optional.empty();

        private Builder(Producer producer, String occurrence, PersonId person) {
            this.producer = producer;
            this.occurrence = occurrence;
            this.person = person;
        }

        /**
         * Through which sender; the channel has its name unless {@link #channel} says another.
         *
         * @param value the registered sender
         * @return this
         */
        public Builder sender(SenderId value) {
            this.sender = value;
            this.channel = channel.isEmpty() ? value.value() : channel;
            return this;
        }

        /**
         * On which channel.
         *
         * @param code such as {@code text}
         * @return this
         */
        public Builder channel(String code) {
            this.channel = code;
            return this;
        }

        /**
         * Why, and what it says.
         *
         * @param why for the policy
         * @param about such as {@code paymentDueDateReminder}
         * @return this
         */
        public Builder about(Purpose why, String about) {
            this.purpose = why;
            this.subject = about;
            return this;
        }

        /**
         * Why, as the producer names it.
         *
         * @param value the theme
         * @return this
         */
        public Builder theme(Theme value) {
            this.theme = Optional.of(value);
            return this;
        }

        /**
         * The loans, else the case, else the offer that it names.
         *
         * @param ids such as {@code LN-5}
         * @return this
         */
        public Builder references(String... ids) {
            this.references = List.of(ids);
            return this;
        }

        /**
         * The debts that it concerns, each of which counts its contacts.
         *
         * @param keys loan ids, or the account number that several loans share, such as {@code LN-5}
         * @return this
         */
        public Builder debts(String... keys) {
            this.debts = List.of(keys);
            return this;
        }

        /**
         * What is said.
         *
         * @param name the template
         * @param variables values are text, numbers, booleans or null
         * @return this
         */
        public Builder template(String name, Map<String, ?> variables) {
            this.template = Optional.of(name);
            this.payload = new LinkedHashMap<>(variables);
            return this;
        }

        /**
         * The variables of the message.
         *
         * @param variables values are text, numbers, booleans or null
         * @return this
         */
        public Builder payload(Map<String, ?> variables) {
            this.payload = new LinkedHashMap<>(variables);
            return this;
        }

        /**
         * Where it goes; otherwise the engine looks it up.
         *
         * @param value the destination
         * @return this
         */
        public Builder destination(Destination value) {
            this.destination = Optional.of(value);
            return this;
        }

        /**
         * How urgent it is.
         *
         * @param value 0 (first) to 9 (last)
         * @return this
         */
        public Builder priority(int value) {
            this.priority = OptionalInt.of(value);
            return this;
        }

        /**
         * When it may be attempted.
         *
         * @param from not earlier
         * @param to not at or after
         * @return this
         */
        public Builder between(Instant from, Instant to) {
            this.notBefore = Optional.of(from);
            this.expiresAt = Optional.of(to);
            return this;
        }

        /**
         * Until when it may be attempted, from now on.
         *
         * @param end not at or after
         * @return this
         */
        public Builder until(Instant end) {
            this.expiresAt = Optional.of(end);
            return this;
        }

        /**
         * How long it may be held.
         *
         * @param limit not beyond
         * @return this
         */
        public Builder holdLimit(Instant limit) {
            this.holdLimit = Optional.of(limit);
            return this;
        }

        /**
         * How it is made; otherwise by hand and to the person.
         *
         * @param value the traits
         * @return this
         */
        public Builder traits(ContactTraits value) {
            this.traits = value;
            return this;
        }

        /**
         * How an application shows it; only a sender reads it.
         *
         * @param code such as {@code inbox}, 1 to 50 characters
         * @return this
         */
        public Builder adType(String code) {
            this.adType = Optional.of(code);
            return this;
        }

        /**
         * The contact.
         *
         * @return a new contact
         */
        public NewIntent build() {
            return new NewIntent(
                    producer,
                    occurrence,
                    person,
                    channel,
                    sender,
                    purpose,
                    theme,
                    subject,
                    references,
                    debts,
                    template,
                    payload,
                    destination,
                    priority,
                    notBefore,
                    expiresAt,
                    holdLimit,
                    traits,
                    adType);
        }
    }

    @Override
    public String toString() {
        return "NewIntent[" + producer + ", " + occurrence + ", " + channel + ", " + purpose.code() + "/" + subject
                + "]";
    }
}
