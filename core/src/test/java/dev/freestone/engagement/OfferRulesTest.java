package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferRulesTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T00:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    @Test
    void stock_is_0_or_more_or_unlimited() {
        assertThat(OfferRules.stockViolations("/offer", OptionalLong.of(0))).isEmpty();
        assertThat(OfferRules.stockViolations("/offer", OptionalLong.empty())).isEmpty();
        assertThat(OfferRules.stockViolations("/offer", OptionalLong.of(-1)))
                .extracting(Violation::path)
                .containsExactly("/offer/total_available");
    }

    @Test
    void a_percentage_is_of_0_to_100_and_needed_by_its_type() {
        assertWrong(deal("percent_discount", "0", 1, 0, OptionalLong.empty()));
        assertWrong(deal("percent_discount", "100.0", 1, 0, OptionalLong.empty()));
        assertWrong(deal("percent_discount", "100.01", 1, 0, OptionalLong.empty()), "/d/percent");
        assertWrong(deal("percent_discount", "-0.01", 1, 0, OptionalLong.empty()), "/d/percent");
        assertWrong(deal("percent_discount", "0.0000000001", 1, 0, OptionalLong.empty()));
        assertWrong(deal("percent_discount", "0.00000000001", 1, 0, OptionalLong.empty()), "/d/percent");
        assertWrong(deal("percent_discount", "1e-999999999", 1, 0, OptionalLong.empty()), "/d/percent");
        assertWrong(deal("percent_discount", "1e999999999", 1, 0, OptionalLong.empty()), "/d/percent");
        assertWrong(deal("free_coffee", null, 1, 0, OptionalLong.empty()));
        assertThat(OfferRules.dealViolations("/d", deal("percent_discount", null, 1, 0, OptionalLong.empty())))
                .extracting(Violation::kind)
                .containsExactly(ErrorCode.MISSING_DATA);
    }

    @Test
    void a_deal_ends_after_it_starts_and_its_numbers_have_a_least() {
        assertWrong(deal("free_coffee", null, 0, 0, OptionalLong.empty()), "/d/end_date");
        assertWrong(deal("free_coffee", null, 1, -1, OptionalLong.empty()), "/d/points");
        assertWrong(deal("free_coffee", null, 1, 0, OptionalLong.of(0)), "/d/max_recurrence");
        assertWrong(deal(" ", null, 1, 0, OptionalLong.of(1)), "/d/offer_type_id");
    }

    private static void assertWrong(Deal deal, String... fields) {
        assertThat(OfferRules.dealViolations("/d", deal))
                .extracting(Violation::path)
                .containsExactly(fields);
    }

    private static Deal deal(String type, @Nullable String percent, int seconds, long points, OptionalLong recurrence) {
        return new Deal(
                ID,
                ID,
                ID,
                type,
                new DealWindow(WED_2024_05_01, WED_2024_05_01.plusSeconds(seconds), false, Optional.empty()),
                new DealPrice(points, recurrence, 0, false),
                new DealEcho(
                        Optional.ofNullable(percent).map(BigDecimal::new),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        List.of(),
                        List.of()),
                Map.of());
    }
}
