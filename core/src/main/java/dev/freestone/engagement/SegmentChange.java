package dev.freestone.engagement;

import dev.freestone.model.common.PersonId;

/**
 * A customer who is matched by one of two targetings alone. Immutable. Source: docs/spec/engagement-campaigns.md 4.5.
 *
 * @param customer the host's id
 * @param enters true when the new targeting matches, false when the old one did
 */
public record SegmentChange(PersonId customer, boolean enters) {}
