package dev.freestone.engine;

import static dev.freestone.engine.OfferHouse.ANNA;
import static dev.freestone.engine.OfferHouse.BERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.PointsBalance;
import dev.freestone.engagement.PointsChange;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    private final OfferHouse house = new OfferHouse();
    private final Points points = house.points;

    @Test
    void what_is_taken_away_was_earned_nevertheless() {
        points.change(ANNA, "r-1", 100, "goodwill");
        points.change(ANNA, "r-2", -40, "correction");

        assertThat(points.balance(ANNA)).isEqualTo(new PointsBalance(100, 60));
        assertThat(points.balance(BERT)).isEqualTo(PointsBalance.NONE);
    }

    @Test
    void a_repeated_request_answers_the_first_change() {
        PointsChange first = points.change(ANNA, "r-1", 100, "goodwill");
        house.house.later(60);

        assertThat(points.change(ANNA, "r-1", 100, "goodwill")).isEqualTo(first);
        assertThat(points.balance(ANNA)).isEqualTo(new PointsBalance(100, 100));
    }

    @Test
    void a_balance_is_never_negative() {
        points.change(ANNA, "r-1", 100, "goodwill");

        FreestoneException refused =
                catchThrowableOfType(FreestoneException.class, () -> points.change(ANNA, "r-2", -101, "correction"));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refused.violations()).extracting(Violation::code).containsExactly(ViolationCode.INSUFFICIENT_POINTS);
        assertThat(points.balance(ANNA)).isEqualTo(new PointsBalance(100, 100));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"0, goodwill", "1, Goodwill", "1, ''", "1, good will"})
    void a_change_has_an_amount_and_a_code(long amount, String reason) {
        FreestoneException refused =
                catchThrowableOfType(FreestoneException.class, () -> points.change(ANNA, "r-1", amount, reason));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
    }

    @Test
    void all_that_is_wrong_with_a_change_is_told_together() {
        FreestoneException refused =
                catchThrowableOfType(FreestoneException.class, () -> points.change(ANNA, "", 0, "Goodwill"));

        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactly("/request_id", "/amount", "/reason");
    }

    @Test
    void the_history_names_purchases_too_the_latest_first() {
        points.change(ANNA, "r-1", 100, "goodwill");
        house.house.later(60);
        house.wallet.purchase(ANNA, house.deal(OfferHouse.ANY, OfferHouse.price(30, 1)), "r-1");

        List<PointsChange> history = points.history(ANNA, 0, 100);

        assertThat(history).extracting(PointsChange::amount).containsExactly(-30L, 100L);
        assertThat(history).extracting(PointsChange::reason).containsExactly("purchase", "goodwill");
        assertThat(points.history(ANNA, 1, 1)).extracting(PointsChange::amount).containsExactly(100L);
    }

    @Test
    void a_history_has_parts() {
        assertThat(catchThrowableOfType(FreestoneException.class, () -> points.history(ANNA, -1, 1))
                        .code())
                .isEqualTo(ErrorCode.ARGUMENT_ERROR);
        assertThat(catchThrowableOfType(FreestoneException.class, () -> points.history(ANNA, 0, 101))
                        .code())
                .isEqualTo(ErrorCode.ARGUMENT_ERROR);
    }
}
