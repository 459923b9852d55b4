package dev.freestone.json;

import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.UnitRules;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creatives that customers are shown, on the wire. Source: docs/spec/engagement-campaigns.md 8.2. */
final class CreativeJson {
    private static final String CAMPAIGN = "campaign";

    private CreativeJson() {}

    static Map<String, @Nullable Object> template(EngagementCampaignId campaign, CreativeTemplate template) {
        if (template instanceof CreativeTemplate.Page page) {
            return page(page);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", "internal_tile");
        map.putAll(tile(campaign, (CreativeTemplate.Tile) template));
        return map;
    }

    static Map<String, @Nullable Object> page(CreativeTemplate.Page page) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", page.type().code());
        map.put("html_payload", page.htmlPayload());
        return map;
    }

    static Map<String, @Nullable Object> tile(EngagementCampaignId campaign, CreativeTemplate.Tile tile) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        for (String name : UnitRules.MESSAGE_TEXTS) {
            String text = tile.message().get(name);
            if (text != null) {
                message.put(name, text);
            }
        }
        message.put("points", tile.points());
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("message", message);
        map.put("action", action(campaign, tile.link()));
        return map;
    }

    private static Map<String, @Nullable Object> action(EngagementCampaignId campaign, CreativeTemplate.TileLink link) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        link.action().ifPresent(action -> set(map, campaign, action));
        map.put("tracking_urls", List.of(link.seenUrl()));
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("ad_unit_id", link.impression().creative().value());
        event.put("ad_stat_id", link.impression().statId());
        map.put("event_meta_data", event);
        return map;
    }

    private static void set(Map<String, @Nullable Object> map, EngagementCampaignId campaign, TileAction action) {
        map.put("type", action.type());
        action.url().ifPresent(url -> map.put("url", url));
        action.section().ifPresent(section -> map.put("section", section));
        if (action.type().equals(CAMPAIGN)) {
            map.put("campaign_id", campaign.value());
        }
    }
}
