package dev.freestone.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingCodeTest {
    private static final Path SPEC = Path.of(System.getProperty("freestone.root", ".."), "docs/spec/doctor.md");

    @Test
    @Fact("DOC-1")
    void the_specification_lists_each_code_with_its_object_its_severity_and_its_remedy() throws IOException {
        List<String> told = rows(6).map(
                        cells -> String.join(" | ", cells.get(0), cells.get(1), cells.get(2), cells.get(4)))
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(code -> String.join(
                                " | ",
                                "`" + code.code() + "`",
                                code.object().code(),
                                code.severity().code(),
                                code.remedy()))
                        .toList());
    }

    @Test
    @Fact("DOC-1")
    void the_settings_have_the_defaults_of_the_specification() throws IOException {
        assertThat(DoctorSettings.DEFAULT)
                .isEqualTo(new DoctorSettings(
                        Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(30), Duration.ofMinutes(10)));
        assertThat(rows(4).map(cells -> cells.get(0) + " " + cells.get(1)))
                .contains("`pausedFor` 7 days", "`silentFor` 1 day", "`unusedFor` 30 days", "`stuckFor` 10 minutes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @Fact("DOC-1")
    void a_setting_outside_of_its_range_is_refused_by_its_name(
            String name, Duration least, Duration most, Setting setting) {
        assertThat(setting.to(least)).isNotEqualTo(setting.to(most));
        for (Duration outside : List.of(least.minusNanos(1), most.plusNanos(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setting.to(outside))
                    .withMessage("DoctorSettings: " + name + " " + outside + ", give " + least + " to " + most);
        }
    }

    private interface Setting {
        DoctorSettings to(Duration value);
    }

    private static Stream<Arguments> limits() {
        DoctorSettings settings = DoctorSettings.DEFAULT;
        return Stream.of(
                limit("pausedFor", Duration.ofHours(1), Duration.ofDays(365), settings::pausedFor),
                limit("silentFor", Duration.ofHours(1), Duration.ofDays(365), settings::silentFor),
                limit("unusedFor", Duration.ofDays(1), Duration.ofDays(3_650), settings::unusedFor),
                limit("stuckFor", Duration.ofMinutes(1), Duration.ofDays(1), settings::stuckFor));
    }

    private static Arguments limit(String name, Duration least, Duration most, Setting setting) {
        return Arguments.of(name, least, most, setting);
    }

    /** The rows of the tables with so many bars, without their heads. */
    private static Stream<List<String>> rows(int bars) throws IOException {
        UnaryOperator<String> inner = line -> line.substring(1, line.length() - 1);
        return Files.readAllLines(SPEC).stream()
                .filter(line -> line.startsWith("| `")
                        && line.chars().filter(each -> each == '|').count() == bars)
                .map(line -> Arrays.stream(inner.apply(line).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }
}
