package dev.freestone.spi;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.Document;

/**
 * A stored bulk sender: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns
 * @param version 1 when inserted, one more with each update
 * @param document the whole sender
 */
public record BulkSenderRow(BulkSenderId id, ObjectColumns columns, long version, Document document) {}
