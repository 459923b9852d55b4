package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every query and every customer. The seed is part of every message, so that a failure can be made again. */
class TargetingPropertiesTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);
    private static final int QUERIES = 4_000;
    private static final int DOCUMENTS = 20;

    @Test
    void the_answer_is_that_of_the_specification_taken_literally() {
        RandomTargeting random = new RandomTargeting(SEED);
        List<Map<String, Object>> documents = documents(random);
        int matched = 0;
        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> query = random.query();
            Targeting targeting = Targeting.compile(query);
            for (Map<String, Object> document : documents) {
                boolean expected = NaiveTargeting.matches(query, document);
                if (targeting.matches(document) != expected) {
                    assertThat(!expected)
                            .as("seed %s: %s on %s", SEED, query, document)
                            .isEqualTo(expected);
                }
                matched += expected ? 1 : 0;
            }
        }
        assertThat(matched).as("matched").isBetween(QUERIES * DOCUMENTS / 5, QUERIES * DOCUMENTS * 4 / 5);
    }

    @Fact("ENG-28")
    @Test
    void an_explanation_says_at_its_root_what_evaluation_answers() {
        RandomTargeting random = new RandomTargeting(SEED + 1);
        List<Map<String, Object>> documents = documents(random);
        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> query = random.query();
            Targeting targeting = Targeting.compile(query);
            for (Map<String, Object> document : documents) {
                TargetingExplanation explanation = targeting.explain(document);
                if (explanation.matched() != targeting.matches(document) || !consistent(explanation)) {
                    assertThat(explanation.asJson())
                            .as("seed %s: %s on %s", SEED + 1, query, document)
                            .isEmpty();
                }
                assertThat(JsonText.parse(explanation.asJson())).isNotNull();
            }
        }
    }

    @Test
    void the_order_of_clauses_operators_and_lists_decides_nothing() {
        RandomTargeting random = new RandomTargeting(SEED + 2);
        List<Map<String, Object>> documents = documents(random);
        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> query = random.query();
            Targeting targeting = Targeting.compile(query);
            Targeting other = Targeting.read(random.shuffled(query), FieldCatalogue.OPEN)
                    .targeting()
                    .orElseThrow();
            for (Map<String, Object> document : documents) {
                if (targeting.matches(document) != other.matches(document)) {
                    assertThat(query).as("seed %s on %s", SEED + 2, document).isNull();
                }
            }
            assertThat(Set.copyOf(other.necessaryTags())).isEqualTo(Set.copyOf(targeting.necessaryTags()));
        }
    }

    @Test
    void text_and_maps_of_one_query_answer_alike() {
        RandomTargeting random = new RandomTargeting(SEED + 3);
        List<Map<String, Object>> documents = documents(random);
        for (int i = 0; i < QUERIES / 4; i++) {
            Map<String, Object> query = random.query();
            Targeting fromMaps = Targeting.compile(query);
            Targeting fromText = Targeting.compile(JsonText.write(query));
            for (Map<String, Object> document : documents) {
                assertThat(fromText.matches(document))
                        .as("seed %s: %s on %s", SEED + 3, query, document)
                        .isEqualTo(fromMaps.matches(document));
            }
        }
    }

    @Test
    void a_query_that_never_or_always_matches_by_its_warning_does_so_on_every_customer() {
        RandomTargeting random = new RandomTargeting(SEED + 4);
        List<Map<String, Object>> documents = documents(random);
        int never = 0;
        int always = 0;
        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> query = random.query();
            Targeting targeting = Targeting.compile(query);
            boolean isNever = isWarned(targeting, query, TargetingWarningCode.NEVER_TRUE);
            boolean isAlways = isWarned(targeting, query, TargetingWarningCode.ALWAYS_TRUE);
            for (Map<String, Object> document : documents) {
                if (isNever || isAlways) {
                    assertThat(targeting.matches(document))
                            .as("seed %s: %s on %s", SEED + 4, query, document)
                            .isEqualTo(isAlways);
                }
            }
            never += isNever ? 1 : 0;
            always += isAlways ? 1 : 0;
        }
        assertThat(never).as("never").isGreaterThan(100);
        assertThat(always).as("always").isGreaterThan(20);
    }

    @Test
    void whoever_matches_holds_a_necessary_tag_of_every_set() {
        RandomTargeting random = new RandomTargeting(SEED + 5);
        List<Map<String, Object>> documents = documents(random);
        int narrowed = 0;
        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> query = random.query();
            Targeting targeting = Targeting.compile(query);
            for (Map<String, Object> document : documents) {
                List<?> tags = tagsOf(document);
                if (targeting.matches(document)) {
                    assertThat(targeting.necessaryTags())
                            .as("seed %s: %s on %s", SEED + 5, query, document)
                            .allMatch(set -> tags.stream().anyMatch(set::contains));
                }
            }
            narrowed += targeting.necessaryTags().isEmpty() ? 0 : 1;
        }
        assertThat(narrowed).as("narrowed").isGreaterThan(300);
    }

    private static List<Map<String, Object>> documents(RandomTargeting random) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(random.document());
        }
        return documents;
    }

    private static List<?> tagsOf(Map<String, Object> document) {
        return document.get("user") instanceof Map<?, ?> user && user.get("tags") instanceof List<?> tags
                ? tags
                : List.of();
    }

    /** Whether every node of the explanation follows from its children. */
    private static boolean consistent(TargetingExplanation explanation) {
        List<TargetingExplanation> children = explanation.children();
        boolean follows = switch (explanation.operator()) {
            case AND -> explanation.matched() == children.stream().allMatch(TargetingExplanation::matched);
            case OR -> explanation.matched() == children.stream().anyMatch(TargetingExplanation::matched);
            case NOR -> explanation.matched() == children.stream().noneMatch(TargetingExplanation::matched);
            case NOT -> explanation.matched() != children.get(0).matched();
            case EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX, ELEM_MATCH ->
                explanation.matched() == explanation.reason().orElseThrow().equals(ExplanationReason.MATCHED);
        };
        return follows && children.stream().allMatch(TargetingPropertiesTest::consistent);
    }

    /** Whether a warning stands at the whole query. */
    private static boolean isWarned(Targeting targeting, Map<String, Object> query, TargetingWarningCode code) {
        String pointer = "";
        if (query.size() == 1) {
            String key = query.keySet().iterator().next();
            Object value = query.get(key);
            String inner = value instanceof Map<?, ?> map && map.size() == 1
                    ? String.valueOf(map.keySet().iterator().next())
                    : "";
            boolean operator = inner.startsWith("$") && !inner.equals("$date");
            pointer = "/" + key + (operator ? "/" + inner : "");
        }
        return targeting.warnings().contains(new TargetingWarning(pointer, code));
    }
}
