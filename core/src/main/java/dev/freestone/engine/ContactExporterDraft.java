package dev.freestone.engine;

import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact exporter to be: {@code ContactExporterDraft.builder().column("person.id", "BorrowerId")
 * .column("contact.value", "Phone").build()}. Nothing is judged before the draft is used. Immutable. Source:
 * docs/spec/outreach-campaigns.md 1.1, 1.4.
 */
public final class ContactExporterDraft {
    @Valid
    private final @Nullable ContactCriteriaDraft contactMatchingCriteria;

    @Required
    @Size(min = 1, max = 200, message = "out_of_range")
    private final @Nullable List<@Valid ColumnDraft> columnSettings;

    @Valid
    private final @Nullable ComplianceDraft checkCompliance;

    private final @Nullable CsvSettings csvSettings;

    @NotEmptyText
    @MaxCodePoints(ExternalId.MAX_LENGTH)
    private final @Nullable String externalId;

    private final @Nullable Map<String, ?> metaData;
    private final List<Violation> problems;

    private ContactExporterDraft(Builder from) {
        this.contactMatchingCriteria = from.contactMatchingCriteria;
        this.columnSettings = from.columnSettings == null ? null : List.copyOf(from.columnSettings);
        this.checkCompliance = from.checkCompliance;
        this.csvSettings = from.csvSettings;
        this.externalId = from.externalId;
        this.metaData = from.metaData;
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins an exporter; at least one column must follow.
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
    public static ContactExporterDraft parse(String json) {
        ContactExporterChange change = ContactExporterBody.read(json);
        Builder builder = change.applyTo(builder());
        builder.problems = ReadOnly.refused(change.problems(), change.echoed());
        return builder.build();
    }

    /**
     * What a caller has set in an exporter.
     *
     * @param exporter the exporter
     * @return a draft that equals it
     */
    public static ContactExporterDraft from(ContactExporter exporter) {
        Builder builder = builder();
        builder.contactMatchingCriteria = exporter.contactMatchingCriteria()
                .map(ContactCriteriaDraft::from)
                .orElse(null);
        builder.columnSettings =
                exporter.columnSettings().stream().map(ColumnDraft::from).toList();
        builder.checkCompliance =
                exporter.checkCompliance().map(ComplianceDraft::from).orElse(null);
        builder.csvSettings = exporter.csvSettings().orElse(null);
        builder.externalId =
                exporter.header().externalId().map(ExternalId::value).orElse(null);
        builder.metaData = exporter.header().metaData().orElse(null);
        return builder.build();
    }

    /**
     * Which contacts match.
     *
     * @return empty for every contact
     */
    public Optional<ContactCriteriaDraft> contactMatchingCriteria() {
        return Optional.ofNullable(contactMatchingCriteria);
    }

    /**
     * The columns in order.
     *
     * @return empty when none was given, which is refused
     */
    public Optional<List<ColumnDraft>> columnSettings() {
        return Optional.ofNullable(columnSettings);
    }

    /**
     * The screening.
     *
     * @return empty for none
     */
    public Optional<ComplianceDraft> checkCompliance() {
        return Optional.ofNullable(checkCompliance);
    }

    /**
     * The dialect of the file.
     *
     * @return empty for {@link CsvSettings#DEFAULT}
     */
    public Optional<CsvSettings> csvSettings() {
        return Optional.ofNullable(csvSettings);
    }

    /**
     * The host's own name.
     *
     * @return empty without one
     */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /**
     * Free data of the host.
     *
     * @return empty without any
     */
    public Optional<Map<String, ?>> metaData() {
        return Optional.ofNullable(metaData);
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for a draft that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "ContactExporterDraft[externalId=" + externalId + "]";
    }

    /** Collects the attributes of an exporter. Not thread-safe. */
    public static final class Builder {
        @Nullable
        ContactCriteriaDraft contactMatchingCriteria;

        @Nullable
        List<ColumnDraft> columnSettings;

        @Nullable
        ComplianceDraft checkCompliance;

        @Nullable
        CsvSettings csvSettings;

        @Nullable
        String externalId;

        @Nullable
        Map<String, ?> metaData;

        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Sets which contacts match.
         *
         * @param criteria the criteria; without any key they are the same as none
         * @return this
         */
        public Builder contactMatchingCriteria(ContactCriteriaDraft criteria) {
            this.contactMatchingCriteria = Objects.requireNonNull(criteria, "contactMatchingCriteria");
            return this;
        }

        /**
         * Sets all columns.
         *
         * @param columns 1 to 200, in order
         * @return this
         */
        public Builder columnSettings(List<ColumnDraft> columns) {
            this.columnSettings = List.copyOf(columns);
            return this;
        }

        /**
         * Adds a column that is called like its field.
         *
         * @param field a path of the catalogue, such as {@code contact.value}
         * @return this
         */
        public Builder column(String field) {
            return add(ColumnDraft.of(field));
        }

        /**
         * Adds a column.
         *
         * @param field a path of the catalogue, such as {@code contact.value}
         * @param outputName the header
         * @return this
         */
        public Builder column(String field, String outputName) {
            return add(ColumnDraft.of(field, outputName));
        }

        /**
         * Sets the screening.
         *
         * @param screening the screening
         * @return this
         */
        public Builder checkCompliance(ComplianceDraft screening) {
            this.checkCompliance = Objects.requireNonNull(screening, "checkCompliance");
            return this;
        }

        /**
         * Sets the dialect of the file.
         *
         * @param settings the dialect
         * @return this
         */
        public Builder csvSettings(CsvSettings settings) {
            this.csvSettings = Objects.requireNonNull(settings, "csvSettings");
            return this;
        }

        /**
         * Sets the host's own name.
         *
         * @param text 1 to 50 characters, unique among the company's exporters
         * @return this
         */
        public Builder externalId(String text) {
            this.externalId = Objects.requireNonNull(text, "externalId");
            return this;
        }

        /**
         * Sets free data.
         *
         * @param data at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Map<String, ?> data) {
            this.metaData = Objects.requireNonNull(data, "metaData");
            return this;
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public ContactExporterDraft build() {
            return new ContactExporterDraft(this);
        }

        private Builder add(ColumnDraft column) {
            List<ColumnDraft> all = new ArrayList<>(columnSettings == null ? List.of() : columnSettings);
            all.add(column);
            this.columnSettings = all;
            return this;
        }
    }
}
