package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignQueryTest {
    @Test
    void is_the_first_twenty_eligible_campaigns_without_parameters() {
        assertThat(CampaignQuery.ofList(Map.of())).isEqualTo(CampaignQuery.eligible());
        assertThat(CampaignQuery.eligible().page()).isEqualTo(1);
        assertThat(CampaignQuery.eligible().pageSize()).isEqualTo(20);
    }

    @Test
    @Fact("ENG-61")
    void reads_repeats_and_comma_lists_and_ignores_blanks() {
        CampaignQuery query = CampaignQuery.ofList(Map.of(
                "sections[]", List.of("behaviors", "progress,", "offers, ,redemptions"),
                "creatives[]", List.of("", " "),
                "division_ids", List.of("north,south")));

        assertThat(query.sections()).containsExactlyInAnyOrder(CampaignSection.values());
        assertThat(query.creatives()).isEmpty();
        assertThat(query.divisionIds()).containsExactlyInAnyOrder("north", "south");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "eligible | ELIGIBLE",
                "ineligible | INELIGIBLE",
                "all | ALL",
                "eligible,ineligible | ALL",
                "ineligible,all | ALL",
                "eligible,eligible | ELIGIBLE",
                ", | ELIGIBLE",
            })
    void reads_filters(String text, CampaignFilter filter) {
        assertThat(CampaignQuery.ofOne(Map.of("filters[]", List.of(text))).filter())
                .isEqualTo(filter);
    }

    @Test
    @Fact("ENG-61")
    void refuses_unknown_values_and_parameters_all_together() {
        assertThatThrownBy(() -> CampaignQuery.ofList(Map.of(
                        "sections[]", List.of("progress,goals"),
                        "filters[]", List.of("some"),
                        "creatives[]", List.of("Tile"),
                        "page", List.of("0"),
                        "page_size", List.of("101"),
                        "offset", List.of("7"))))
                .isInstanceOf(FreestoneException.class)
                .asInstanceOf(InstanceOfAssertFactories.type(FreestoneException.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.ARGUMENT_ERROR);
                    assertThat(refused.violations())
                            .extracting(Violation::path)
                            .containsExactlyInAnyOrder(
                                    "sections[]", "filters[]", "creatives[]", "page", "page_size", "offset");
                });
    }

    @ParameterizedTest(name = "page {0}")
    @ValueSource(strings = {"0", "-1", "x", "1.5", "9999999999"})
    void refuses_a_page_that_is_no_number_from_one_on(String page) {
        assertThatThrownBy(() -> CampaignQuery.ofList(Map.of("page", List.of(page))))
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("argument_error");
    }

    @ParameterizedTest(name = "page size {0}")
    @ValueSource(ints = {0, 101})
    void refuses_a_page_size_outside_of_one_to_a_hundred(int size) {
        assertThatThrownBy(() -> CampaignQuery.eligible().page(1, size))
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("page_size");
    }

    @Test
    void one_campaign_has_no_pages_and_no_divisions() {
        for (String name : List.of("page", "page_size", "division_ids")) {
            assertThatThrownBy(() -> CampaignQuery.ofOne(Map.of(name, List.of("1"))))
                    .isInstanceOf(FreestoneException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void reads_divisions_of_the_lists_without_pages() {
        assertThat(DivisionFilter.parse(Map.of("division_ids", List.of("north", " ,south"))))
                .isEqualTo(DivisionFilter.of("north", "south"));
        assertThat(DivisionFilter.parse(Map.of("division_ids[]", List.of("north"))))
                .isEqualTo(DivisionFilter.of("north"));
        assertThatThrownBy(() -> DivisionFilter.parse(Map.of("page", List.of("1"))))
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("argument_error");
    }
}
