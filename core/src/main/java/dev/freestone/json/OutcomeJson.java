package dev.freestone.json;

import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.PointsAmount;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of what completions bring, as it is sent and answered. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 7.
 */
public final class OutcomeJson {
    private OutcomeJson() {}

    /**
     * One outcome.
     *
     * @param outcome the outcome
     * @return with its {@code type}
     */
    public static Map<String, @Nullable Object> toMap(Outcome outcome) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("type", outcome.code());
        if (outcome instanceof Outcome.Points points) {
            out.put("amount", amount(points.amount()));
        } else if (outcome instanceof Outcome.IssuedOffer issued) {
            out.put("offer_id", issued.offer().value());
        } else if (outcome instanceof Outcome.AssignedTag assigned) {
            out.put("tag", tag(assigned));
        } else if (outcome instanceof Outcome.RaisedEvent raised) {
            out.put("event_name", raised.eventName());
            out.put("context", raised.context());
        } else if (outcome instanceof Outcome.PromoCode code) {
            out.put("pool", code.pool());
        }
        return out;
    }

    private static Object amount(PointsAmount amount) {
        if (amount instanceof PointsAmount.Dynamic dynamic) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            out.put("context", dynamic.context());
            out.put("rate", dynamic.rate().toPlainString());
            out.put("max", dynamic.max());
            return out;
        }
        return ((PointsAmount.Fixed) amount).points();
    }

    private static String tag(Outcome.AssignedTag tag) {
        return tag.seconds().isPresent() ? tag.tag() + ";;" + tag.seconds().getAsLong() : tag.tag();
    }
}
