package dev.freestone.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** How many points an outcome grants. Immutable. Source: docs/spec/engagement-behaviors.md 7. */
public sealed interface PointsAmount {
    /**
     * The points for a completion.
     *
     * @param event the completing event
     * @return empty when its context has no number that gives at least one point, {@code no_value}
     */
    OptionalLong of(EngagementEvent event);

    /**
     * The same for every completion.
     *
     * @param points 1 to 1,000,000,000
     */
    record Fixed(long points) implements PointsAmount {
        @Override
        public OptionalLong of(EngagementEvent event) {
            return OptionalLong.of(points);
        }
    }

    /**
     * A part of a number in the context of the event: floor(value × rate), at most {@code max}.
     *
     * @param context the key of the number
     * @param rate above 0, at most 18 digits
     * @param max 1 to 1,000,000,000
     */
    record Dynamic(String context, BigDecimal rate, long max) implements PointsAmount {
        /** Digits before or behind the point of which no rate makes an amount within its limits. */
        private static final int FAR = 64;

        @Override
        public OptionalLong of(EngagementEvent event) {
            return EventNumbers.of(event.context().get(context))
                    .map(this::points)
                    .filter(points -> points > 0)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
        }

        /** Far from all amounts nothing is multiplied: a short number such as 1e999999999 can have a gigabyte of digits. */
        private long points(BigDecimal value) {
            long digits = (long) value.precision() - value.scale();
            if (value.signum() <= 0 || digits < -FAR) {
                return 0;
            }
            return digits > FAR
                    ? max
                    : value.multiply(rate)
                            .setScale(0, RoundingMode.FLOOR)
                            .min(BigDecimal.valueOf(max))
                            .longValueExact();
        }
    }
}
