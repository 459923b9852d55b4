package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.CaseType;
import dev.freestone.cases.FieldType;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseTypesTest {
    private static final String FULL = "{\"name\":\"Bankruptcy\",\"loanTypeId\":\"ext-auto\",\"fields\":["
            + "{\"fieldName\":\"chapter\",\"dataType\":\"enum\",\"enum\":[\"chapter7\",\"chapter13\"]},"
            + "{\"fieldName\":\"filedOn\",\"dataType\":\"date\",\"enum\":null}]}";

    private final NotificationHouse house = new NotificationHouse();
    private final CaseTypes types = house.caseTypes();

    @Test
    void a_case_type_needs_a_name_and_nothing_else() {
        CaseType plain = create("{\"name\":\"Complaint\"}");

        assertThat(plain.id().value()).matches("KT-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(plain.loanTypeId()).as("every product").isEmpty();
        assertThat(plain.fields()).as("any field").isEmpty();
        assertThat(plain.createdAt()).isEqualTo(NotificationHouse.MON_2026_03_09);
        assertThat(types.get(plain.id().value())).isEqualTo(plain);
        assertThat(violations(() -> create("{}"))).containsExactly("name required");
    }

    @Test
    void a_case_type_is_written_as_it_is_read() {
        CaseType full = create(FULL);

        assertThat(full.fields())
                .contains(List.of(
                        new CaseField("chapter", FieldType.ENUM, List.of("chapter7", "chapter13")),
                        new CaseField("filedOn", FieldType.DATE, List.of())));
        assertThat(CaseTypeJson.write(full))
                .isEqualTo("{\"id\":\"" + full.id() + "\",\"companyId\":\"default\","
                        + FULL.substring(1, FULL.length() - 1)
                        + ",\"createdAt\":\"2026-03-09T14:30:00.000250Z\",\"updatedAt\":null}");
        house.later(60);
        assertThat(change(full, CaseTypeJson.write(full))).as("sent back").isEqualTo(full);
    }

    @Test
    void a_closed_list_may_be_empty() {
        CaseType closed = create("{\"name\":\"x\",\"fields\":[]}");

        assertThat(types.get(closed.id().value()).fields()).contains(List.of());
    }

    static Stream<Arguments> limits() {
        String last = "\ud83c\udf40";
        String many = IntStream.range(0, 101).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        String fields = IntStream.range(0, 201)
                .mapToObj(i -> "{\"fieldName\":\"f" + i + "\",\"dataType\":\"string\"}")
                .collect(Collectors.joining(","));
        return Stream.of(
                arguments("\"name\":\"" + "x".repeat(49) + last + "\"", ""),
                arguments("\"name\":\"" + "x".repeat(50) + last + "\"", "name too_long"),
                arguments("\"name\":\"\"", "name bad_format"),
                arguments("\"loanTypeId\":\"17\"", ""),
                arguments("\"loanTypeId\":\"LT-1A2B-C3D4\"", ""),
                arguments("\"loanTypeId\":\"a b\"", "loanTypeId bad_format"),
                arguments("\"loanTypeId\":\"\"", "loanTypeId bad_format"),
                arguments("\"fields\":[" + fields + "]", "fields out_of_range"),
                arguments("\"fields\":[" + field("", "string", "") + "]", "fields[0].fieldName required"),
                arguments("\"fields\":[" + field("x".repeat(99) + last, "string", "") + "]", ""),
                arguments(
                        "\"fields\":[" + field("x".repeat(100) + last, "string", "") + "]",
                        "fields[0].fieldName too_long"),
                arguments(
                        "\"fields\":[" + field("a", "string", "") + "," + field("a", "date", "") + "]",
                        "fields[1].fieldName duplicate_name"),
                arguments("\"fields\":[" + field("a\\u0007", "string", "") + "]", "fields[0].fieldName bad_format"),
                arguments("\"fields\":[" + field("a", "enum", ",\"enum\":[\"" + "x".repeat(1_000) + "\"]") + "]", ""),
                arguments(
                        "\"fields\":[" + field("a", "enum", ",\"enum\":[\"a\",\"" + "x".repeat(1_001) + "\"]") + "]",
                        "fields[0].enum[1] too_long"),
                arguments("\"fields\":[" + field("a", "enum", "") + "]", "fields[0].enum required"),
                arguments("\"fields\":[" + field("a", "enum", ",\"enum\":[]") + "]", "fields[0].enum required"),
                arguments(
                        "\"fields\":[" + field("a", "enum", ",\"enum\":[" + many + "]") + "]",
                        "fields[0].enum out_of_range"),
                arguments(
                        "\"fields\":[" + field("a", "string", ",\"enum\":[\"b\"]") + "]",
                        "fields[0].enum not_allowed_with"),
                arguments("\"fields\":[" + field("a", "money", "") + "]", "fields[0].dataType unknown_value"),
                arguments("\"fields\":[7]", "fields[0] bad_format"),
                arguments("\"fields\":[{\"fieldName\":\"a\"}]", "fields[0].dataType required"),
                arguments(
                        "\"fields\":[{\"dataType\":\"date\",\"x\":1}]",
                        "fields[0].fieldName required, fields[0].x" + " unknown_attribute"),
                arguments("\"fields\":[" + field("a", "enum", ",\"enum\":[1]") + "]", "fields[0].enum[0] bad_format"),
                arguments("\"externalId\":\"a\"", "externalId unknown_attribute"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("limits")
    void attributes_have_limits_in_creations_and_in_updates(String attribute, String expected) {
        CaseType there = create("{\"name\":\"there\"}");
        String body = "{" + attribute + "}";
        String draft = attribute.startsWith("\"name\"") ? body : body.replaceFirst("\\{", "{\"name\":\"x\",");

        if (expected.isEmpty()) {
            assertThat(change(there, body)).isNotEqualTo(there);
            create(draft);
        } else {
            assertThat(String.join(", ", violations(() -> create(draft)))).isEqualTo(expected);
            assertThat(String.join(", ", violations(() -> change(there, body)))).isEqualTo(expected);
            assertThat(types.get(there.id().value())).isEqualTo(there);
        }
    }

    @ParameterizedTest(name = "{0} null is {1}")
    @CsvSource({"name, required", "loanTypeId, cleared", "fields, cleared"})
    void null_clears_what_may_be_null_and_is_refused_elsewhere(String attribute, String expected) {
        CaseType full = create(FULL);
        String body = "{\"" + attribute + "\":null}";

        if (expected.equals("cleared")) {
            assertThat(CaseTypeJson.toMap(change(full, body))).containsEntry(attribute, null);
        } else {
            assertThat(violations(() -> change(full, body))).containsExactly(attribute + " " + expected);
        }
    }

    @Test
    void what_a_caller_does_not_set_is_refused_unless_it_is_repeated() {
        CaseType full = create(FULL);

        for (String attribute : List.of("id", "companyId", "createdAt", "updatedAt")) {
            String body = "{\"name\":\"x\",\"" + attribute + "\":\"y\"}";
            assertThat(violations(() -> create(body))).containsExactly(attribute + " read_only");
            assertThat(violations(() -> change(full, body))).containsExactly(attribute + " read_only");
        }
    }

    @Test
    void a_change_tells_who_changed_which_attributes() {
        CaseType full = create(FULL);
        house.later(60);
        house.freestone
                .company(CompanyId.DEFAULT)
                .actingAs(ActorId.of("user:4711"))
                .caseTypes()
                .update(full.id().value(), CaseTypeChange.parse("{\"name\":\"other\",\"fields\":null}"));

        assertThat(types.get(full.id().value()).updatedAt()).contains(house.now);
        assertThat(types.history(full.id().value()))
                .extracting(
                        entry -> entry.event() + " v" + entry.version() + " " + entry.actor() + " " + entry.details())
                .containsExactly("created v1 host {}", "updated v2 user:4711 {attributes=[fields, name]}");
        assertThat(types.history(full.id().value(), 0, 1)).hasSize(1);
    }

    @Test
    void case_types_are_listed_newest_first_with_all_that_lists_tell() {
        List<CaseType> made = IntStream.range(0, 3)
                .mapToObj(i -> {
                    house.later(1);
                    return create("{\"name\":\"" + i + "\"}");
                })
                .toList();

        Listing<CaseType> page = types.list(ListRequest.first().limit(2));

        assertThat(page.data()).containsExactly(made.get(2), made.get(1));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.nextUrl())
                .contains("/case-types?limit=2&startingAfter=" + made.get(1).id());
        assertThat(types.list(ListRequest.first().startingAfter(made.get(1).id().value()))
                        .data())
                .containsExactly(made.get(0));
        assertThat(violations(() -> types.list(ListRequest.parse(Map.of("loanTypeId", List.of("17"))))))
                .containsExactly("loanTypeId unknown_attribute");
    }

    @Test
    void a_case_type_of_another_company_does_not_exist() {
        CaseType own = create(FULL);
        CaseTypes others = house.freestone.company(NotificationHouse.OTHER).caseTypes();

        for (String id : List.of(own.id().value(), "KT-0000-0000", "1")) {
            refused(ErrorCode.NOT_FOUND, () -> others.get(id));
            refused(ErrorCode.NOT_FOUND, () -> others.update(id, CaseTypeChange.parse("{}")));
            refused(ErrorCode.NOT_FOUND, () -> others.history(id));
        }
        assertThat(violations(() -> types.get("a b"))).containsExactly("id bad_format");
        assertThat(types.get("1")).as("the storage number").isEqualTo(own);
        CaseTypes nobody = house.freestone.company(NotificationHouse.UNKNOWN).caseTypes();
        refused(ErrorCode.NOT_FOUND, () -> nobody.create(CaseTypeDraft.parse(FULL)));
    }

    private static String field(String name, String type, String more) {
        return "{\"fieldName\":\"" + name + "\",\"dataType\":\"" + type + "\"" + more + "}";
    }

    private CaseType create(String body) {
        return types.create(CaseTypeDraft.parse(body));
    }

    private CaseType change(CaseType type, String body) {
        return types.update(type.id().value(), CaseTypeChange.parse(body));
    }
}
