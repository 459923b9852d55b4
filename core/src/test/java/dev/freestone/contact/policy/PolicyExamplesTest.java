package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.PolicyDecision.Outcome;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of worked examples of the specification, read from it. */
class PolicyExamplesTest {
    private static final Path SPEC = Path.of("../docs/spec/contact-policy.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+) \\| (.*) \\| ([A-Z]+[^|]*) \\| ?(?:`([^`]+)`)? ?\\|");
    private static final Pattern OUTCOME = Pattern.compile("[A-Z]+");
    private static final Pattern UNTIL = Pattern.compile("HOLD until \\w+ (\\w+ \\d+ \\d+:\\d+) (\\w+).*");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy MMM d HH:mm", Locale.US);
    private static final Map<String, String> OFFSETS = Map.of(
            "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00", "PST", "-08:00", "PDT", "-07:00", "HST", "-10:00");

    record Example(int number, String facts, String decision, Optional<String> rule) {
        @Override
        public String toString() {
            return number + ": " + facts + " -> " + decision;
        }
    }

    static Stream<Example> examples() {
        return lines().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Example(
                        Integer.parseInt(row.group(1)), row.group(2), row.group(3), Optional.ofNullable(row.group(4))));
    }

    private static List<String> lines() {
        try {
            List<String> all = Files.readAllLines(SPEC);
            int from = all.indexOf("## 11. Worked examples");
            return all.subList(from, all.indexOf("## 12. Acceptance facts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void all_of_them_are_read() {
        assertThat(examples().map(Example::number)).containsExactlyElementsOf(PolicyExamples.ALL.keySet());
        assertThat(PolicyExamples.ALL).hasSize(98);
    }

    @Fact("POL-1")
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void is_decided_as_the_specification_says(Example example) {
        Scene scene =
                Objects.requireNonNull(PolicyExamples.ALL.get(example.number())).get();
        PolicyDecision decision = scene.decide();
        String told = example.decision();
        assertThat(decision.outcome().name())
                .as("%s", scene.explain().sentence())
                .isEqualTo(outcome(told));
        String otherwise = scene.set.profile().isNone() ? "core/none" : "core/allow";
        assertThat(decision.ruleId()).isEqualTo(example.rule().orElse(otherwise));
        if (decision.outcome() == Outcome.HOLD) {
            assertThat(decision.until()).isEqualTo(until(told, Scene.instant(scene.at)));
        }
        if (told.endsWith("excluded") || told.endsWith("counted")) {
            assertThat(decision.marks().contains(EventMark.CONSENTED)).isEqualTo(told.endsWith("excluded"));
        }
        if (told.contains("validUntil 21:00:00")) {
            assertThat(decision.validUntil()).contains(Scene.ny("03-03T21:00"));
        }
        assertThat(scene.explain().decision()).isEqualTo(decision);
    }

    private static String outcome(String told) {
        Matcher word = OUTCOME.matcher(told);
        assertThat(word.find()).isTrue();
        return word.group();
    }

    private static Optional<Instant> until(String told, Instant at) {
        Matcher until = UNTIL.matcher(told);
        if (!until.matches()) {
            assertThat(told).startsWith("HOLD open");
            return Optional.empty();
        }
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        return Optional.of(LocalDateTime.parse(year + " " + until.group(1), WHEN)
                .toInstant(ZoneOffset.of(OFFSETS.getOrDefault(until.group(2), "Z"))));
    }
}
