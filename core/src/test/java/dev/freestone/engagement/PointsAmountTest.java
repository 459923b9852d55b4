package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many points an outcome grants. Source: docs/spec/engagement-behaviors.md 3.3, 7. */
class PointsAmountTest {
    @ParameterizedTest(name = "{0} at {1}, at most {2}: {3}")
    @Fact("BEH-62")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"120.50\"; 0.5; 500; 60",
                "120.50; 0.5; 500; 60",
                "120; 0.5; 500; 60",
                "\"119.99\"; 0.5; 500; 59",
                "\"120.50\"; 0.5; 50; 50",
                "\"120.50\"; 0.5; 60; 60",
                "2; 0.5; 500; 1",
                "1e2; 0.5; 500; 50",
                "1E-3; 1000; 500; 1",
                "1e999999999; 0.5; 500; 500",
                "1e2147483647; 0.5; 500; 500",
                "1e-2147483647; 0.5; 500; 0",
                "9223372036854775807; 1; 1000000000; 1000000000",
                "\"99999999999999999999999999999999999999999999\"; 1; 500; 500",
                "\"0.000000000000000001\"; 999999999999999999; 500; 0",
                "\"007\"; 1; 500; 7"
            },
            quoteCharacter = '|')
    void dynamic_points_are_the_floor_of_value_times_rate_and_no_more_than_the_maximum(
            String json, BigDecimal rate, long max, long points) {
        assertThat(new PointsAmount.Dynamic("amount", rate, max).of(event(json)))
                .isEqualTo(points == 0 ? OptionalLong.empty() : OptionalLong.of(points));
    }

    @ParameterizedTest(name = "{0}")
    @Fact("BEH-62")
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\" \"",
                "\"abc\"",
                "\"1e3\"",
                "\"+5\"",
                "\" 5\"",
                "\"5.\"",
                "\".5\"",
                "\"1,000\"",
                "\"٣\"",
                "true",
                "0",
                "-5",
                "\"-120.50\"",
                "1.9",
                "1e-999999999",
                "-1e999999999"
            })
    void what_gives_no_point_has_no_value(String json) {
        assertThat(new PointsAmount.Dynamic("amount", new BigDecimal("0.5"), 500).of(event(json)))
                .isEmpty();
    }

    @Test
    @Fact("BEH-62")
    void a_missing_amount_has_no_value() {
        EngagementEvent other = having("{\"other\":1}");

        assertThat(new PointsAmount.Dynamic("amount", new BigDecimal("0.5"), 500).of(other))
                .isEmpty();
    }

    @Test
    void fixed_points_need_no_context() {
        assertThat(new PointsAmount.Fixed(100).of(event("null"))).hasValue(100);
    }

    @Test
    void a_text_is_a_number_for_points_exactly_when_it_is_one_for_conditions() {
        EventCondition isNumber =
                EventConditions.compile(Map.of("event.context.amount", Map.of("$gte", -1_000_000_000)));
        PointsAmount amount = new PointsAmount.Dynamic("amount", BigDecimal.ONE, 500);

        for (String text :
                new String[] {"1", "1.5", "12.", ".5", "+1", "1e3", "0x1", " 1", "1 ", "1.2.3", "٣", "1".repeat(1_000)
                }) {
            EngagementEvent event = event("\"" + text + "\"");
            assertThat(amount.of(event).isPresent()).as(text).isEqualTo(isNumber.holds(event));
        }
    }

    private static EngagementEvent event(String amount) {
        return having("{\"amount\":" + amount + "}");
    }

    private static EngagementEvent having(String context) {
        return new EngagementEvent(
                "purchase",
                Optional.empty(),
                1,
                Instant.parse("2024-01-02T10:00:00Z"),
                JsonText.parseObject(context),
                Optional.empty(),
                1);
    }
}
