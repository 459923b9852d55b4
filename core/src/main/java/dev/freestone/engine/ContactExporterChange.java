package dev.freestone.engine;

import dev.freestone.campaign.CsvSettings;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a contact exporter: {@code ContactExporterChange.builder().csvSettings(Change.clear()).build()}.
 * Attributes that are not named stay; objects and arrays are replaced whole. Immutable. Source:
 * docs/spec/outreach-campaigns.md 2.6.
 */
public final class ContactExporterChange {
    private final Change<ContactCriteriaDraft> contactMatchingCriteria;
    private final Change<List<ColumnDraft>> columnSettings;
    private final Change<ComplianceDraft> checkCompliance;
    private final Change<CsvSettings> csvSettings;
    private final Change<String> externalId;
    private final Change<Map<String, ?>> metaData;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private ContactExporterChange(Builder from) {
        this.contactMatchingCriteria = from.contactMatchingCriteria;
        this.columnSettings = from.columnSettings;
        this.checkCompliance = from.checkCompliance;
        this.csvSettings = from.csvSettings;
        this.externalId = from.externalId;
        this.metaData = from.metaData;
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
    public static ContactExporterChange parse(String json) {
        return ContactExporterBody.read(json);
    }

    /**
     * Attributes of a request body that only the engine sets; accepted when they equal the stored ones.
     *
     * @return their values in the body, empty for a change that was built
     */
    public Map<String, @Nullable Object> echoed() {
        return echoed;
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for a change that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    /**
     * The exporter as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public ContactExporterDraft applyTo(ContactExporterDraft current) {
        ContactExporterDraft.Builder builder = ContactExporterDraft.builder();
        builder.contactMatchingCriteria = current.contactMatchingCriteria().orElse(null);
        builder.columnSettings = current.columnSettings().orElse(null);
        builder.checkCompliance = current.checkCompliance().orElse(null);
        builder.csvSettings = current.csvSettings().orElse(null);
        builder.externalId = current.externalId().orElse(null);
        builder.metaData = current.metaData().orElse(null);
        builder.problems = problems;
        return applyTo(builder).build();
    }

    ContactExporterDraft.Builder applyTo(ContactExporterDraft.Builder builder) {
        builder.contactMatchingCriteria = Changes.apply(contactMatchingCriteria, builder.contactMatchingCriteria);
        builder.columnSettings = Changes.apply(columnSettings, builder.columnSettings);
        builder.checkCompliance = Changes.apply(checkCompliance, builder.checkCompliance);
        builder.csvSettings = Changes.apply(csvSettings, builder.csvSettings);
        builder.externalId = Changes.apply(externalId, builder.externalId);
        builder.metaData = Changes.apply(metaData, builder.metaData);
        return builder;
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<ContactCriteriaDraft> contactMatchingCriteria = Change.keep();
        private Change<List<ColumnDraft>> columnSettings = Change.keep();
        private Change<ComplianceDraft> checkCompliance = Change.keep();
        private Change<CsvSettings> csvSettings = Change.keep();
        private Change<String> externalId = Change.keep();
        private Change<Map<String, ?>> metaData = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Replaces which contacts match.
         *
         * @param change the criteria as a whole
         * @return this
         */
        public Builder contactMatchingCriteria(Change<ContactCriteriaDraft> change) {
            this.contactMatchingCriteria = Objects.requireNonNull(change, "contactMatchingCriteria");
            return this;
        }

        /**
         * Replaces the columns; they cannot be cleared.
         *
         * @param change 1 to 200 columns, in order
         * @return this
         */
        public Builder columnSettings(Change<List<ColumnDraft>> change) {
            this.columnSettings = Objects.requireNonNull(change, "columnSettings");
            return this;
        }

        /**
         * Replaces the screening.
         *
         * @param change the screening as a whole
         * @return this
         */
        public Builder checkCompliance(Change<ComplianceDraft> change) {
            this.checkCompliance = Objects.requireNonNull(change, "checkCompliance");
            return this;
        }

        /**
         * Replaces the dialect of the file.
         *
         * @param change the dialect as a whole
         * @return this
         */
        public Builder csvSettings(Change<CsvSettings> change) {
            this.csvSettings = Objects.requireNonNull(change, "csvSettings");
            return this;
        }

        /**
         * Changes the host's own name.
         *
         * @param change 1 to 50 characters, unique among the company's exporters
         * @return this
         */
        public Builder externalId(Change<String> change) {
            this.externalId = Objects.requireNonNull(change, "externalId");
            return this;
        }

        /**
         * Replaces free data.
         *
         * @param change at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Change<Map<String, ?>> change) {
            this.metaData = Objects.requireNonNull(change, "metaData");
            return this;
        }

        /**
         * Ends the change.
         *
         * @return the change
         */
        public ContactExporterChange build() {
            return new ContactExporterChange(this);
        }
    }
}
