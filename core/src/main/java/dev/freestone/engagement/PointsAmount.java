package dev.freestone.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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
        @Override
        public OptionalLong of(EngagementEvent event) {
            Optional<BigDecimal> value = number(event.context().get(context));
            return value.map(each -> each.multiply(rate)
                            .setScale(0, RoundingMode.FLOOR)
                            .min(BigDecimal.valueOf(max)))
                    .filter(points -> points.signum() > 0)
                    .map(points -> OptionalLong.of(points.longValueExact()))
                    .orElse(OptionalLong.empty());
        }

        /** A number, or a text that is a plain decimal number. */
        private static Optional<BigDecimal> number(@Nullable Object value) {
            if (value instanceof Number || value instanceof String) {
                return EventNumbers.plain(value.toString());
            }
            return Optional.empty();
        }
    }
}
