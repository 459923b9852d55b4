package dev.freestone.engagement;

import java.util.Map;
import java.util.Optional;

/**
 * How a tile of the activity feed looks. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param message texts by wire name, such as {@code header}; those that are set
 * @param points shown, at least 0
 * @param action what a click does
 * @param clickTracking whether a click goes through the click address
 * @param tag of tiles with one tag a customer sees the heaviest
 * @param cap how often a customer can see it
 */
public record TileLook(
        Map<String, String> message,
        long points,
        Optional<TileAction> action,
        boolean clickTracking,
        Optional<String> tag,
        Optional<FrequencyCap> cap) {
    /**
     * Copies the components.
     *
     * @param message texts by wire name, such as {@code header}; those that are set
     * @param points shown, at least 0
     * @param action what a click does
     * @param clickTracking whether a click goes through the click address
     * @param tag of tiles with one tag a customer sees the heaviest
     * @param cap how often a customer can see it
     */
    public TileLook {
        message = Map.copyOf(message);
    }
}
