package dev.freestone.model.engagement;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;

/**
 * Names one delivery of a scheduled message. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param company the owner
 * @param unit the message
 * @param instant for when it is scheduled
 */
public record AudienceKey(CompanyId company, AdUnitId unit, Instant instant) {}
