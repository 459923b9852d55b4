package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import java.util.Set;

/**
 * A stored case: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns
 * @param borrowers stand for the people whom it is about
 * @param version 1 when inserted, one more with each update
 * @param document the whole case, its fields sealed
 */
public record CaseRow(CaseId id, ObjectColumns columns, Set<KeyedHash> borrowers, long version, Document document) {
    /**
     * Copies the borrowers.
     *
     * @param id the public id
     * @param columns the common columns
     * @param borrowers stand for the people whom it is about
     * @param version 1 when inserted, one more with each update
     * @param document the whole case, its fields sealed
     */
    public CaseRow {
        borrowers = Set.copyOf(borrowers);
    }
}
