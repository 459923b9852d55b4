package dev.freestone.campaign;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What campaigns, exporters and bulk senders have in common. Immutable. Source: docs/spec/outreach-campaigns.md 1.1.
 *
 * @param companyId the owner
 * @param createdAt when it was made, in microseconds
 * @param updatedAt when it was first really changed and later, empty before
 * @param deletedAt when it was deleted
 * @param externalId the host's own name
 * @param metaData free data of the host: null, or at most 50 keys
 */
public record ObjectHeader(
        CompanyId companyId,
        Instant createdAt,
        Optional<Instant> updatedAt,
        Optional<Instant> deletedAt,
        Optional<ExternalId> externalId,
        Optional<Map<String, ?>> metaData) {}
