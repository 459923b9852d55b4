package dev.freestone.spi;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Document;
import java.util.Optional;

/**
 * A stored case type: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns; no command deletes a case type
 * @param loanTypeId the product whose cases it is for; empty = those of every product
 * @param version 1 when inserted, one more with each update
 * @param document the whole case type
 */
public record CaseTypeRow(
        CaseTypeId id, ObjectColumns columns, Optional<String> loanTypeId, long version, Document document) {}
