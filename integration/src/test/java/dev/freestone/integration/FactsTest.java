package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Facts of docs/spec against the claims of tests and benchmarks. What is not claimed yet is printed. */
class FactsTest {
    private static final Pattern FACT = Pattern.compile("^- ([A-Z]{3}-\\d+) (.*)$", Pattern.MULTILINE);
    // At the beginning of a line only: a comment that mentions a claim makes none.
    private static final Pattern CLAIM = Pattern.compile("^\\s*@Fact\\(([^)]*)\\)", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("\"([^\"]*)\"");

    @Test
    void every_claimed_fact_stands_in_a_specification() {
        Map<String, String> facts = facts();
        Map<String, Set<String>> claims = claims();

        facts.forEach((number, text) -> {
            if (!claims.containsKey(number)) {
                System.out.println("unclaimed " + number + " " + text);
            }
        });
        System.out.println("facts: "
                + facts.keySet().stream().filter(claims::containsKey).count() + " of " + facts.size() + " are claimed");

        Map<String, Set<String>> strangers = new TreeMap<>(claims);
        strangers.keySet().removeAll(facts.keySet());
        assertThat(strangers).as("claimed, but in no document of docs/spec").isEmpty();
    }

    @Test
    void no_number_is_given_to_two_facts() {
        assertThat(facts()).isNotEmpty();
    }

    private static Map<String, String> facts() {
        Map<String, String> found = new TreeMap<>();
        for (Path spec : Project.files(".md")) {
            if (Project.name(spec).startsWith("docs/spec/")) {
                FACT.matcher(Project.text(spec)).results().forEach(fact -> {
                    String other = found.put(fact.group(1), fact.group(2));
                    assertThat(other).as("%s stands twice", fact.group(1)).isNull();
                });
            }
        }
        return found;
    }

    private static Map<String, Set<String>> claims() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path source : Project.files(".java")) {
            CLAIM.matcher(Project.text(source))
                    .results()
                    .map(MatchResult::group)
                    .flatMap(claim -> NUMBER.matcher(claim).results())
                    .forEach(number -> found.computeIfAbsent(number.group(1), n -> new TreeSet<>())
                            .add(Project.name(source)));
        }
        return found;
    }
}
