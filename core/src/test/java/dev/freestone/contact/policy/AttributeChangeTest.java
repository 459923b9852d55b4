package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a change of each attribute of each kind of rule means. The cases are rows of a file. */
class AttributeChangeTest {
    private static final String ROWS = "/policy/attribute-changes.csv";

    private static final Map<String, String> OPPOSITES =
            Map.of("tighter", "looser", "looser", "tighter", "unclear", "unclear", "neutral", "neutral");

    private static final Map<RuleKind, String> PARAMS = Map.of(
            RuleKind.WINDOW, "{'hours':[{'days':'MON-SUN','from':'08:00','to':'21:00'}]}",
            RuleKind.COUNTER,
                    "{'count':['call'],'channels':['voice'],'key':['person'],'limit':3,"
                            + "'window':{'length':7,'unit':'days'}}",
            RuleKind.WAIT, "{'after':'conversation','key':['person'],'window':{'length':7,'unit':'days'}}",
            RuleKind.FLAG, "{'flag':'cease_request'}",
            RuleKind.CONSENT, "{'kind':'text'}",
            RuleKind.CHECK, "{'check':'text_number'}",
            RuleKind.CONTENT, "{'requires':['opt_out_notice']}",
            RuleKind.REVOCATION, "{'engine':'immediate','words':['stop']}",
            RuleKind.RETENTION, "{'keep':'P3Y','after':'event'}");

    @Fact("POL-57")
    @ParameterizedTest(name = "{0} {1}: {3} after {2} is {5}")
    @CsvFileSource(resources = ROWS, delimiter = '|', quoteCharacter = '`')
    void a_change_of_an_attribute_is_classed(
            String kind, String attribute, String before, String after, String path, String effect) {
        assertThat(told(kind, attribute, before, after)).isEqualTo(path + " " + effect);
    }

    @Fact("POL-57")
    @ParameterizedTest(name = "{0} {1}: {2} after {3} is the opposite of {5}")
    @CsvFileSource(resources = ROWS, delimiter = '|', quoteCharacter = '`')
    void the_way_back_is_the_opposite(
            String kind, String attribute, String before, String after, String path, String effect) {
        assertThat(told(kind, attribute, after, before)).isEqualTo(path + " " + OPPOSITES.get(effect));
    }

    @Test
    void every_attribute_of_the_published_schema_is_compared() throws IOException {
        Map<String, ?> schema = members(JsonText.parse(text("/freestone/policy/rule-pack.schema.json")));
        Map<String, ?> kinds = members(schema.get("$defs"));

        for (RuleKind kind : RuleKind.values()) {
            Set<String> published = members(members(kinds.get(kind.code())).get("properties")).keySet().stream()
                    .filter(name -> !name.equals("engine"))
                    .map(name -> "params." + name)
                    .collect(Collectors.toSet());
            assertThat(paths(kind).filter(path -> path.startsWith("params.")))
                    .as(kind.code())
                    .containsExactlyInAnyOrderElementsOf(published);
            Set<String> ofAll = members(members(kinds.get("rule")).get("properties")).keySet().stream()
                    .filter(name -> !Set.of("id", "kind").contains(name))
                    .collect(Collectors.toSet());
            assertThat(paths(kind).map(path -> path.split("\\.", -1)[0]).distinct())
                    .as(kind.code())
                    .containsExactlyInAnyOrderElementsOf(ofAll);
        }
    }

    @Test
    void every_attribute_that_is_compared_has_a_case() throws IOException {
        Set<String> cases = text(ROWS)
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(row -> row.length > 4)
                .map(row -> row[4].strip())
                .collect(Collectors.toSet());

        for (RuleKind kind : RuleKind.values()) {
            assertThat(cases).as(kind.code()).containsAll(paths(kind).toList());
        }
    }

    private static Stream<String> paths(RuleKind kind) {
        return RuleAttributes.of(kind).stream().map(RuleAttribute::path);
    }

    /** The one attribute that differs, and what that means. */
    private static String told(String kind, String attribute, String before, String after) {
        RulePackDiff diff = RulePackDiff.between(with(kind, attribute, before), with(kind, attribute, after));
        return diff.rules().stream()
                .flatMap(rule -> rule.attributes().stream())
                .map(each -> each.path() + " " + each.effect().code())
                .collect(Collectors.joining(", "));
    }

    private static RulePack with(String kind, String attribute, String value) {
        String params = Objects.requireNonNull(PARAMS.get(RuleKind.parse(kind).orElseThrow()));
        Map<String, Object> rule = members(JsonText.parse(quoted(DiffPacks.rule("r", kind, params))));
        int dot = attribute.indexOf('.');
        Map<String, Object> holder = dot < 0 ? rule : members(rule.get(attribute.substring(0, dot)));
        String name = attribute.substring(dot + 1);
        if (value.equals("-")) {
            holder.remove(name);
        } else {
            holder.put(name, JsonText.parse(quoted(value)));
        }
        if (dot >= 0) {
            rule.put(attribute.substring(0, dot), holder);
        }
        return DiffPacks.read(DiffPacks.pack(JsonText.write(rule)));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static Map<String, Object> members(@Nullable Object object) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(object)).forEach((name, value) -> members.put(name.toString(), value));
        return members;
    }

    private static String text(String resource) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AttributeChangeTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.joining("\n"));
        }
    }
}
