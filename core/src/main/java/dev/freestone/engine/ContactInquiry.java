package dev.freestone.engine;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact that somebody asks the policy about, such as a dialer before it dials. Immutable. Source:
 * docs/spec/contact-policy.md 1, 9, 10.
 */
public final class ContactInquiry {
    private static final Producer NOBODY = new Producer("outreach", "inquiry");
    private static final String UNNAMED = "inquiry";

    private final PersonId person;
    private final String channel;
    private final @Nullable Purpose purpose;
    private final Optional<Theme> theme;
    private final String subject;
    private final List<String> debts;
    private final Optional<Destination> destination;
    private final Optional<String> template;
    private final ContactTraits traits;

    private ContactInquiry(Builder from) {
        this.person = from.person;
        this.channel = from.channel;
        this.purpose = from.purpose;
        this.theme = from.theme;
        this.subject = from.subject;
        this.debts = from.debts;
        this.destination = from.destination;
        this.template = from.template;
        this.traits = from.traits;
    }

    /**
     * Begins a question.
     *
     * @param person whom it is about
     * @param channel on which channel
     * @return a builder
     */
    public static Builder about(PersonId person, Channel channel) {
        return new Builder(person, channel.code());
    }

    /**
     * Reads a request body.
     *
     * @param json a JSON object with {@code personId}, {@code channel} and {@code purpose}, and perhaps {@code theme}, {@code
     *     subject}, {@code debts}, {@code destination}, {@code template} and {@code traits}
     * @return the question, its destination in the one form under which destinations are compared
     * @throws dev.freestone.error.FreestoneException {@code malformed_request} when the text is not a JSON object, {@code validation}
     *     with all violations
     */
    public static ContactInquiry parse(String json) {
        return ContactInquiryBody.read(json);
    }

    /** The contact that would be planned. */
    NewIntent contact() {
        NewIntent.Builder contact = NewIntent.builder(NOBODY, UNNAMED, person)
                .channel(channel)
                .about(ContactQuestion.required(purpose), subject)
                .debts(debts.toArray(String[]::new))
                .traits(traits);
        theme.ifPresent(contact::theme);
        destination.ifPresent(contact::destination);
        template.ifPresent(name -> contact.template(name, Map.of()));
        return contact.build();
    }

    @Override
    public String toString() {
        return "ContactInquiry[" + channel + ", " + subject + "]";
    }

    /** Collects what is asked. Used by one thread. */
    public static final class Builder {
        private final PersonId person;
        private final String channel;
        private @Nullable Purpose purpose;
        private Optional<Theme> theme = Optional.empty();
        private String subject = "";
        private List<String> debts = List.of();
        private Optional<Destination> destination = Optional.empty();
        private Optional<String> template = Optional.empty();
        private ContactTraits traits = ContactTraits.PLAIN;

        private Builder(PersonId person, String channel) {
            this.person = person;
            this.channel = channel;
        }

        /**
         * Why; must be given.
         *
         * @param value such as {@code Purpose.COLLECTION}
         * @return this
         */
        public Builder purpose(Purpose value) {
            this.purpose = value;
            return this;
        }

        /**
         * Why, as a producer names it.
         *
         * @param value the theme
         * @return this
         */
        public Builder theme(Theme value) {
            this.theme = Optional.of(value);
            return this;
        }

        /**
         * What it is about.
         *
         * @param value such as {@code paymentDueDateReminder}
         * @return this
         */
        public Builder subject(String value) {
            this.subject = value;
            return this;
        }

        /**
         * The debts that it concerns.
         *
         * @param keys loan ids, or the account number that several loans share
         * @return this
         */
        public Builder debts(String... keys) {
            this.debts = List.of(keys);
            return this;
        }

        /**
         * Where it would go; otherwise the host's people are asked.
         *
         * @param value such as {@code +15550100001}
         * @return this
         */
        public Builder destination(Destination value) {
            this.destination = Optional.of(value);
            return this;
        }

        /**
         * With which template.
         *
         * @param name the template
         * @return this
         */
        public Builder template(String name) {
            this.template = Optional.of(name);
            return this;
        }

        /**
         * How it would be made; otherwise by hand and to the person.
         *
         * @param value the traits
         * @return this
         */
        public Builder traits(ContactTraits value) {
            this.traits = value;
            return this;
        }

        /**
         * The question.
         *
         * @return a new question
         */
        public ContactInquiry build() {
            return new ContactInquiry(this);
        }
    }
}
