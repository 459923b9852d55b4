package dev.freestone.spi;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Document;

/**
 * A stored contact exporter: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns
 * @param version 1 when inserted, one more with each update
 * @param document the whole exporter
 */
public record ContactExporterRow(ContactExporterId id, ObjectColumns columns, long version, Document document) {}
