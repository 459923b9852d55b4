package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which attribute of a program may change in which status: docs/spec/promo-programs.md 4. */
class PromoMatrixTest {
    private static final List<PromoStatus> STATUSES = List.of(PromoStatus.values());

    @ParameterizedTest(name = "{0}: pending {2}, active {3}, canceled {4}, exercised {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status                    | '\"none\"'         | fixed     | fixed     | fixed     | fixed",
                "status                    | '\"active\"'       | fixed     | equal     | changes   | fixed",
                "status                    | '\"pending\"'      | equal     | fixed     | fixed     | fixed",
                "status                    | '\"canceled\"'     | fixed     | fixed     | equal     | fixed",
                "status                    | '\"exercised\"'    | fixed     | fixed     | fixed     | equal",
                "status                    | null               | fixed     | fixed     | fixed     | fixed",
                "promoStartDate            | '\"2025-01-05\"'   | changes   | fixed     | fixed     | fixed",
                "promoStartDate            | null               | equal     | fixed     | fixed     | fixed",
                "promoEndDate              | '\"2025-05-01\"'   | changes   | changes   | changes   | fixed",
                "promoEndDate              | null               | equal     | required  | required  | fixed",
                "promoDurationDays         | 91                 | changes   | fixed     | fixed     | fixed",
                "promoDurationDays         | null               | neither   | fixed     | fixed     | fixed",
                "promoGracePeriodDays      | 11                 | changes   | changes   | changes   | fixed",
                "promoGracePeriodDays      | null               | required  | required  | required  | fixed",
                "sacDisqualifyOverdueDays  | 31                 | changes   | changes   | changes   | fixed",
                "sacDisqualifyOverdueDays  | null               | changes   | changes   | changes   | fixed",
                "externalId                | '\"B\"'            | changes   | changes   | changes   | fixed",
                "externalId                | null               | changes   | changes   | changes   | fixed",
                "metaData                  | {\"a\":2}          | changes   | changes   | changes   | fixed",
                "metaData                  | {}                 | changes   | changes   | changes   | fixed",
                "metaData                  | null               | changes   | changes   | changes   | fixed",
                "caseId                    | '\"CS-1A2B-0002\"' | changes   | changes   | changes   | fixed",
                "caseId                    | null               | changes   | changes   | changes   | fixed",
                "promoTypeId               | '\"PT-0000-0000\"' | read_only | read_only | read_only | read_only",
                "promoTypeId               | null               | read_only | read_only | read_only | read_only",
                "promoType                 | '\"other\"'        | read_only | read_only | read_only | read_only",
                "displayName               | '\"other\"'        | read_only | read_only | read_only | read_only",
                "description               | '\"other\"'        | read_only | read_only | read_only | read_only",
                "id                        | '\"PP-0000-0000\"' | read_only | read_only | read_only | read_only",
                "companyId                 | '\"CP-2\"'         | read_only | read_only | read_only | read_only",
                "personId                  | '\"4711\"'         | read_only | read_only | read_only | read_only",
                "loanId                    | null               | read_only | read_only | read_only | read_only",
                "promoEffectiveEndDate     | '\"2025-04-12\"'   | read_only | read_only | read_only | read_only",
                "promoCancelReason         | '\"expired\"'      | read_only | read_only | read_only | read_only",
                "promoCanceledBy           | {\"id\":\"u-1\"}   | read_only | read_only | read_only | read_only",
                "sacExcercisedRateId       | '\"r-1\"'          | read_only | read_only | read_only | read_only",
                "timestamps                | {}                 | read_only | read_only | read_only | read_only",
                "remainingAmountToExercise | 17                 | equal     | equal     | equal     | equal",
                "totalDeferredInterestAmount | null             | equal     | equal     | equal     | equal",
            })
    @Fact({"PRO-21", "PRO-22", "PRO-23", "PRO-25"})
    void an_attribute_changes_in_the_listed_statuses_only(
            String attribute, String value, String pending, String active, String canceled, String exercised) {
        Map<PromoStatus, String> expected = Map.of(
                PromoStatus.PENDING, pending,
                PromoStatus.ACTIVE, active,
                PromoStatus.CANCELED, canceled,
                PromoStatus.EXERCISED, exercised);
        for (PromoStatus status : STATUSES) {
            PromoHouse house = house();
            PromoView before = in(house, status);
            String body = "{\"" + attribute + "\":" + value + "}";
            String outcome = expected.getOrDefault(status, "");

            switch (outcome) {
                case "changes" -> {
                    PromoView after = house.update(before, body);
                    assertThat(after.version()).as(status.code()).isEqualTo(before.version() + 1);
                    assertThat(PromoHouse.wire(after).get(attribute))
                            .as(status.code())
                            .isEqualTo(JsonText.parse(value));
                    assertThat(house.get(after)).as(status.code()).isEqualTo(after);
                }
                case "equal" ->
                    assertThat(house.update(before, body)).as(status.code()).isEqualTo(before);
                default -> {
                    assertThat(violations(() -> house.update(before, body)))
                            .as(status.code())
                            .containsExactly(violation(attribute, outcome));
                    assertThat(house.get(before)).as(status.code()).isEqualTo(before);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PromoStatus.class)
    void every_value_that_equals_the_stored_one_is_accepted_alone(PromoStatus status) {
        PromoHouse house = house();
        PromoView before = in(house, status);

        PromoHouse.wire(before).forEach((attribute, value) -> {
            String body = "{\"" + attribute + "\":" + JsonText.write(value) + "}";
            assertThat(house.update(before, body)).as(body).isEqualTo(before);
        });
        assertThat(house.update(before, "{}")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(PromoStatus.class)
    @Fact("PRO-26")
    void the_body_of_an_answer_can_be_sent_back_and_changes_nothing(PromoStatus status) {
        PromoHouse house = house();
        PromoView before = in(house, status);
        int entries = house.history(before).size();
        house.clock.advance(Duration.ofDays(1));
        PromoView read = house.get(before);

        PromoView after = house.update(read, JsonText.write(PromoHouse.wire(read)));

        assertThat(after).isEqualTo(read);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.program().times()).isEqualTo(before.program().times());
        assertThat(house.history(before)).hasSize(entries);
    }

    @Test
    void all_violations_of_an_update_are_told_together_and_before_any_other_refusal() {
        PromoHouse house = house();
        PromoView canceled = in(house, PromoStatus.CANCELED);
        house.create(PromoStatus.PENDING);

        assertThat(violations(() -> house.update(
                        canceled,
                        "{\"status\":\"active\",\"promoStartDate\":\"2025-01-02\",\"promoGracePeriodDays\":4000,"
                                + "\"externalId\":\"ext-A\",\"metaData\":[],\"caseId\":\"CS-9\",\"loanId\":\"LN\","
                                + "\"promoTypeId\":\"PT\",\"colour\":1,\"sacDisqualifyOverdueDays\":0}")))
                .containsExactly(
                        "caseId case_not_found",
                        "colour unknown_attribute",
                        "externalId bad_format",
                        "loanId read_only",
                        "metaData bad_format",
                        "promoGracePeriodDays out_of_range",
                        "promoStartDate not_allowed_in_status",
                        "promoTypeId read_only",
                        "sacDisqualifyOverdueDays out_of_range");
        assertThat(house.get(canceled)).isEqualTo(canceled);
    }

    private static String violation(String attribute, String outcome) {
        return switch (outcome) {
            case "fixed" -> attribute + " not_allowed_in_status";
            case "neither" -> "promoEndDate neither_given";
            default -> attribute + " " + outcome;
        };
    }

    private static PromoHouse house() {
        PromoHouse house = new PromoHouse();
        house.also = builder ->
                builder.cases((company, id) -> CaseSample.open(id.value().startsWith("CS-1A2B-")));
        return house;
    }

    private static PromoView in(PromoHouse house, PromoStatus status) {
        return house.in(
                status,
                house.draft(status == PromoStatus.PENDING ? status : PromoStatus.ACTIVE)
                        .externalId("A")
                        .metaData(Map.of("a", 1))
                        .caseId("CS-1A2B-0001"));
    }
}
