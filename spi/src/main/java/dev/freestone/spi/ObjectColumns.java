package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import java.time.Instant;
import java.util.Optional;

/**
 * The key columns that stored objects have in common. Immutable.
 *
 * @param company the owner
 * @param externalId the host's name, unique per company and kind among objects that are not deleted
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param deletedAt when it was deleted; a deleted object keeps its place in lists for cursors
 */
public record ObjectColumns(
        CompanyId company,
        Optional<ExternalId> externalId,
        Instant createdAt,
        Optional<Instant> updatedAt,
        Optional<Instant> deletedAt) {}
