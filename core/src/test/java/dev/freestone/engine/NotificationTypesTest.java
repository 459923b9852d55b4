package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.body;
import static dev.freestone.engine.NotificationHouse.sendable;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.json.NotificationTypeJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.NotificationType;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notification type is made of. */
class NotificationTypesTest {
    private final NotificationHouse house = new NotificationHouse();

    @Test
    @Fact("NOT-1")
    void a_type_that_nothing_fires_is_refused_also_as_a_draft() {
        assertThat(violations(() -> house.create("{}"))).containsExactly("onStatus trigger_required");
        assertThat(violations(() -> house.create(body(Collections.singletonMap("onStatus", null)))))
                .containsExactly("onStatus trigger_required");

        NotificationType draft = house.create("{\"onOutcome\":\"approved\"}");
        assertThat(violations(() -> house.change(draft.id(), "{\"onOutcome\":null}")))
                .containsExactly("onStatus trigger_required");
        assertThat(house.change(draft.id(), "{\"onOutcome\":null,\"onStatus\":\"canceled\"}")
                        .trigger()
                        .onStatus())
                .contains(CaseStatus.CANCELED);
    }

    @Test
    void a_trigger_that_cannot_be_read_is_not_told_as_missing() {
        assertThat(violations(() -> house.create("{\"onOutcome\":\"won\"}")))
                .containsExactly("onOutcome unknown_value");
        assertThat(violations(() -> house.create("{\"onStatus\":7}"))).containsExactly("onStatus bad_format");
    }

    @Test
    @Fact("NOT-2")
    void names_have_50_characters_and_descriptions_500_and_both_are_empty_by_default() {
        NotificationType plain = house.create("{\"onStatus\":\"initiated\"}");

        assertThat(plain.header().name()).isEmpty();
        assertThat(plain.header().description()).isEmpty();
        assertThat(plain.status()).isEqualTo(TypeStatus.DRAFT);
        String last = "\ud83c\udf40";
        NotificationType full =
                house.create(body(Map.of("name", "x".repeat(49) + last, "description", "x".repeat(499) + last)));
        assertThat(full.header().name()).endsWith(last);
        assertThat(violations(() -> house.create(
                        body(Map.of("name", "x".repeat(50) + last, "description", "x".repeat(500) + last)))))
                .containsExactly("description too_long", "name too_long");
        assertThat(violations(() -> house.change(full.id(), "{\"name\":\"" + "x".repeat(51) + "\"}")))
                .containsExactly("name too_long");
    }

    @Test
    @Fact("NOT-3")
    void every_listed_value_is_accepted_and_every_other_one_is_unknown() {
        assertAccepted("onStatus", Arrays.stream(CaseStatus.values()).map(CaseStatus::code), 5);
        assertAccepted("onOutcome", Arrays.stream(CaseOutcome.values()).map(CaseOutcome::code), 4);
        assertAccepted(
                "channel",
                Arrays.stream(Channel.values())
                        .filter(channel -> channel != Channel.PUSH)
                        .map(Channel::code),
                8);
        assertAccepted("theme", Arrays.stream(InteractionTheme.values()).map(InteractionTheme::code), 19);
        assertAccepted("unit", Arrays.stream(DelayUnit.values()).map(DelayUnit::code), 2);
        assertThat(violations(() -> house.create(body(Map.of(
                        "onStatus", "Initiated",
                        "onOutcome", "won",
                        "channel", "pigeon",
                        "theme", "outOpsLoan",
                        "unit", "days",
                        "status", "paused")))))
                .containsExactly(
                        "channel unknown_value",
                        "onOutcome unknown_value",
                        "onStatus unknown_value",
                        "status unknown_value",
                        "theme unknown_value",
                        "unit unknown_value");
    }

    private void assertAccepted(String attribute, Stream<String> values, int count) {
        List<String> seen = new ArrayList<>();
        values.forEach(value -> {
            NotificationType made = house.create(body(Map.of(attribute, value)));
            assertThat(NotificationTypeJson.toMap(made)).containsEntry(attribute, value);
            seen.add(value);
        });
        assertThat(seen).doesNotHaveDuplicates().hasSize(count);
    }

