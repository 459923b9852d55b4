package dev.freestone.engine;

import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.EventContexts;
import dev.freestone.engagement.OutcomeRules;
import dev.freestone.engagement.PointsAmount;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many points an outcome grants. */
final class AmountBody {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private AmountBody() {}

    /** A number of points, or a part of a number of the event; empty when it is missing or unreadable, which has been told. */
    static Optional<PointsAmount> read(BodyReader body) {
        if (body.any("amount") instanceof Map<?, ?>) {
            return body.object("amount", AmountBody::dynamic)
                    .applyTo(Optional.empty())
                    .flatMap(read -> read);
        }
        @Nullable Long points = Wants.required(body, "amount", body.longNumber("amount"), null);
        if (points == null) {
            return Optional.empty();
        }
        Wants.within(body, "amount", points, 1, AchievementRules.MAX_POINTS);
        return Optional.of(new PointsAmount.Fixed(points));
    }

    private static Optional<PointsAmount> dynamic(BodyReader body) {
        @Nullable String key = Wants.required(body, "context", body.text("context"), null);
        if (key != null) {
            EventContexts.keyViolations(body.at("context"), key).forEach(body::problem);
        }
        @Nullable BigDecimal rate = rate(body);
        long most = AchievementRules.MAX_POINTS;
        long max = Bounded.number(body, "max", Optional.empty(), most, 1, most);
        return key == null || rate == null ? Optional.empty() : Optional.of(new PointsAmount.Dynamic(key, rate, max));
    }

    private static @Nullable BigDecimal rate(BodyReader body) {
        Object given = body.any("rate");
        if (given == null) {
            body.problem(Wants.missing(body.at("rate")));
            return null;
        }
        BigDecimal rate;
        if (given instanceof String text && PLAIN.matcher(text).matches()) {
            rate = new BigDecimal(text);
        } else if (given instanceof Number number) {
            rate = number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
        } else {
            body.wrongType(body.at("rate"), "a plain decimal number such as 0.5");
            return null;
        }
        var wrong = OutcomeRules.rateViolations(body.at("rate"), rate);
        wrong.forEach(body::problem);
        return wrong.isEmpty() ? rate : null;
    }
}
