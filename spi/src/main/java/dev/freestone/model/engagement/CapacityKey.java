package dev.freestone.model.engagement;

import dev.freestone.model.common.CompanyId;

/**
 * Names a capacity. Immutable. Source: docs/spec/engagement-campaigns.md 6.2.
 *
 * @param company the owner
 * @param kind what there are only so many of
 * @param objectId the number of the campaign or offer
 */
public record CapacityKey(CompanyId company, CapacityKind kind, long objectId) {}
