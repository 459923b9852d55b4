package dev.freestone.engine;

import dev.freestone.campaign.ContactCriteria;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are to match: {@code ContactCriteriaDraft.builder().contactType(ContactType.PHONE).label("mobile")
 * .build()}. A key that is not given restricts nothing; an empty one is refused. Immutable. Source:
 * docs/spec/outreach-campaigns.md 1.4.
 */
public final class ContactCriteriaDraft {
    @Size(min = 1, message = "out_of_range")
    private final @Nullable List<ContactType> contactType;

    @Size(min = 1, message = "out_of_range")
    private final @Nullable List<ContactStatus> status;

    @Size(min = 1, max = 20, message = "out_of_range")
    private final @Nullable List<@NotEmptyText @MaxCodePoints(50) String> label;

    @Size(min = 1, max = 20, message = "out_of_range")
    private final @Nullable List<@NotEmptyText @MaxCodePoints(50) String> affiliation;

    private ContactCriteriaDraft(Builder from) {
        this.contactType = from.contactType;
        this.status = from.status;
        this.label = from.label;
        this.affiliation = from.affiliation;
    }

    /**
     * Begins criteria that restrict nothing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The criteria of an exporter.
     *
     * @param criteria the criteria
     * @return a draft that equals them
     */
    public static ContactCriteriaDraft from(ContactCriteria criteria) {
        Builder builder = builder();
        builder.contactType = criteria.contactType().isEmpty() ? null : criteria.contactType();
        builder.status = criteria.status().isEmpty() ? null : criteria.status();
        builder.label = criteria.label().isEmpty() ? null : criteria.label();
        builder.affiliation = criteria.affiliation().isEmpty() ? null : criteria.affiliation();
        return builder.build();
    }

    /**
     * The kinds of contact that match.
     *
     * @return empty for every kind
     */
    public Optional<List<ContactType>> contactType() {
        return Optional.ofNullable(contactType);
    }

    /**
     * The standings that match.
     *
     * @return empty for all but archived
     */
    public Optional<List<ContactStatus>> status() {
        return Optional.ofNullable(status);
    }

    /**
     * The labels that match.
     *
     * @return empty for every label
     */
    public Optional<List<String>> label() {
        return Optional.ofNullable(label);
    }

    /**
     * The affiliations that match.
     *
     * @return empty for every affiliation
     */
    public Optional<List<String>> affiliation() {
        return Optional.ofNullable(affiliation);
    }

    /** Collects criteria. Not thread-safe. */
    public static final class Builder {
        private @Nullable List<ContactType> contactType;
        private @Nullable List<ContactStatus> status;
        private @Nullable List<String> label;
        private @Nullable List<String> affiliation;

        private Builder() {}

        /**
         * Restricts the kinds.
         *
         * @param kinds distinct, at least one
         * @return this
         */
        public Builder contactType(ContactType... kinds) {
            return contactType(List.of(kinds));
        }

        /**
         * Restricts the standings.
         *
         * @param standings distinct, at least one
         * @return this
         */
        public Builder status(ContactStatus... standings) {
            return status(List.of(standings));
        }

        /**
         * Restricts the labels.
         *
         * @param labels 1 to 20 distinct texts of 1 to 50 characters
         * @return this
         */
        public Builder label(String... labels) {
            return label(List.of(labels));
        }

        /**
         * Restricts the affiliations.
         *
         * @param affiliations 1 to 20 distinct texts of 1 to 50 characters
         * @return this
         */
        public Builder affiliation(String... affiliations) {
            return affiliation(List.of(affiliations));
        }

        Builder contactType(List<ContactType> kinds) {
            this.contactType = Objects.requireNonNull(kinds, "contactType");
            return this;
        }

        Builder status(List<ContactStatus> standings) {
            this.status = Objects.requireNonNull(standings, "status");
            return this;
        }

        Builder label(List<String> labels) {
            this.label = Objects.requireNonNull(labels, "label");
            return this;
        }

        Builder affiliation(List<String> affiliations) {
            this.affiliation = Objects.requireNonNull(affiliations, "affiliation");
            return this;
        }

        /**
         * Ends the criteria.
         *
         * @return the draft
         */
        public ContactCriteriaDraft build() {
            return new ContactCriteriaDraft(this);
        }
    }
}