    @ParameterizedTest(name = "delay {0}")
    @ValueSource(strings = {"-1", "3651", "-9223372036854775808", "4294967296"})
    @Fact("NOT-6")
    void a_delay_is_of_0_to_3650_days(String delay) {
        String body = "{\"onStatus\":\"initiated\",\"delay\":" + delay + "}";

        assertThat(violations(() -> house.create(body))).containsExactly("delay out_of_range");
        NotificationType longest = house.create(body(Map.of("delay", 3_650L, "unit", "calendarDays")));
        assertThat(house.change(longest.id(), "{\"delay\":0}").notice().delay()).hasValue(0);
        assertThat(violations(() -> house.change(longest.id(), "{\"delay\":" + delay + "}")))
                .containsExactly("delay out_of_range");
    }

    @Test
    @Fact("NOT-28")
    void conditions_are_judged_when_they_are_given_and_none_is_the_same_as_null() {
        assertThat(violations(() -> house.create(conditions(condition("gt", "\"a\"", "string")))))
                .containsExactly("onCondition[0].operator condition_operator");
        assertThat(violations(() -> house.create(conditions(condition("in", "[]", "string")))))
                .containsExactly("onCondition[0].value out_of_range");
        assertThat(violations(() -> house.create(conditions(condition("in", "[1,null]", "integer")))))
                .containsExactly("onCondition[0].value[1] required");
        NotificationType none = house.create(conditions());
        assertThat(none.trigger().onCondition()).isEmpty();
        assertThat(NotificationTypeJson.toMap(none)).containsEntry("onCondition", null);
    }

    @Test
    void a_condition_that_lacks_a_part_is_told_by_its_place() {
        assertThat(violations(() -> house.create(conditions(
                        "{}",
                        "7",
                        condition("like", "1", "money"),
                        "{\"fieldName\":null,\"operator\":\"isNull\",\"dataType\":\"string\",\"more\":1}",
                        "{\"fieldName\":\"a\",\"operator\":\"eq\",\"dataType\":\"string\"}",
                        condition("gt", "\"a\"", "string")))))
                .containsExactly(
                        "onCondition[0].dataType required",
                        "onCondition[0].fieldName required",
                        "onCondition[0].operator required",
                        "onCondition[1] bad_format",
                        "onCondition[2].dataType unknown_value",
                        "onCondition[2].operator condition_operator",
                        "onCondition[3].fieldName required",
                        "onCondition[3].more unknown_attribute",
                        "onCondition[4].value required",
                        "onCondition[5].operator condition_operator");
    }

    @Test
    void values_of_conditions_keep_their_types_and_digits() {
        String written = "[{\"fieldName\":\"a\",\"operator\":\"eq\",\"value\":1.50,\"dataType\":\"number\"},"
                + "{\"fieldName\":\"b\",\"operator\":\"in\",\"value\":[\"2\",3],\"dataType\":\"integer\"},"
                + "{\"fieldName\":\"c\",\"operator\":\"ne\",\"value\":null,\"dataType\":\"string\"},"
                + "{\"fieldName\":\"d\",\"operator\":\"eq\",\"value\":\"true\",\"dataType\":\"boolean\"}]";
        NotificationType made = house.create("{\"onStatus\":\"initiated\",\"onCondition\":" + written + "}");

        assertThat(NotificationTypeJson.write(house.types().get(made.id()))).contains("\"onCondition\":" + written);
        house.later(60);
        assertThat(house.change(made.id(), "{\"onCondition\":" + written + "}")).isEqualTo(made);
    }

