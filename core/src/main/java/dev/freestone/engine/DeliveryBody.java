package dev.freestone.engine;

import dev.freestone.engagement.RepeatUnit;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads deliveries of ad units. */
final class DeliveryBody {
    private static final String TRIGGERED = "triggered";
    private static final String SCHEDULED = "scheduled";
    private static final List<String> OF_TRIGGERED = List.of("achievement_id", "starts_at", "ends_at", "delay_seconds");
    private static final List<String> OF_SCHEDULED = List.of("deliver_at", "repeat");

    private DeliveryBody() {}

    /** A delivery; empty when something needed is missing or unreadable, which has been told. */
    static Optional<UnitDelivery> read(BodyReader body) {
        @Nullable
        String type = Wants.required(
                body,
                "type",
                Wants.code(
                        body,
                        "type",
                        text -> Optional.of(text).filter(each -> each.equals(TRIGGERED) || each.equals(SCHEDULED)),
                        "triggered scheduled"),
                null);
        if (type == null) {
            OF_TRIGGERED.forEach(body::ignored);
            OF_SCHEDULED.forEach(body::ignored);
            return Optional.empty();
        }
        if (type.equals(TRIGGERED)) {
            TileBody.refuse(body, OF_SCHEDULED, "only of scheduled, a delivery has one type, leave it out");
            return triggered(body);
        }
        TileBody.refuse(body, OF_TRIGGERED, "only of triggered, a delivery has one type, leave it out");
        return scheduled(body);
    }

    private static Optional<UnitDelivery> triggered(BodyReader body) {
        @Nullable Long achievement = Wants.required(body, "achievement_id", body.longNumber("achievement_id"), null);
        Optional<Instant> startsAt = body.dateTime("starts_at").applyTo(Optional.empty());
        Optional<Instant> endsAt = body.dateTime("ends_at").applyTo(Optional.empty());
        long delay = Wants.defaulted(body.longNumber("delay_seconds"), Optional.empty(), 0L);
        if (achievement == null) {
            return Optional.empty();
        }
        if (achievement < 1) {
            body.problem(Wants.unknown(body.at("achievement_id"), "achievement"));
            return Optional.empty();
        }
        return Optional.of(new UnitDelivery.Triggered(AchievementId.of(achievement), startsAt, endsAt, delay));
    }

    private static Optional<UnitDelivery> scheduled(BodyReader body) {
        @Nullable Instant at = Wants.required(body, "deliver_at", body.dateTime("deliver_at"), null);
        Optional<UnitDelivery.Repeat> repeat = body.object("repeat", DeliveryBody::repeat)
                .applyTo(Optional.empty())
                .flatMap(read -> read);
        return Optional.ofNullable(at).map(deliverAt -> new UnitDelivery.Scheduled(deliverAt, repeat));
    }

    private static Optional<UnitDelivery.Repeat> repeat(BodyReader body) {
        @Nullable Integer every = Wants.required(body, "every", body.whole("every"), null);
        @Nullable
        RepeatUnit unit =
                Wants.required(body, "unit", Wants.code(body, "unit", RepeatUnit::parse, "hour day week month"), null);
        Optional<Instant> until = body.dateTime("until").applyTo(Optional.empty());
        return every == null || unit == null
                ? Optional.empty()
                : Optional.of(new UnitDelivery.Repeat(every, unit, until));
    }
}
