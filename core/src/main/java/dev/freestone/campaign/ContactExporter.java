package dev.freestone.campaign;

import dev.freestone.model.campaign.ContactExporterId;
import java.util.List;
import java.util.Optional;

/**
 * Which contacts of the people found are written, and how. Immutable. Source: docs/spec/outreach-campaigns.md 1.4.
 *
 * @param id the public id
 * @param header what all stored objects have
 * @param contactMatchingCriteria which contacts; empty = every one
 * @param columnSettings the columns in order, 1..200
 * @param checkCompliance the screening; empty = none
 * @param csvSettings the dialect as it was given; empty = {@link CsvSettings#DEFAULT}
 */
public record ContactExporter(
        ContactExporterId id,
        ObjectHeader header,
        Optional<ContactCriteria> contactMatchingCriteria,
        List<ColumnSetting> columnSettings,
        Optional<CheckCompliance> checkCompliance,
        Optional<CsvSettings> csvSettings) {
    /**
     * Checks and copies the components.
     *
     * @param id the public id
     * @param header what all stored objects have
     * @param contactMatchingCriteria which contacts; empty = every one
     * @param columnSettings the columns in order, 1..200
     * @param checkCompliance the screening; empty = none
     * @param csvSettings the dialect as it was given; empty = {@link CsvSettings#DEFAULT}
     */
    public ContactExporter {
        columnSettings = List.copyOf(columnSettings);
    }
}
