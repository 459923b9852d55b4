package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days overdue that disqualify have two spellings in requests and one in answers. */
class PromoThresholdTest {
    private static final String NAMED = "\"sacDisqualifyOverdueDays\":";
    private static final String ALIAS = "\"disqualifyOverdueDays\":";

    private final PromoHouse house = new PromoHouse();

    @Test
    @Fact("PRO-13")
    void the_second_spelling_is_stored_and_returned_as_the_first_only() {
        PromoView made = house.create(body(ALIAS + "30"));

        assertThat(PromoHouse.wire(house.get(made)).get("sacDisqualifyOverdueDays"))
                .isEqualTo(30L);
        assertThat(PromoHouse.wire(house.get(made))).doesNotContainKey("disqualifyOverdueDays");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "30, 30, 30",
        "30, 30.0, 30",
        "30, 31, conflict",
        "30, null, conflict",
        "null, 30, conflict",
        "null, null, null",
        "null, , null",
        ", null, null",
        ", 30, 30",
        "30, , 30",
        ", , null",
    })
    @Fact("PRO-14")
    void both_spellings_must_say_the_same(@Nullable String named, @Nullable String alias, String expected) {
        String members = (named == null ? "" : NAMED + named)
                + (named == null || alias == null ? "" : ",")
                + (alias == null ? "" : ALIAS + alias);
        String body = body(members);

        if ("conflict".equals(expected)) {
            assertThat(violations(() -> house.create(body)))
                    .containsExactly("disqualifyOverdueDays conflicting_values");
        } else {
            assertThat(String.valueOf(PromoHouse.wire(house.create(body)).get("sacDisqualifyOverdueDays")))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"disqualifyOverdueDays\":31'                                    | 31",
                "'\"disqualifyOverdueDays\":null'                                  | null",
                "'\"sacDisqualifyOverdueDays\":30,\"disqualifyOverdueDays\":30'    | 30",
                "'\"sacDisqualifyOverdueDays\":30,\"disqualifyOverdueDays\":31'    | conflict",
                "'\"sacDisqualifyOverdueDays\":null,\"disqualifyOverdueDays\":30'  | conflict",
            })
    void an_update_takes_both_spellings_as_well(String members, String expected) {
        PromoView made = house.create(PromoStatus.PENDING);

        if ("conflict".equals(expected)) {
            assertThat(violations(() -> house.update(made, "{" + members + "}")))
                    .containsExactly("disqualifyOverdueDays conflicting_values");
        } else {
            house.update(made, "{" + members + "}");
        }

        assertThat(String.valueOf(PromoHouse.wire(house.get(made)).get("sacDisqualifyOverdueDays")))
                .isEqualTo("conflict".equals(expected) ? "30" : expected);
    }

    private String body(String members) {
        return "{\"promoTypeId\":\"" + house.activeType() + "\",\"status\":\"pending\",\"promoDurationDays\":90"
                + (members.isEmpty() ? "" : "," + members) + "}";
    }
}
