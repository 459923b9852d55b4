package dev.freestone.json;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.json.text.InstantText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wire form of ad units, as it is sent and answered. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 3.2. */
public final class AdUnitJson {
    private AdUnitJson() {}

    /**
     * All of a unit, defaults included.
     *
     * @param unit the unit
     * @return the members that its type has
     */
    public static Map<String, @Nullable Object> toMap(AdUnit unit) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", unit.id().value());
        out.put("ad_group_id", unit.group().value());
        out.put("name", unit.name());
        out.put("ad_type", unit.type().code());
        unit.tile().ifPresent(tile -> out.putAll(tile(tile)));
        unit.contact().ifPresent(contact -> out.putAll(contact(contact)));
        out.put("delivery", unit.delivery().map(AdUnitJson::delivery).orElse(null));
        return out;
    }

    /**
     * How a tile looks.
     *
     * @param tile the look
     * @return {@code message action click_tracking tile_tag frequency_cap}
     */
    public static Map<String, @Nullable Object> tile(TileLook tile) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Map<String, @Nullable Object> message = new LinkedHashMap<>(tile.message());
        message.put("points", tile.points());
        out.put("message", message);
        out.put("action", tile.action().map(AdUnitJson::action).orElse(null));
        out.put("click_tracking", tile.clickTracking());
        out.put("tile_tag", tile.tag().orElse(null));
        out.put(
                "frequency_cap",
                tile.cap()
                        .map(cap -> Map.of("count", cap.count(), "period", cap.period()))
                        .orElse(null));
        return out;
    }

    /**
     * When a unit is shown or sent.
     *
     * @param delivery the delivery
     * @return with its {@code type}
     */
    public static Map<String, @Nullable Object> delivery(UnitDelivery delivery) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        if (delivery instanceof UnitDelivery.Triggered triggered) {
            out.put("type", "triggered");
            out.put("achievement_id", triggered.achievement().value());
            out.put("starts_at", text(triggered.startsAt()));
            out.put("ends_at", text(triggered.endsAt()));
            out.put("delay_seconds", triggered.delaySeconds());
        } else if (delivery instanceof UnitDelivery.Scheduled scheduled) {
            out.put("type", "scheduled");
            out.put("deliver_at", InstantText.of(scheduled.deliverAt()));
            out.put("repeat", scheduled.repeat().map(AdUnitJson::repeat).orElse(null));
        }
        return out;
    }

    private static Map<String, @Nullable Object> repeat(UnitDelivery.Repeat repeat) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("every", repeat.every());
        out.put("unit", repeat.unit().code());
        out.put("until", text(repeat.until()));
        return out;
    }

    private static Map<String, @Nullable Object> action(TileAction action) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("type", action.type());
        out.put("url", action.url().orElse(null));
        out.put("section", action.section().orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> contact(ContactTerms contact) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("channel", contact.channel().code());
        out.put("template_id", contact.templateId());
        out.put("purpose", contact.purpose().code());
        out.put("payload", contact.payload());
        return out;
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(InstantText::of).orElse(null);
    }
}
