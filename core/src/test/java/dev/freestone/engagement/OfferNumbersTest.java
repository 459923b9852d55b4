package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferNumbersTest {
    @ParameterizedTest(name = "limit {0}, used {1}: {2} left")
    @CsvSource({"10, 0, 10", "10, 9, 1", "10, 10, 0", "10, 12, 0", "0, 0, 0", ", 5, 1000000000", ", 0, 1000000000"})
    @Fact("ENG-69")
    void what_is_left_is_never_below_none(Long limit, long used, long left) {
        Offer offer = new Offer(
                OfferId.of(1),
                "points for a friend",
                OfferType.TRIGGER,
                limit == null ? OptionalLong.empty() : OptionalLong.of(limit),
                Optional.empty());

        assertThat(OfferStock.of(offer, used, 0)).isEqualTo(new OfferStock(left, 0));
    }

    @ParameterizedTest(name = "{0} earned, {1} available, {2} more")
    @CsvSource({
        "100, 40, 10,                  110, 50",
        "100, 40, -40,                 100, 0",
        "100, 40, -41,                 ,    ",
        "0,   0,  -1,                  ,    ",
        "0,   0,  9223372036854775807, 9223372036854775807, 9223372036854775807",
        "1,   1,  9223372036854775807, ,    ",
        "9,   0,  9223372036854775807, ,    ",
        "0,   0,  -9223372036854775808, ,   ",
    })
    void points_are_never_negative(long earned, long available, long amount, Long thenEarned, Long thenAvailable) {
        Optional<PointsBalance> expected =
                thenEarned == null ? Optional.empty() : Optional.of(new PointsBalance(thenEarned, thenAvailable));

        assertThat(new PointsBalance(earned, available).plus(amount)).isEqualTo(expected);
    }
}
