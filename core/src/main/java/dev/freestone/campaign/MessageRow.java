package dev.freestone.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the message of a row is made of. Immutable. Source: docs/spec/outreach-campaigns.md 4.5.
 *
 * @param references the loans that it names, sorted, else the case, else nothing; empty when the cell that names them cannot
 *     be read
 * @param debts the loans among them, each a debt of which the contact policy counts contacts
 * @param variables the values that were read, by the name of their column; text, whole numbers, decimals and booleans
 * @param problem what is wrong with a cell; the first column counts
 */
public record MessageRow(
        Optional<List<String>> references,
        List<String> debts,
        Map<String, Object> variables,
        Optional<RowReason> problem) {
    /**
     * Checks and copies the components.
     *
     * @param references the loans that it names, sorted, else the case, else nothing; empty when the cell that names them
     *     cannot be read
     * @param debts the loans among them, each a debt of which the contact policy counts contacts
     * @param variables the values that were read, by the name of their column
     * @param problem what is wrong with a cell; the first column counts
     */
    public MessageRow {
        references = references.map(List::copyOf);
        debts = List.copyOf(debts);
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "MessageRow[" + variables.size() + " variables]";
    }
}
