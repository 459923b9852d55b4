package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of an exporter's columns. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class ColumnRules {
    private ColumnRules() {}

    /**
     * What is wrong with columns: a field that the catalogue does not have, a header that another column has already.
     *
     * @param columns in order
     * @return every violation, at {@code columnSettings[3].field} or {@code columnSettings[3].outputName}
     */
    public static List<Violation> violations(List<ColumnSetting> columns) {
        List<Violation> found = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnSetting column = columns.get(i);
            String path = "columnSettings[" + i + "]";
            if (FieldCatalogue.type(column.field()).isEmpty()) {
                found.add(Violation.of(
                        path + ".field",
                        ViolationCode.UNKNOWN_VALUE,
                        "not a field of the catalogue, take one such as person.id, contact.value or query.loanId"));
            } else if (!headers.add(column.header())) {
                found.add(Violation.of(
                        path + ".outputName",
                        ViolationCode.DUPLICATE_NAME,
                        "another column has this name already, give each column its own outputName"));
            }
        }
        return found;
    }
}
