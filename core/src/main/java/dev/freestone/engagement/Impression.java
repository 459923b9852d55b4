package dev.freestone.engagement;

import dev.freestone.model.engagement.AdUnitId;

/**
 * One showing of a creative to a customer. Immutable. Source: docs/spec/engagement-campaigns.md 9.
 *
 * @param creative what is shown
 * @param statId the id of the showing, a GUID
 */
public record Impression(AdUnitId creative, String statId) {}
