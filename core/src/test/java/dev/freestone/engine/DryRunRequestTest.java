package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.DryRunGuards;
import dev.freestone.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunRequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"queryResultsOverride\":null,\"maxMovePercent\":null,\"maxReappearing\":null,\"comparison\":null}"
            })
    void what_is_not_given_is_as_usual(String body) {
        assertThat(DryRunRequest.parse(body).order().guards()).isEqualTo(DryRunGuards.DEFAULT);
        assertThat(DryRunRequest.parse(body).order().rows()).isEmpty();
    }

    @Test
    void guards_and_rows_are_read() {
        var order = DryRunRequest.parse("{\"queryResultsOverride\":[[\"id\"],[1]],\"maxMovePercent\":10,"
                        + "\"maxReappearing\":3000000000,\"comparison\":false}")
                .order();

        assertThat(order.guards()).isEqualTo(new DryRunGuards(10, 3_000_000_000L, false));
        assertThat(order.rows().orElseThrow().columns()).containsExactly("id");
    }

    @Test
    void zero_is_the_smallest_number() {
        assertThat(DryRunRequest.parse("{\"maxMovePercent\":0,\"maxReappearing\":0}")
                        .order()
                        .guards())
                .isEqualTo(new DryRunGuards(0, 0, true));
        assertThat(violations(() -> DryRunRequest.parse("{\"maxMovePercent\":-1,\"maxReappearing\":-1}")))
                .containsExactly("maxMovePercent out_of_range", "maxReappearing out_of_range");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(violations(() ->
                        DryRunRequest.parse("{\"queryResultsOverride\":[[\"id\"],[1,2],7],\"maxMovePercent\":\"20\","
                                + "\"maxReappearing\":0.5,\"comparison\":1,\"guards\":{}}")))
                .containsExactly(
                        "comparison bad_format",
                        "guards unknown_attribute",
                        "maxMovePercent bad_format",
                        "maxReappearing bad_format",
                        "queryResultsOverride[1] out_of_range",
                        "queryResultsOverride[2] bad_format");
    }

    @Test
    void what_is_no_object_is_malformed() {
        ObjectHouse.refused(ErrorCode.MALFORMED_REQUEST, () -> DryRunRequest.parse("[]"));
    }
}
