package dev.freestone.json;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.Impression;
import dev.freestone.engagement.TileAction;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stored form of display units that an answer shows. Static and thread-safe. */
final class StoredNotificationJson {
    private StoredNotificationJson() {}

    static Map<String, @Nullable Object> toMap(EventNotification notification) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("unit", StoredUnitJson.toMap(notification.unit()));
        out.put("campaign", notification.campaign().value());
        out.put("behavior", notification.behavior().value());
        out.put("behavior_name", notification.behaviorName());
        out.put("ordinal", notification.ordinal());
        if (notification.template() instanceof CreativeTemplate.Tile tile) {
            out.put("tile", tile(tile));
        } else if (notification.template() instanceof CreativeTemplate.Page page) {
            out.put("page", page(page));
        }
        return out;
    }

    static EventNotification read(StoredObject in) {
        return new EventNotification(
                StoredUnitJson.read(in.object("unit")),
                EngagementCampaignId.of(in.number("campaign")),
                AchievementId.of(in.number("behavior")),
                in.text("behavior_name"),
                in.number("ordinal"),
                in.optionalObject("tile")
                        .<CreativeTemplate>map(StoredNotificationJson::readTile)
                        .orElseGet(() -> readPage(in.object("page"))));
    }

    private static Map<String, @Nullable Object> tile(CreativeTemplate.Tile tile) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("message", new TreeMap<>(tile.message()));
        out.put("points", tile.points());
        out.put(
                "action",
                tile.link().action().map(StoredNotificationJson::action).orElse(null));
        out.put("seen_url", tile.link().seenUrl());
        out.put("creative", tile.link().impression().creative().value());
        out.put("stat_id", tile.link().impression().statId());
        return out;
    }

    private static CreativeTemplate.Tile readTile(StoredObject in) {
        StoredObject stored = in.object("message");
        Map<String, String> message = new LinkedHashMap<>();
        stored.members().keySet().forEach(name -> message.put(name, stored.text(name)));
        return new CreativeTemplate.Tile(
                message,
                in.number("points"),
                new CreativeTemplate.TileLink(
                        in.optionalObject("action").map(StoredNotificationJson::readAction),
                        in.text("seen_url"),
                        new Impression(AdUnitId.of(in.number("creative")), in.text("stat_id"))));
    }

    private static Map<String, @Nullable Object> action(TileAction action) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("type", action.type());
        out.put("url", action.url().orElse(null));
        out.put("section", action.section().orElse(null));
        return out;
    }

    private static TileAction readAction(StoredObject in) {
        return new TileAction(in.text("type"), in.optionalText("url"), in.optionalText("section"));
    }

    private static Map<String, @Nullable Object> page(CreativeTemplate.Page page) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("type", page.type().code());
        out.put("html_payload", page.htmlPayload());
        return out;
    }

    private static CreativeTemplate.Page readPage(StoredObject in) {
        return new CreativeTemplate.Page(in.code("type", AdType::parse), in.text("html_payload"));
    }
}
