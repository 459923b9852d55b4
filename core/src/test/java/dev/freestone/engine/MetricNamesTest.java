package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricTag;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("freestone.root", ".."));

    @Test
    @Fact("OBS-1")
    void the_specification_lists_each_metric_with_its_kind_and_its_tags() throws IOException {
        List<String> told = Files.readAllLines(ROOT.resolve("docs/spec/observability.md")).stream()
                .filter(line -> line.startsWith("| `freestone."))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(Metric.values())
                        .map(MetricNamesTest::line)
                        .toList());
    }

    @Test
    void the_specification_lists_each_event() throws IOException {
        String told = Files.readString(ROOT.resolve("docs/spec/observability.md"));

        assertThat(EngineEvent.class.getPermittedSubclasses())
                .allSatisfy(event -> assertThat(told).contains("| `" + snake(event.getSimpleName()) + "` |"));
    }

    @Test
    void a_series_without_a_value_for_each_tag_is_refused() {
        assertThat(catchThrowable(() -> MetricSeries.of(Metric.RUN_ENDED, "default")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MetricSeries: freestone.run.ended has 1 values, give one that is not empty for each of"
                        + " [company, status]");
        assertThat(catchThrowable(() -> MetricSeries.of(Metric.RUN_ENDED, "default", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(Metric metric) {
        String tags = metric.tags().stream().map(MetricTag::code).collect(Collectors.joining(", "));
        String kind = metric.kind().name().toLowerCase(Locale.ROOT);
        return "| `" + metric.code() + "` | " + kind + " | " + (tags.isEmpty() ? "" : tags + " ") + "|";
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
