package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.sendable;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.json.NotificationTypeJson;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TypeHeader;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of a type: how they begin, what they take, how they end. */
class TypeVersionsTest {
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("name", "\"other\""),
            Map.entry("description", "\"other\""),
            Map.entry("onStatus", "\"canceled\""),
            Map.entry("onOutcome", "\"denied\""),
            Map.entry(
                    "onCondition", "[{\"fieldName\":\"a\",\"operator\":\"eq\",\"value\":1,\"dataType\":\"integer\"}]"),
            Map.entry("channel", "\"text\""),
            Map.entry("theme", "\"opsCollDebt\""),
            Map.entry("templateId", "12"),
            Map.entry("delay", "4"),
            Map.entry("unit", "\"calendarDays\""));

    private final NotificationHouse house = new NotificationHouse();

    @Test
    @Fact("NOT-8")
    void a_copy_is_a_draft_of_the_next_version_with_what_the_body_lays_over_it() {
        NotificationType first =
                house.create(sendable().description("the first").delay(3));
        NotificationType second = house.copy(TypeRef.of(first.id()), "{\"name\":\"second\"}");
        house.later(60);

        NotificationType third =
                house.copy(TypeRef.of(first.id(), 1), "{\"name\":\"third\",\"delay\":null,\"channel\":\"text\"}");

        assertThat(second.version()).isEqualTo(2);
        assertThat(third.id()).isEqualTo(first.id());
        TypeHeader header = third.header();
        assertThat(header.version()).isEqualTo(3);
        assertThat(header.derivedFrom()).contains(first.id());
        assertThat(header.status()).isEqualTo(TypeStatus.DRAFT);
        assertThat(header.name()).isEqualTo("third");
        assertThat(header.description()).isEqualTo("the first");
        assertThat(header.times().createdAt()).isEqualTo(house.now);
        assertThat(third.trigger()).isEqualTo(first.trigger());
        assertThat(third.notice().delay()).as("cleared").isEmpty();
        assertThat(third.notice().channel()).contains(Channel.TEXT);
        assertThat(third.notice().templateId()).isEqualTo(first.notice().templateId());
        assertThat(house.types().versions(first.id())).containsExactly(first, second, third);
    }

    @ParameterizedTest(name = "status {0} of the source is not copied")
    @ValueSource(strings = {"draft", "active", "deprecated"})
    void a_copy_begins_as_a_draft_whatever_its_source_is(String status) {
        NotificationType source = house.in(status);

        assertThat(house.copy(TypeRef.of(source.id()), "{}").status()).isEqualTo(TypeStatus.DRAFT);
        assertThat(house.types().get(TypeRef.of(source.id(), 1))).isEqualTo(source);
    }

    @Test
    void a_copy_without_a_version_is_one_of_the_active_version_else_of_the_latest() {
        TypeId id = house.create(sendable().name("one")).id();
        house.copy(TypeRef.of(id), "{\"name\":\"two\"}");
        assertThat(house.copy(TypeRef.of(id), "{}").header().name())
                .as("the latest")
                .isEqualTo("two");

        house.change(id, 1, "{\"status\":\"active\"}");
        assertThat(house.copy(TypeRef.of(id), "{}").header().name())
                .as("the active")
                .isEqualTo("one");
        refused(ErrorCode.NOT_FOUND, () -> house.copy(TypeRef.of(id, 9), "{}"));
        refused(ErrorCode.NOT_FOUND, () -> house.copy(TypeRef.of(TypeId.of(999)), "{}"));
    }

    @Test
    void a_copy_can_be_put_in_force_in_one_step_and_not_begin_as_deprecated() {
        NotificationType first = house.in("active");

        NotificationType second = house.copy(TypeRef.of(first.id()), "{\"status\":\"active\",\"name\":\"two\"}");

        assertThat(second.header().times().publishedAt()).contains(house.now);
        assertThat(house.versions(first.id())).isEqualTo("1 deprecated, 2 active");
        assertThat(refused(
                                ErrorCode.ILLEGAL_TRANSITION,
                                () -> house.copy(TypeRef.of(first.id()), "{\"status\":\"deprecated\"}"))
                        .details())
                .isEqualTo(Map.of("from", "none", "event", "set_deprecated"));
        assertThat(violations(() -> house.copy(TypeRef.of(first.id()), "{\"status\":\"active\",\"templateId\":null}")))
                .containsExactly("templateId required");
        assertThat(house.versions(first.id())).isEqualTo("1 deprecated, 2 active");
    }

    @Test
    @Fact("NOT-9")
    void a_version_that_is_put_in_force_ends_the_one_before() {
        NotificationType first = house.in("active");
        NotificationType second = house.copy(TypeRef.of(first.id()), "{}");
        house.later(60);

        house.activate(second);

        NotificationType ended = house.types().get(TypeRef.of(first.id(), 1));
        assertThat(ended.status()).isEqualTo(TypeStatus.DEPRECATED);
        assertThat(ended.header().times().deprecatedAt()).contains(house.now);
        assertThat(ended.notice()).isEqualTo(first.notice());
        assertThat(house.types().get(first.id()).version()).isEqualTo(2);
        assertThat(house.types().history(first.id()))
                .extracting(HistoryEntry::toString)
                .satisfiesExactly(
                        line -> assertThat(line).contains("NT1 created by host, version 1: draft"),
                        line -> assertThat(line).contains("NT4 activated by host, version 1: draft -> active"),
                        line -> assertThat(line).contains("NT1 created by host, version 2: draft; copied 1"),
                        line -> assertThat(line).contains("NT6 superseded by host, version 1: active -> deprecated"),
                        line -> assertThat(line).contains("NT4 activated by host, version 2: draft -> active"));
    }

    @Test
    @Fact("NOT-11")
    void any_setting_of_a_draft_can_be_changed() {
        Set<String> changed = new TreeSet<>();
        OTHER.forEach((attribute, value) -> {
            NotificationType draft = house.create(sendable());
            house.later(60);
            NotificationType after = house.change(draft.id(), "{\"" + attribute + "\":" + value + "}");
            assertThat(after)
                    .as(attribute)
                    .isNotEqualTo(draft)
                    .isEqualTo(house.types().get(draft.id()));
            assertThat(after.header().times().updatedAt()).as(attribute).contains(house.now);
            changed.add(attribute);
        });
        NotificationType draft = house.create(sendable());
        assertThat(house.types()
                        .update(
                                draft.id(),
                                NotificationTypeChange.builder()
                                        .cancelIfConditionNoLongerHolds(Change.set(true))
                                        .build())
                        .type()
                        .notice()
                        .cancelIfConditionNoLongerHolds())
                .isTrue();
        assertThat(changed).hasSize(10);
    }

    @Test
    @Fact("NOT-12")
    void an_active_version_takes_nothing_but_its_end() {
        NotificationType active = house.in("active");
        house.later(60);
        OTHER.forEach((attribute, value) -> {
            String body = "{\"" + attribute + "\":" + value + ",\"status\":\"deprecated\"}";
            assertThat(violations(() -> house.change(active.id(), body)))
                    .containsExactly(attribute + " not_allowed_in_status");
        });
        assertThat(violations(() -> house.types()
                        .update(
                                active.id(),
                                NotificationTypeChange.builder()
                                        .cancelIfConditionNoLongerHolds(Change.set(true))
                                        .build())))
                .containsExactly("cancelIfConditionNoLongerHolds not_allowed_in_status");
        assertThat(violations(() -> house.change(active.id(), "{\"status\":\"draft\"}")))
                .containsExactly("status not_allowed_in_status");
        assertThat(house.types().get(active.id())).isEqualTo(active);

        NotificationType ended = house.change(active.id(), "{\"status\":\"deprecated\"}");

        assertThat(ended.status()).isEqualTo(TypeStatus.DEPRECATED);
        assertThat(ended.header().times().deprecatedAt()).contains(house.now);
        assertThat(ended.notice()).isEqualTo(active.notice());
    }

    @Test
    @Fact("NOT-13")
    void a_deprecated_version_takes_nothing_and_nothing_becomes_a_draft_again() {
        NotificationType ended = house.in("deprecated");

        OTHER.forEach((attribute, value) -> assertThat(refused(
                                ErrorCode.ILLEGAL_TRANSITION,
                                () -> house.change(ended.id(), "{\"" + attribute + "\":" + value + "}"))
                        .details())
                .as(attribute)
                .isEqualTo(Map.of("from", "deprecated", "event", "edit")));
        for (String status : List.of("draft", "active")) {
            assertThat(refused(
                                    ErrorCode.ILLEGAL_TRANSITION,
                                    () -> house.change(ended.id(), "{\"status\":\"" + status + "\",\"name\":\"x\"}"))
                            .details())
                    .isEqualTo(Map.of("from", "deprecated", "event", "set_" + status));
        }
        assertThat(house.types().get(ended.id())).isEqualTo(ended);
        assertThat(violations(() -> house.change(house.in("active").id(), "{\"status\":\"draft\"}")))
                .containsExactly("status not_allowed_in_status");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "draft, draft, draft",
        "draft, active, active",
        "draft, deprecated, deprecated",
        "active, draft, not_allowed_in_status",
        "active, active, active",
        "active, deprecated, deprecated",
        "deprecated, draft, illegal_transition",
        "deprecated, active, illegal_transition",
        "deprecated, deprecated, deprecated",
    })
    void a_status_is_reached_or_refused_as_the_life_cycle_says(String from, String to, String expected) {
        NotificationType before = house.in(from);
        house.later(60);
        String body = "{\"status\":\"" + to + "\"}";

        switch (expected) {
            case "not_allowed_in_status" ->
                assertThat(violations(() -> house.change(before.id(), body))).containsExactly("status " + expected);
            case "illegal_transition" -> refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.change(before.id(), body));
            default ->
                assertThat(house.change(before.id(), body).status().code()).isEqualTo(expected);
        }
        boolean moved = TypeStatus.parse(expected).isPresent() && !from.equals(to);
        assertThat(house.types().get(before.id()).equals(before)).isEqualTo(!moved);
    }

    @Test
    @Fact("NOT-14")
    void the_active_version_stands_for_a_type_and_without_one_the_latest() {
        TypeId id = house.create(sendable()).id();
        house.copy(TypeRef.of(id), "{}");
        assertThat(house.types().get(id).version()).as("no version is active").isEqualTo(2);

        house.change(id, 1, "{\"status\":\"active\"}");
        assertThat(house.types().get(id).version()).as("the active one").isEqualTo(1);
        assertThat(house.types().get(TypeRef.of(id, 2)).status()).isEqualTo(TypeStatus.DRAFT);
        refused(ErrorCode.NOT_FOUND, () -> house.types().get(TypeRef.of(id, 9)));

        house.change(id, 1, "{\"status\":\"deprecated\"}");
        assertThat(house.types().get(id).version())
                .as("none is active any more")
                .isEqualTo(2);
    }

    @Test
    void a_change_without_a_version_is_one_of_the_latest_draft_else_the_active_else_the_latest() {
        TypeId id = house.create(sendable()).id();
        house.copy(TypeRef.of(id), "{}");
        house.copy(TypeRef.of(id), "{\"status\":\"active\"}");
        house.copy(TypeRef.of(id), "{\"status\":\"active\"}");
        assertThat(house.versions(id)).isEqualTo("1 draft, 2 draft, 3 deprecated, 4 active");

        assertThat(house.change(id, "{\"status\":\"deprecated\"}").version())
                .as("the latest draft")
                .isEqualTo(2);
        assertThat(house.change(id, "{\"status\":\"deprecated\"}").version())
                .as("the draft that is left")
                .isEqualTo(1);
        assertThat(house.change(id, "{\"status\":\"deprecated\"}").version())
                .as("the active")
                .isEqualTo(4);
        assertThat(house.change(id, "{\"status\":\"deprecated\"}").version())
                .as("the latest")
                .isEqualTo(4);
        refused(ErrorCode.NOT_FOUND, () -> house.change(id, 5, "{}"));
        refused(ErrorCode.NOT_FOUND, () -> house.change(TypeId.of(999), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "active", "deprecated"})
    void the_body_of_an_answer_can_be_sent_back_and_changes_nothing(String status) {
        NotificationType before = house.in(status);
        int entries = house.types().history(before.id()).size();
        house.later(60);

        NotificationType after = house.change(before.id(), NotificationTypeJson.write(before));

        assertThat(after).isEqualTo(before);
        assertThat(house.types().history(before.id())).hasSize(entries);
    }

    @Test
    void names_descriptions_and_statuses_are_not_cleared() {
        NotificationType draft = house.create(sendable());

        assertThat(violations(() -> house.change(draft.id(), "{\"name\":null,\"description\":null,\"status\":null}")))
                .containsExactly("description required", "name required", "status required");
        assertThat(house.copy(TypeRef.of(draft.id()), "{\"name\":null,\"status\":null}")
                        .header()
                        .name())
                .as("a new version has them by default")
                .isEmpty();
    }

    @Test
    void violations_are_told_before_a_status_refuses() {
        NotificationType ended = house.in("deprecated");

        assertThat(violations(() -> house.change(
                        ended.id(), "{\"status\":\"active\",\"delay\":-1,\"id\":7,\"onOutcome\":\"won\"}")))
                .containsExactly("delay out_of_range", "id read_only", "onOutcome unknown_value");
    }

    @Test
    void a_draft_tells_who_changed_which_attributes() {
        NotificationType draft = house.create(sendable());
        house.change(draft.id(), "{\"theme\":null,\"name\":\"x\",\"onOutcome\":\"denied\"}");

        assertThat(house.types().get(draft.id()).trigger().onOutcome()).contains(CaseOutcome.DENIED);
        assertThat(house.types().history(draft.id(), 0, 1)).hasSize(1);
        HistoryEntry last = house.types().history(draft.id()).get(1);
        assertThat(last.toString())
                .contains("NT3 updated by host, version 1: draft; attributes name, onOutcome, theme");
        assertThat(violations(() -> house.types().history(draft.id(), -1, 0)))
                .containsExactly("after out_of_range", "limit out_of_range");
    }
}
