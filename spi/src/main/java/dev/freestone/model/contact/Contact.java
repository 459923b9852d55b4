package dev.freestone.model.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a person: an e-mail address, a phone number or a postal address. Made by {@link #builder}. Immutable;
 * {@link #toString()} shows ids only. Source: docs/spec/outreach-campaigns.md 1.4.
 */
public final class Contact {
    private final String id;
    private final ContactType contactType;
    private final ContactStatus status;
    private final Address address;
    private final @Nullable String externalId;
    private final @Nullable String label;
    private final @Nullable String affiliation;
    private final @Nullable String name;
    private final @Nullable String value;
    private final @Nullable String disconnectionStatus;
    private final @Nullable Boolean valid;
    private final @Nullable Boolean verified;
    private final @Nullable Boolean receiveTextMessages;
    private final @Nullable Boolean consentAutodialedCall;
    private final @Nullable Boolean authorizedThirdParty;
    private final @Nullable Boolean powerOfAttorney;
    private final @Nullable Instant receiveTextMessagesLastConsentAt;
    private final @Nullable Instant createdAt;
    private final @Nullable Instant updatedAt;
    private final @Nullable LocalDate lastKnownConnectionDate;
    private final @Nullable LocalDate lastDisconnectCheckDate;

    private Contact(Builder from) {
        this.id = from.id;
        this.contactType = from.contactType;
        this.status = from.status;
        this.address = from.address;
        this.externalId = from.externalId;
        this.label = from.label;
        this.affiliation = from.affiliation;
        this.name = from.name;
        this.value = from.value;
        this.disconnectionStatus = from.disconnectionStatus;
        this.valid = from.valid;
        this.verified = from.verified;
        this.receiveTextMessages = from.receiveTextMessages;
        this.consentAutodialedCall = from.consentAutodialedCall;
        this.authorizedThirdParty = from.authorizedThirdParty;
        this.powerOfAttorney = from.powerOfAttorney;
        this.receiveTextMessagesLastConsentAt = from.receiveTextMessagesLastConsentAt;
        this.createdAt = from.createdAt;
        this.updatedAt = from.updatedAt;
        this.lastKnownConnectionDate = from.lastKnownConnectionDate;
        this.lastDisconnectCheckDate = from.lastDisconnectCheckDate;
    }

    /**
     * Begins a contact of status {@code primary}.
     *
     * @param id the host's id of the contact
     * @param contactType its kind
     * @return a builder
     */
    public static Builder builder(String id, ContactType contactType) {
        return new Builder(id, contactType);
    }

    /**
     * The host's id of the contact.
     *
     * @return the id; contacts of one person are ordered by it within a status
     */
    public String id() {
        return id;
    }

    /**
     * The kind.
     *
     * @return email, phone or address
     */
    public ContactType contactType() {
        return contactType;
    }

    /**
     * The standing among the contacts of the person.
     *
     * @return primary unless set otherwise
     */
    public ContactStatus status() {
        return status;
    }

    /**
     * The postal address.
     *
     * @return {@link Address#EMPTY} unless set
     */
    public Address address() {
        return address;
    }

    /**
     * Another id of the host.
     *
     * @return empty when not known
     */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /**
     * Such as {@code personal}, {@code work}, {@code mobile}.
     *
     * @return empty when not known
     */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /**
     * Such as {@code self}.
     *
     * @return empty when not known
     */
    public Optional<String> affiliation() {
        return Optional.ofNullable(affiliation);
    }

    /**
     * Whose contact it is.
     *
     * @return empty when not known
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The e-mail address or phone number.
     *
     * @return empty when not known
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The host's word for a dead line.
     *
     * @return empty when not known
     */
    public Optional<String> disconnectionStatus() {
        return Optional.ofNullable(disconnectionStatus);
    }

    /**
     * False when the contact must not be used.
     *
     * @return empty when not known
     */
    public Optional<Boolean> valid() {
        return Optional.ofNullable(valid);
    }

    /**
     * Whether it was verified.
     *
     * @return empty when not known
     */
    public Optional<Boolean> verified() {
        return Optional.ofNullable(verified);
    }

    /**
     * Whether text messages are agreed to.
     *
     * @return empty when not known
     */
    public Optional<Boolean> receiveTextMessages() {
        return Optional.ofNullable(receiveTextMessages);
    }

    /**
     * Whether autodialed calls are agreed to.
     *
     * @return empty when not known
     */
    public Optional<Boolean> consentAutodialedCall() {
        return Optional.ofNullable(consentAutodialedCall);
    }

    /**
     * Whether a third party may be spoken to.
     *
     * @return empty when not known
     */
    public Optional<Boolean> authorizedThirdParty() {
        return Optional.ofNullable(authorizedThirdParty);
    }

    /**
     * Whether a power of attorney exists.
     *
     * @return empty when not known
     */
    public Optional<Boolean> powerOfAttorney() {
        return Optional.ofNullable(powerOfAttorney);
    }

    /**
     * When text messages were last agreed to.
     *
     * @return empty when not known
     */
    public Optional<Instant> receiveTextMessagesLastConsentAt() {
        return Optional.ofNullable(receiveTextMessagesLastConsentAt);
    }

    /**
     * When the host made it.
     *
     * @return empty when not known
     */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /**
     * When the host last changed it.
     *
     * @return empty when not known
     */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    /**
     * When it last connected.
     *
     * @return empty when not known
     */
    public Optional<LocalDate> lastKnownConnectionDate() {
        return Optional.ofNullable(lastKnownConnectionDate);
    }

    /**
     * When it was last checked.
     *
     * @return empty when not known
     */
    public Optional<LocalDate> lastDisconnectCheckDate() {
        return Optional.ofNullable(lastDisconnectCheckDate);
    }

    @Override
    public String toString() {
        return "Contact[" + id + " " + contactType.code() + " " + status.code() + "]";
    }

    /** Collects the attributes of a contact. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final ContactType contactType;
        private ContactStatus status = ContactStatus.PRIMARY;
        private Address address = Address.EMPTY;
        private @Nullable String externalId;
        private @Nullable String label;
        private @Nullable String affiliation;
        private @Nullable String name;
        private @Nullable String value;
        private @Nullable String disconnectionStatus;
        private @Nullable Boolean valid;
        private @Nullable Boolean verified;
        private @Nullable Boolean receiveTextMessages;
        private @Nullable Boolean consentAutodialedCall;
        private @Nullable Boolean authorizedThirdParty;
        private @Nullable Boolean powerOfAttorney;
        private @Nullable Instant receiveTextMessagesLastConsentAt;
        private @Nullable Instant createdAt;
        private @Nullable Instant updatedAt;
        private @Nullable LocalDate lastKnownConnectionDate;
        private @Nullable LocalDate lastDisconnectCheckDate;

        private Builder(String id, ContactType contactType) {
            this.id = Objects.requireNonNull(id, "id");
            this.contactType = Objects.requireNonNull(contactType, "contactType");
        }

        /**
         * Sets the standing.
         *
         * @param status the standing
         * @return this
         */
        public Builder status(ContactStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /**
         * Sets the postal address.
         *
         * @param address the address
         * @return this
         */
        public Builder address(Address address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets: another id of the host.
         *
         * @param externalId the value, null when not known
         * @return this
         */
        public Builder externalId(@Nullable String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets: such as {@code personal}, {@code work}, {@code mobile}.
         *
         * @param label the value, null when not known
         * @return this
         */
        public Builder label(@Nullable String label) {
            this.label = label;
            return this;
        }

        /**
         * Sets: such as {@code self}.
         *
         * @param affiliation the value, null when not known
         * @return this
         */
        public Builder affiliation(@Nullable String affiliation) {
            this.affiliation = affiliation;
            return this;
        }

        /**
         * Sets: whose contact it is.
         *
         * @param name the value, null when not known
         * @return this
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets: the e-mail address or phone number.
         *
         * @param value the value, null when not known
         * @return this
         */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /**
         * Sets: the host's word for a dead line.
         *
         * @param disconnectionStatus the value, null when not known
         * @return this
         */
        public Builder disconnectionStatus(@Nullable String disconnectionStatus) {
            this.disconnectionStatus = disconnectionStatus;
            return this;
        }

        /**
         * Sets: false when the contact must not be used.
         *
         * @param valid the value, null when not known
         * @return this
         */
        public Builder valid(@Nullable Boolean valid) {
            this.valid = valid;
            return this;
        }

        /**
         * Sets: whether it was verified.
         *
         * @param verified the value, null when not known
         * @return this
         */
        public Builder verified(@Nullable Boolean verified) {
            this.verified = verified;
            return this;
        }

        /**
         * Sets: whether text messages are agreed to.
         *
         * @param receiveTextMessages the value, null when not known
         * @return this
         */
        public Builder receiveTextMessages(@Nullable Boolean receiveTextMessages) {
            this.receiveTextMessages = receiveTextMessages;
            return this;
        }

        /**
         * Sets: whether autodialed calls are agreed to.
         *
         * @param consentAutodialedCall the value, null when not known
         * @return this
         */
        public Builder consentAutodialedCall(@Nullable Boolean consentAutodialedCall) {
            this.consentAutodialedCall = consentAutodialedCall;
            return this;
        }

        /**
         * Sets: whether a third party may be spoken to.
         *
         * @param authorizedThirdParty the value, null when not known
         * @return this
         */
        public Builder authorizedThirdParty(@Nullable Boolean authorizedThirdParty) {
            this.authorizedThirdParty = authorizedThirdParty;
            return this;
        }

        /**
         * Sets: whether a power of attorney exists.
         *
         * @param powerOfAttorney the value, null when not known
         * @return this
         */
        public Builder powerOfAttorney(@Nullable Boolean powerOfAttorney) {
            this.powerOfAttorney = powerOfAttorney;
            return this;
        }

        /**
         * Sets: when text messages were last agreed to.
         *
         * @param receiveTextMessagesLastConsentAt the value, null when not known
         * @return this
         */
        public Builder receiveTextMessagesLastConsentAt(@Nullable Instant receiveTextMessagesLastConsentAt) {
            this.receiveTextMessagesLastConsentAt = receiveTextMessagesLastConsentAt;
            return this;
        }

        /**
         * Sets: when the host made it.
         *
         * @param createdAt the value, null when not known
         * @return this
         */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets: when the host last changed it.
         *
         * @param updatedAt the value, null when not known
         * @return this
         */
        public Builder updatedAt(@Nullable Instant updatedAt) {
            this.updatedAt = updatedAt;
            return this;
        }

        /**
         * Sets: when it last connected.
         *
         * @param lastKnownConnectionDate the value, null when not known
         * @return this
         */
        public Builder lastKnownConnectionDate(@Nullable LocalDate lastKnownConnectionDate) {
            this.lastKnownConnectionDate = lastKnownConnectionDate;
            return this;
        }

        /**
         * Sets: when it was last checked.
         *
         * @param lastDisconnectCheckDate the value, null when not known
         * @return this
         */
        public Builder lastDisconnectCheckDate(@Nullable LocalDate lastDisconnectCheckDate) {
            this.lastDisconnectCheckDate = lastDisconnectCheckDate;
            return this;
        }

        /**
         * The contact.
         *
         * @return an immutable contact of what was set
         */
        public Contact build() {
            return new Contact(this);
        }
    }
}
