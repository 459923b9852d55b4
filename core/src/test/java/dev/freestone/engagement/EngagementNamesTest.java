package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngagementNamesTest {
    private static final String PATH = "/campaign/name";

    @Test
    void names_that_differ_in_case_outer_blanks_or_composition_only_are_the_same() {
        String key = EngagementNames.key("Straße Café");
        assertThat(key).hasSize(64).matches("[0-9a-f]+");
        assertThat(EngagementNames.key("  straSSE CAFÉ\u2003")).isEqualTo(key);
        assertThat(EngagementNames.key("Straße Cafe\u0301")).isEqualTo(key);
        assertThat(EngagementNames.key("ΟΔΟΣ")).isEqualTo(EngagementNames.key("οδοσ"));
    }

    @Test
    void names_that_differ_in_more_are_others() {
        assertThat(EngagementNames.key("a b")).isNotEqualTo(EngagementNames.key("a  b"));
        assertThat(EngagementNames.key("cafe")).isNotEqualTo(EngagementNames.key("café"));
    }

    @Test
    void names_have_1_to_255_code_points_without_control_characters() {
        Map<String, List<ViolationCode>> table = new LinkedHashMap<>();
        table.put("x", List.of());
        table.put(" " + "😀".repeat(255) + " ", List.of());
        table.put("😀".repeat(256), List.of(ViolationCode.TOO_LONG));
        table.put(" \t ", List.of(ViolationCode.OUT_OF_RANGE));
        table.put("", List.of(ViolationCode.OUT_OF_RANGE));
        table.put("a\u0007b", List.of(ViolationCode.BAD_FORMAT));
        table.forEach((name, codes) -> assertThat(codes(EngagementNames.nameViolations(PATH, name)))
                .as(name)
                .isEqualTo(codes));
    }

    @Test
    void permalinks_have_unreserved_characters_and_one_that_is_no_digit() {
        Map<String, List<ViolationCode>> table = new LinkedHashMap<>();
        table.put("Az09._~-", List.of());
        table.put("1a", List.of());
        table.put("a".repeat(255), List.of());
        table.put("a".repeat(256), List.of(ViolationCode.TOO_LONG));
        table.put("", List.of(ViolationCode.BAD_FORMAT));
        table.put("a b", List.of(ViolationCode.BAD_FORMAT));
        table.put("ä", List.of(ViolationCode.BAD_FORMAT));
        table.put("721", List.of(ViolationCode.BAD_FORMAT));
        table.forEach((link, codes) -> assertThat(codes(EngagementNames.permalinkViolations(PATH, link)))
                .as(link)
                .isEqualTo(codes));
    }

    private static List<ViolationCode> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
