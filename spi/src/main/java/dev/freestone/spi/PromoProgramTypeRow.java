package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.promo.PromoProgramTypeId;

/**
 * A stored promo program type: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns; no command deletes a type
 * @param version 1 when inserted, one more with each update
 * @param document the whole type
 */
public record PromoProgramTypeRow(PromoProgramTypeId id, ObjectColumns columns, long version, Document document) {}