    @Test
    void a_type_is_read_as_the_specification_shows_it() {
        NotificationType draft = house.create(body(Map.of(
                "name",
                "Bankruptcy documents",
                "delay",
                3L,
                "unit",
                "businessDays",
                "onCondition",
                List.of(Map.of(
                        "fieldName", "chapter", "operator", "eq", "value", "chapter13", "dataType", "string")))));
        house.later(60);
        house.activate(draft);

        assertThat(NotificationTypeJson.write(house.types().get(draft.id())))
                .isEqualTo("{\"id\":" + draft.id()
                        + ",\"version\":1,\"derivedFromTypeId\":null,\"companyId\":\"default\","
                        + "\"name\":\"Bankruptcy documents\",\"description\":\"\",\"status\":\"active\","
                        + "\"onStatus\":\"initiated\",\"onOutcome\":null,\"onCondition\":[{\"fieldName\":\"chapter\","
                        + "\"operator\":\"eq\",\"value\":\"chapter13\",\"dataType\":\"string\"}],"
                        + "\"channel\":\"email\",\"theme\":\"opsServicing\",\"templateId\":4711,\"delay\":3,"
                        + "\"unit\":\"businessDays\",\"createdAt\":\"2026-03-09T14:30:00.000250Z\","
                        + "\"updatedAt\":null,\"publishedAt\":\"2026-03-09T14:31:00.000250Z\",\"deprecatedAt\":null}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id            | read_only",
                "version       | read_only",
                "derivedFromTypeId | read_only",
                "companyId     | read_only",
                "createdAt     | read_only",
                "updatedAt     | read_only",
                "publishedAt   | read_only",
                "deprecatedAt  | read_only",
                "cancelIfConditionNoLongerHolds | unknown_attribute",
                "template      | unknown_attribute",
                "caseTypeIds   | unknown_attribute",
            })
    void what_a_caller_does_not_set_is_refused(String attribute, String expected) {
        assertThat(violations(() -> house.create(body(Map.of(attribute, "x")))))
                .containsExactly(attribute + " " + expected);
        NotificationType draft = house.create(sendable());
        assertThat(violations(() -> house.change(draft.id(), JsonText.write(Map.of(attribute, "x")))))
                .containsExactly(attribute + " " + expected);
        assertThat(violations(() -> house.copy(TypeRef.of(draft.id()), JsonText.write(Map.of(attribute, "x")))))
                .containsExactly(attribute + " " + expected);
    }

    @ParameterizedTest(name = "templateId {0}: {1}")
    @CsvSource({
        "2147483648, out_of_range",
        "-2147483648, out_of_range",
        "9223372036854775808, bad_format",
        "47.5, bad_format",
        "\"4711\", bad_format",
    })
    void a_template_is_named_by_an_integer(String template, String expected) {
        assertThat(violations(() -> house.create("{\"onStatus\":\"initiated\",\"templateId\":" + template + "}")))
                .containsExactly("templateId " + expected);
    }

    @Test
    void a_type_of_another_company_or_kind_does_not_exist() {
        TypeId own = house.create(sendable()).id();
        NotificationTypes others =
                house.freestone.company(NotificationHouse.OTHER).notificationTypes();

        for (TypeId missing : List.of(TypeId.of(own.value() + 1), own)) {
            refused(ErrorCode.NOT_FOUND, () -> others.get(missing));
            refused(ErrorCode.NOT_FOUND, () -> others.versions(missing));
            refused(ErrorCode.NOT_FOUND, () -> others.update(missing, NotificationTypeChange.parse("{}")));
            refused(ErrorCode.NOT_FOUND, () -> others.create(TypeRef.of(missing), NotificationTypeChange.parse("{}")));
            refused(ErrorCode.NOT_FOUND, () -> others.caseTypes(missing));
            refused(ErrorCode.NOT_FOUND, () -> others.history(missing));
            refused(ErrorCode.NOT_FOUND, () -> house.stops().get(missing));
        }
        NotificationTypes nobody =
                house.freestone.company(NotificationHouse.UNKNOWN).notificationTypes();
        refused(ErrorCode.NOT_FOUND, () -> nobody.create(sendable().build()));
        refused(ErrorCode.NOT_FOUND, () -> nobody.list(ListRequest.first()));
    }

    private static String conditions(String... each) {
        return "{\"onStatus\":\"initiated\",\"onCondition\":[" + String.join(",", each) + "]}";
    }

    private static String condition(String operator, String value, String type) {
        return "{\"fieldName\":\"a\",\"operator\":\"" + operator + "\",\"value\":" + value + ",\"dataType\":\"" + type
                + "\"}";
    }
}
