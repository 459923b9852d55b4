package dev.freestone.json;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.FrequencyCap;
import dev.freestone.engagement.RepeatUnit;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored form of ad units. Static and thread-safe. */
final class StoredUnitJson {
    private StoredUnitJson() {}

    static Map<String, @Nullable Object> toMap(AdUnit unit) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", unit.id().value());
        out.put("ad_group_id", unit.group().value());
        out.put("name", unit.name());
        out.put("ad_type", unit.type().code());
        unit.tile().ifPresent(tile -> out.put("tile", tile(tile)));
        unit.contact().ifPresent(contact -> out.put("contact", contact(contact)));
        unit.delivery().ifPresent(delivery -> out.put("delivery", delivery(delivery)));
        return out;
    }

    static AdUnit read(StoredObject in) {
        return new AdUnit(
                AdUnitId.of(in.number("id")),
                AdGroupId.of(in.number("ad_group_id")),
                in.text("name"),
                in.code("ad_type", AdType::parse),
                in.optionalObject("tile").map(StoredUnitJson::readTile),
                in.optionalObject("contact").map(StoredUnitJson::readContact),
                in.optionalObject("delivery").map(StoredUnitJson::readDelivery));
    }

    private static Map<String, @Nullable Object> tile(TileLook tile) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("message", tile.message());
        out.put("points", tile.points());
        tile.action().ifPresent(action -> {
            Map<String, @Nullable Object> to = new LinkedHashMap<>();
            to.put("type", action.type());
            to.put("url", action.url().orElse(null));
            to.put("section", action.section().orElse(null));
            out.put("action", to);
        });
        out.put("click_tracking", tile.clickTracking());
        out.put("tile_tag", tile.tag().orElse(null));
        tile.cap().ifPresent(cap -> out.put("frequency_cap", Map.of("count", cap.count(), "period", cap.period())));
        return out;
    }

    private static TileLook readTile(StoredObject in) {
        Map<String, String> message = new LinkedHashMap<>();
        StoredNumbers.map(in, "message").forEach((name, text) -> message.put(name, String.valueOf(text)));
        return new TileLook(
                message,
                in.number("points"),
                in.optionalObject("action")
                        .map(to -> new TileAction(to.text("type"), to.optionalText("url"), to.optionalText("section"))),
                in.truth("click_tracking"),
                in.optionalText("tile_tag"),
                in.optionalObject("frequency_cap")
                        .map(cap -> new FrequencyCap(cap.number("count"), cap.number("period"))));
    }

    static Map<String, @Nullable Object> contact(ContactTerms terms) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("channel", terms.channel().code());
        out.put("template_id", terms.templateId());
        out.put("purpose", terms.purpose().code());
        out.put("payload", terms.payload());
        return out;
    }

    static ContactTerms readContact(StoredObject in) {
        return new ContactTerms(
                in.code("channel", Channel::parse),
                in.text("template_id"),
                in.code("purpose", Purpose::parse),
                StoredNumbers.map(in, "payload"));
    }

    private static Map<String, @Nullable Object> delivery(UnitDelivery delivery) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        if (delivery instanceof UnitDelivery.Triggered triggered) {
            out.put("achievement_id", triggered.achievement().value());
            out.put("starts_at", text(triggered.startsAt()));
            out.put("ends_at", text(triggered.endsAt()));
            out.put("delay_seconds", triggered.delaySeconds());
        } else if (delivery instanceof UnitDelivery.Scheduled scheduled) {
            out.put("deliver_at", InstantText.of(scheduled.deliverAt()));
            scheduled.repeat().ifPresent(repeat -> {
                Map<String, @Nullable Object> again = new LinkedHashMap<>();
                again.put("every", repeat.every());
                again.put("unit", repeat.unit().code());
                again.put("until", text(repeat.until()));
                out.put("repeat", again);
            });
        }
        return out;
    }

    private static UnitDelivery readDelivery(StoredObject in) {
        if (in.optionalText("deliver_at").isPresent()) {
            return new UnitDelivery.Scheduled(
                    in.instant("deliver_at"),
                    in.optionalObject("repeat")
                            .map(again -> new UnitDelivery.Repeat(
                                    Math.toIntExact(again.number("every")),
                                    again.code("unit", RepeatUnit::parse),
                                    again.optionalInstant("until"))));
        }
        return new UnitDelivery.Triggered(
                AchievementId.of(in.number("achievement_id")),
                in.optionalInstant("starts_at"),
                in.optionalInstant("ends_at"),
                in.number("delay_seconds"));
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(InstantText::of).orElse(null);
    }
}
