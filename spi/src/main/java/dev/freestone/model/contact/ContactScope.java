package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import java.util.Optional;

/**
 * What a pause or a kill is about. Immutable. Source: docs/spec/contact-ledger.md 10.
 *
 * @param kind which kind of scope
 * @param company of this company only; empty = of all
 * @param value what is meant within the kind; empty text where the kind says all
 */
public record ContactScope(Kind kind, Optional<CompanyId> company, String value) {
    /** The kinds of scopes. */
    public enum Kind {
        /** Everything, or everything of a company. */
        ALL("all"),
        /** All producers of a kind. */
        PRODUCER_KIND("producer_kind"),
        /** One producer. */
        PRODUCER("producer"),
        /** One channel. */
        CHANNEL("channel"),
        /** One sender. */
        SENDER("sender");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code producer_kind}
         */
        public String code() {
            return code;
        }

        /**
         * The constant of a code. Case counts.
         *
         * @param code any text
         * @return the constant, or empty when there is none
         */
        public static Optional<Kind> parse(String code) {
            for (var each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** Every contact of every company. */
    public static final ContactScope EVERYTHING = new ContactScope(Kind.ALL, Optional.empty(), "");

    /**
     * Every contact of a company.
     *
     * @param company the company
     * @return the scope
     */
    public static ContactScope company(CompanyId company) {
        return new ContactScope(Kind.ALL, Optional.of(company), "");
    }

    /**
     * Every contact of a company by one kind of producers.
     *
     * @param company the company
     * @param kind such as {@code outreach}
     * @return the scope
     */
    public static ContactScope producerKind(CompanyId company, String kind) {
        return new ContactScope(Kind.PRODUCER_KIND, Optional.of(company), kind);
    }

    /**
     * Every contact of one producer.
     *
     * @param company the company
     * @param producer the producer
     * @return the scope
     */
    public static ContactScope producer(CompanyId company, Producer producer) {
        return new ContactScope(Kind.PRODUCER, Optional.of(company), producer.code());
    }

    /**
     * Every contact of a company on one channel.
     *
     * @param company the company
     * @param channel the code of the channel
     * @return the scope
     */
    public static ContactScope channel(CompanyId company, String channel) {
        return new ContactScope(Kind.CHANNEL, Optional.of(company), channel);
    }

    /**
     * Every contact of all companies through one sender.
     *
     * @param sender the sender
     * @return the scope
     */
    public static ContactScope sender(SenderId sender) {
        return new ContactScope(Kind.SENDER, Optional.empty(), sender.value());
    }

    /**
     * The same for one company.
     *
     * @param only the company
     * @return another scope
     */
    public ContactScope of(CompanyId only) {
        return new ContactScope(kind, Optional.of(only), value);
    }

    /**
     * Whether a contact is meant.
     *
     * @param owner its company
     * @param producer who planned it
     * @param channel the code of its channel
     * @param sender its sender
     * @return true when it is in the scope
     */
    public boolean covers(CompanyId owner, Producer producer, String channel, SenderId sender) {
        if (company.isPresent() && !company.get().equals(owner)) {
            return false;
        }
        return switch (kind) {
            case ALL -> true;
            case PRODUCER_KIND -> producer.kind().equals(value);
            case PRODUCER -> producer.code().equals(value);
            case CHANNEL -> channel.equals(value);
            case SENDER -> sender.value().equals(value);
        };
    }
}
