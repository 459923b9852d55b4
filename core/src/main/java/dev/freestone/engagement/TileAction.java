package dev.freestone.engagement;

import java.util.Optional;

/**
 * What a click on a tile does. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param type {@code open_ad}, {@code deep_link}, {@code external_link} or {@code campaign}
 * @param url where it goes; not of {@code campaign}
 * @param section of the host
 */
public record TileAction(String type, Optional<String> url, Optional<String> section) {}
