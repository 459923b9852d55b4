package dev.freestone.json;

import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.model.engagement.OfferId;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads outcomes of stored behaviors. Static and thread-safe. */
final class StoredOutcomeJson {
    private static final String SECONDS = ";;";

    private StoredOutcomeJson() {}

    static Outcome read(StoredObject in) {
        return in.code("type", type -> outcome(in, type));
    }

    private static Optional<Outcome> outcome(StoredObject in, String type) {
        return switch (type) {
            case "points" -> Optional.of(new Outcome.Points(amount(in)));
            case "offer" -> Optional.of(new Outcome.IssuedOffer(OfferId.of(in.number("offer_id"))));
            case "tag" -> Optional.of(tag(in.text("tag")));
            case "event" ->
                Optional.of(new Outcome.RaisedEvent(in.text("event_name"), StoredNumbers.map(in, "context")));
            case "promo_code" -> Optional.of(new Outcome.PromoCode(in.text("pool")));
            default -> Optional.empty();
        };
    }

    private static PointsAmount amount(StoredObject in) {
        if (in.members().get("amount") instanceof Long points) {
            return new PointsAmount.Fixed(points);
        }
        StoredObject dynamic = in.object("amount");
        return new PointsAmount.Dynamic(dynamic.text("context"), dynamic.amount("rate"), dynamic.number("max"));
    }

    private static Outcome tag(String text) {
        int at = text.indexOf(SECONDS);
        return at < 0
                ? new Outcome.AssignedTag(text, OptionalLong.empty())
                : new Outcome.AssignedTag(
                        text.substring(0, at), OptionalLong.of(Long.parseLong(text.substring(at + SECONDS.length()))));
    }
}
