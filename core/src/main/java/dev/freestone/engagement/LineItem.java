package dev.freestone.engagement;

import dev.freestone.model.engagement.LineItemId;

/**
 * Holds groups. Immutable. Source: docs/spec/engagement-campaigns.md 3.1.
 *
 * @param id its id
 * @param name 1 to 255 characters
 */
public record LineItem(LineItemId id, String name) {}
