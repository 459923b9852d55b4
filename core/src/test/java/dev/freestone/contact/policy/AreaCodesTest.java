package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engine.policy.AreaCodeTable;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaCodesTest {
    private static final String VERSION = "version,2026-11-26";
    private static final List<String> STATES = List.of(VERSION, "GA,America/New_York");

    @Test
    void an_area_code_and_a_state_that_span_two_zones_have_both() {
        AreaCodes shipped = AreaCodeTable.read();

        assertThat(shipped.zones("850"))
                .containsExactlyInAnyOrder(ZoneId.of("America/Chicago"), ZoneId.of("America/New_York"));
        assertThat(shipped.state("850")).contains("FL");
        assertThat(shipped.stateZones("FL"))
                .containsExactlyInAnyOrder(ZoneId.of("America/Chicago"), ZoneId.of("America/New_York"));
    }

    @ParameterizedTest(name = "code {0}")
    @CsvSource({"800", "888", "900", "999", "''", "+14"})
    void a_code_of_no_place_tells_nothing(String code) {
        AreaCodes shipped = AreaCodeTable.read();

        assertThat(shipped.zones(code)).isEmpty();
        assertThat(shipped.state(code)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no version      | 404,GA,America/New_York          | version",
                "an empty date   | version,                         | date",
                "no zone         | version,2026-11-26;404,GA        | 404,GA",
                "an empty zone   | version,2026-11-26;404,GA,       | 404,GA,",
                "an unknown zone | version,2026-11-26;404,GA,Mars/X | 404,GA,Mars/X",
                "four cells      | version,2026-11-26;404,GA,UTC,0  | 404,GA,UTC,0",
                "no area code    | version,2026-11-26;44,GA,UTC     | 44,GA,UTC",
                "no state        | version,2026-11-26;404,XX,UTC    | 404,XX,UTC",
                "a code twice    | version,2026-11-26;404,GA,UTC;404,AL,UTC | 404,AL,UTC",
            })
    void a_line_of_another_form_is_refused_and_named(String what, String lines, String named) {
        assertThatThrownBy(() -> AreaCodes.of(List.of(lines.split(";")), STATES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_table_of_states_is_checked_as_well() {
        List<String> codes = List.of(VERSION, "404,GA,America/New_York");

        assertThatThrownBy(() -> AreaCodes.of(codes, List.of(VERSION, "GA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GA");
        assertThatThrownBy(() -> AreaCodes.of(codes, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version");
    }
}
