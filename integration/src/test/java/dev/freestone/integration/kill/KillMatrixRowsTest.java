package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.integration.Project;
import dev.freestone.testkit.Fact;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of docs/spec/contact-ledger.md 14 beside the scenarios that are named after them. */
class KillMatrixRowsTest {
    private static final Pattern ROW = Pattern.compile("\\| K(\\d+) \\|.*");
    private static final Pattern SCENARIO = Pattern.compile("k(\\d+)_.*");
    private static final int ROWS = 37;

    @ParameterizedTest
    @ValueSource(classes = {InMemoryKillMatrixTest.class, H2KillMatrixTest.class, PostgresKillMatrixTest.class})
    @Fact("LED-52")
    void every_row_has_a_scenario_on_each_kind_of_storage(Class<?> matrix) {
        Set<Integer> rows = numbers(
                Project.text(Project.path("docs/spec/contact-ledger.md")).lines(), ROW);

        Set<Integer> scenarios = new TreeSet<>();
        for (Class<?> each = matrix; each != Object.class; each = each.getSuperclass()) {
            scenarios.addAll(numbers(Stream.of(each.getDeclaredMethods()).map(Method::getName), SCENARIO));
        }

        assertThat(rows).hasSize(ROWS);
        assertThat(scenarios).isEqualTo(rows);
    }

    private static Set<Integer> numbers(Stream<String> texts, Pattern pattern) {
        Set<Integer> numbers = new TreeSet<>();
        texts.map(pattern::matcher)
                .filter(Matcher::matches)
                .forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
        return numbers;
    }
}
