package dev.freestone.engagement;

import java.util.Map;
import java.util.Optional;

/** What a page needs to show a creative. Immutable. Source: docs/spec/engagement-campaigns.md 8.2, 9. */
public sealed interface CreativeTemplate {
    /**
     * A tile of the activity feed.
     *
     * @param message texts by wire name; those that are set
     * @param points shown
     * @param link what a click does, and what is reported
     */
    record Tile(Map<String, String> message, long points, TileLink link) implements CreativeTemplate {
        /**
         * Copies the components.
         *
         * @param message texts by wire name; those that are set
         * @param points shown
         * @param link what a click does, and what is reported
         */
        public Tile {
            message = Map.copyOf(message);
        }
    }

    /**
     * A page of the host.
     *
     * @param type a full page, or one about a behavior
     * @param htmlPayload its address
     */
    record Page(AdType type, String htmlPayload) implements CreativeTemplate {}

    /**
     * What a click on a tile does, and what is reported. Shows no addresses.
     *
     * @param action what a click does; with click tracking its address is the click address
     * @param seenUrl where it is reported that the tile was seen
     * @param impression which showing this is
     */
    record TileLink(Optional<TileAction> action, String seenUrl, Impression impression) {
        @Override
        public String toString() {
            return "TileLink[" + impression + "]";
        }
    }
}
