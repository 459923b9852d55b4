package dev.freestone.engagement;

import dev.freestone.model.engagement.OfferId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a completion of a behavior brings. Immutable. Source: docs/spec/engagement-behaviors.md 7. */
public sealed interface Outcome {
    /**
     * Its {@code type} on the wire.
     *
     * @return such as {@code points}
     */
    String code();

    /**
     * Points besides those of the behavior.
     *
     * @param amount how many
     */
    record Points(PointsAmount amount) implements Outcome {
        @Override
        public String code() {
            return "points";
        }
    }

    /**
     * An offer of the same campaign.
     *
     * @param offer the offer
     */
    record IssuedOffer(OfferId offer) implements Outcome {
        @Override
        public String code() {
            return "offer";
        }
    }

    /**
     * A tag; {@code name} or {@code name;;seconds} on the wire.
     *
     * @param tag its name
     * @param seconds how long it lives; empty = a counter tag
     */
    record AssignedTag(String tag, OptionalLong seconds) implements Outcome {
        @Override
        public String code() {
            return "tag";
        }
    }

    /**
     * An event that is raised for the customer.
     *
     * @param eventName its name
     * @param context flat facts of it
     */
    record RaisedEvent(String eventName, Map<String, @Nullable Object> context) implements Outcome {
        /**
         * Copies the components.
         *
         * @param eventName its name
         * @param context flat facts of it
         */
        public RaisedEvent {
            context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        }

        @Override
        public String code() {
            return "event";
        }
    }

    /**
     * A code of a pool.
     *
     * @param pool names the pool, 1 to 255 characters
     */
    record PromoCode(String pool) implements Outcome {
        @Override
        public String code() {
            return "promo_code";
        }
    }
}
