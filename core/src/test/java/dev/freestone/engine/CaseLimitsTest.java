package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseField;
import dev.freestone.cases.FieldType;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLimitsTest {
    private final CaseHouse house = new CaseHouse();

    static Stream<Arguments> limits() {
        // Characters are code points: the last letter takes two units of UTF-16.
        String last = "\ud83c\udf40";
        return Stream.of(
                arguments("name", "", ""),
                arguments("name", "x".repeat(254) + last, ""),
                arguments("name", "x".repeat(255) + last, "name too_long"),
                arguments("externalId", "x".repeat(49) + last, ""),
                arguments("externalId", "x".repeat(50) + last, "externalId too_long"),
                arguments("borrowerIds", ids("BO-", 50), ""),
                arguments("borrowerIds", ids("BO-", 51), "borrowerIds out_of_range"),
                arguments("borrowerIds", List.of("x".repeat(99) + last), ""),
                arguments("borrowerIds", List.of("x".repeat(100) + last), "borrowerIds[0] bad_format"),
                arguments("loanIds", ids("LN-", 50), ""),
                arguments("loanIds", ids("LN-", 51), "loanIds out_of_range"),
                arguments("fields", Map.of("x".repeat(99) + last, 1L), ""),
                arguments("fields", Map.of("x".repeat(100) + last, 1L), "fields too_long"),
                arguments("fields", Map.of("a", "x".repeat(999) + last), ""),
                arguments("fields", Map.of("a", "x".repeat(1_000) + last), "fields.a too_long"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("limits")
    void each_limit_holds_in_drafts_and_updates(String attribute, Object value, String expected) {
        String update = JsonText.write(Map.of(attribute, value));
        String draft = "borrowerIds".equals(attribute)
                ? "{\"caseTypeId\":\"" + CaseHouse.TYPE + "\"," + update.substring(1)
                : "{\"caseTypeId\":\"" + CaseHouse.TYPE + "\",\"borrowerIds\":[\"BO-1\"]," + update.substring(1);
        Case before = house.made();

        if (expected.isEmpty()) {
            assertThat(house.update(before, update).value().version()).isEqualTo(2);
            house.cases.delete(before.id().value());
            assertThat(house.cases.create(CaseDraft.parse(draft)).value().version())
                    .isEqualTo(1);
        } else {
            assertThat(violations(() -> house.update(before, update))).containsExactly(expected);
            assertThat(violations(() -> house.cases.create(CaseDraft.parse(draft))))
                    .containsExactly(expected);
            assertThat(house.get(before)).isEqualTo(before);
        }
    }

    private static List<String> ids(String prefix, int number) {
        return IntStream.range(0, number).mapToObj(i -> prefix + i).toList();
    }

    @Test
    void a_type_that_lists_its_fields_is_asked_about_those_that_are_new_or_differ() {
        CaseField chapter = new CaseField("chapter", FieldType.ENUM, List.of("chapter7", "chapter13"));
        house.type(CompanyId.DEFAULT, "KT-1A2B-0009", Optional.of(List.of(chapter)));

        assertThat(violations(() -> house.cases.create(closed().fields(Map.of("chapter", "chapter11", "court", "x"))
                        .build())))
                .containsExactly("fields.chapter unknown_value", "fields.court unknown_attribute");
        Case made = house.cases
                .create(closed().fields(Map.of("chapter", "chapter13")).build())
                .value();
        assertThat(violations(() -> house.update(made, "{\"fields\":{\"chapter\":\"chapter13\",\"court\":\"x\"}}")))
                .containsExactly("fields.court unknown_attribute");
        assertThat(house.update(made, "{\"fields\":{\"chapter\":\"chapter7\"}}")
                        .value()
                        .state()
                        .fields())
                .isEqualTo(Map.of("chapter", "chapter7"));
    }

    private static CaseDraft.Builder closed() {
        return CaseDraft.builder("KT-1A2B-0009").borrowers("BO-1");
    }

    @Test
    void numbers_are_kept_exactly() {
        Case made = house.made();
        String fields = "{\"a\":1.50,\"b\":13,\"c\":9223372036854775808,\"d\":0.1,\"e\":null,\"f\":true}";

        house.update(made, "{\"fields\":" + fields + "}");

        assertThat(JsonText.write(house.get(made).state().fields())).isEqualTo(fields);
    }

    @Test
    void neither_texts_nor_messages_tell_of_people_and_fields() {
        CaseDraft draft = CaseHouse.full().build();
        Case made = house.cases.create(draft).value();

        assertThat(List.of(draft.toString(), made.toString(), made.state().toString()))
                .noneMatch(text -> text.contains("BO-") || text.contains("chapter13") || text.contains("Doe"));
        assertThat(draft).hasToString("CaseDraft[of KT-1A2B-0001, externalId=bk-7]");
        assertThat(house.cases.history(made.id().value()).toString()).doesNotContain("BO-", "chapter13", "Doe", "LN-");
    }
}
