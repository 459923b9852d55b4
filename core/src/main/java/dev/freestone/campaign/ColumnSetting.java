package dev.freestone.campaign;

import java.util.Optional;

/**
 * One column of the contact file. Immutable. Source: docs/spec/outreach-campaigns.md 1.4.
 *
 * @param field a path of the catalogue, such as {@code contact.value} or {@code query.loanId}
 * @param outputName the header; empty = the field's text
 */
public record ColumnSetting(String field, Optional<String> outputName) {
    /**
     * The header text.
     *
     * @return the output name, or the field
     */
    public String header() {
        return outputName.orElse(field);
    }
}
