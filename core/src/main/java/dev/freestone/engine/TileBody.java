package dev.freestone.engine;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.FrequencyCap;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how tiles look from bodies of ad units. */
final class TileBody {
    private static final List<String> NAMES =
            List.of("message", "action", "click_tracking", "tile_tag", "frequency_cap");
    private static final TileLook PLAIN =
            new TileLook(Map.of(), 0, Optional.empty(), false, Optional.empty(), Optional.empty());

    private record Message(Map<String, String> texts, long points) {}

    private TileBody() {}

    /** The look of a tile; empty for everything else, which has none. */
    static Optional<TileLook> read(BodyReader body, @Nullable AdType type, Optional<TileLook> stored) {
        if (type != null && type != AdType.INTERNAL_TILE) {
            refuse(body, NAMES, "only of internal_tile, leave it out");
            return Optional.empty();
        }
        TileLook before = stored.orElse(PLAIN);
        Message message = Wants.defaulted(
                body.object("message", TileBody::message),
                Optional.of(new Message(before.message(), before.points())),
                new Message(Map.of(), 0));
        Change<Optional<TileAction>> action = body.object("action", TileBody::action);
        Change<Optional<FrequencyCap>> cap = body.object("frequency_cap", TileBody::cap);
        TileLook look = new TileLook(
                message.texts(),
                message.points(),
                action.fold(before::action, Optional::empty, read -> read),
                Wants.defaulted(body.truth("click_tracking"), Optional.of(before.clickTracking()), false),
                body.text("tile_tag").applyTo(before.tag()),
                cap.fold(before::cap, Optional::empty, read -> read));
        UnitRules.tileViolations(body.path(), look).forEach(body::problem);
        return Optional.of(look);
    }

    /** Refuses attributes that a unit of this type does not have. */
    static void refuse(BodyReader body, List<String> names, String message) {
        for (String name : names) {
            if (body.any(name) != null) {
                body.problem(Wants.notWith(body.at(name), message));
            }
        }
    }

    private static Message message(BodyReader body) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : UnitRules.MESSAGE_TEXTS) {
            @Nullable String text = Changes.given(body.text(name));
            if (text != null) {
                texts.put(name, text);
            }
        }
        return new Message(texts, Wants.defaulted(body.longNumber("points"), Optional.empty(), 0L));
    }

    private static Optional<TileAction> action(BodyReader body) {
        @Nullable
        String type = Wants.required(
                body,
                "type",
                Wants.code(
                        body,
                        "type",
                        text -> Optional.of(text).filter(UnitRules.ACTIONS::containsKey),
                        "open_ad deep_link external_link campaign"),
                null);
        Optional<String> url = body.text("url").applyTo(Optional.empty());
        Optional<String> section = body.text("section").applyTo(Optional.empty());
        return Optional.ofNullable(type).map(read -> new TileAction(read, url, section));
    }

    private static Optional<FrequencyCap> cap(BodyReader body) {
        @Nullable Long count = Wants.required(body, "count", body.longNumber("count"), null);
        @Nullable Long period = Wants.required(body, "period", body.longNumber("period"), null);
        return count == null || period == null ? Optional.empty() : Optional.of(new FrequencyCap(count, period));
    }
}
