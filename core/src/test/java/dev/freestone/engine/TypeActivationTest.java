package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.body;
import static dev.freestone.engine.NotificationHouse.sendable;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.Theme;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TypeAnswer;
import dev.freestone.testkit.Fact;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a version needs to be put in force, and what that does. */
class TypeActivationTest {
    private final NotificationHouse house = new NotificationHouse();

    static Stream<Arguments> lacking() {
        return Stream.of(
                arguments("channel", null, List.of("channel required")),
                arguments("channel", "voice", List.of("channel no_sender", "templateId template_not_found")),
                arguments("channel", "gui", List.of("channel no_sender", "templateId template_not_found")),
                arguments("templateId", null, List.of("templateId required")),
                arguments("templateId", 9_999L, List.of("templateId template_not_found")),
                arguments("theme", "opsCollDebt", List.of("theme theme_mismatch")),
                arguments("theme", "inbBug", List.of("theme theme_not_outbound")),
                arguments("delay", 3L, List.of("unit required")),
                arguments("unit", "businessDays", List.of("delay required")));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("lacking")
    void a_draft_that_lacks_something_is_stored_and_not_put_in_force(
            String attribute, Object value, List<String> expected) {
        String body = body(Collections.singletonMap(attribute, value));
        NotificationType draft = house.create(body);

        assertThat(violations(() -> house.activate(draft))).isEqualTo(expected);
        assertThat(house.types().get(draft.id())).isEqualTo(draft);
        assertThat(violations(() -> house.create(body.replace("{", "{\"status\":\"active\","))))
                .isEqualTo(expected);
        assertThat(house.types().list(ListRequest.first())).containsExactly(draft);
    }

    @Test
    @Fact("NOT-4")
    void everything_that_is_missing_is_told_at_once() {
        NotificationType draft = house.create("{\"onStatus\":\"initiated\"}");

        assertThat(house.types().get(draft.id())).isEqualTo(draft);
        assertThat(violations(() -> house.activate(draft)))
                .containsExactly("channel required", "templateId required", "theme required");
    }

    @Test
    @Fact("NOT-5")
    void a_delay_needs_a_unit_and_a_unit_a_delay() {
        NotificationType days = house.create(body(Map.of("delay", 3L)));
        NotificationType unit = house.create(body(Map.of("unit", "calendarDays")));

        assertThat(violations(() -> house.activate(days))).containsExactly("unit required");
        assertThat(violations(() -> house.activate(unit))).containsExactly("delay required");
        assertThat(house.change(days.id(), "{\"unit\":\"businessDays\",\"status\":\"active\"}")
                        .status())
                .isEqualTo(TypeStatus.ACTIVE);
        assertThat(house.change(unit.id(), "{\"unit\":null,\"status\":\"active\"}")
                        .status())
                .isEqualTo(TypeStatus.ACTIVE);
    }

    @Test
    @Fact("NOT-7")
    void a_creation_in_force_that_lacks_something_creates_nothing() {
        assertThat(violations(() ->
                        house.create(body(Map.of("status", "active", "templateId", 9_999L, "name", "x".repeat(51))))))
                .containsExactly("name too_long", "templateId template_not_found");

        assertThat(house.types().list(ListRequest.first())).isEmpty();
        NotificationType next = house.create(body(Map.of("status", "active")));
        assertThat(next.status()).isEqualTo(TypeStatus.ACTIVE);
        assertThat(next.header().times().publishedAt()).contains(NotificationHouse.MON_2026_03_09);
    }

    @Test
    void a_theme_is_needed_where_the_subject_of_the_template_implies_none() {
        NotificationType told = house.create(body(Collections.singletonMap("theme", null)));
        assertThat(house.activate(told).notice().theme()).isEmpty();

        Map<String, Object> silent = Map.of("templateId", (long) NotificationHouse.TELLS_NO_THEME);
        NotificationType other = house.create(body(silent));
        assertThat(house.activate(other).status()).isEqualTo(TypeStatus.ACTIVE);
        NotificationType none = house.create(body(silent).replace("\"theme\":\"opsServicing\",", ""));
        assertThat(violations(() -> house.activate(none))).containsExactly("theme required");
    }

    @Test
    void what_is_known_of_the_template_is_kept_by_the_version_and_forgotten_by_its_copies() {
        NotificationType active = house.in("active");
        NoticeTemplate known =
                new NoticeTemplate(NotificationHouse.SUBJECT, Set.of("firstName"), Optional.of(Theme.OPS_SERVICING));
        assertThat(house.types().get(active.id()).notice().template()).contains(known);

        house.template(NotificationHouse.TELLS_THEME, "email", "autopayEnableReminder");
        NotificationType copy = house.copy(TypeRef.of(active.id()), "{}");
        assertThat(copy.notice().template()).isEmpty();
        NotificationType second = house.activate(copy);

        assertThat(second.notice().template())
                .contains(new NoticeTemplate(
                        "autopayEnableReminder", Set.of("firstName"), Optional.of(Theme.OPS_SERVICING)));
        assertThat(house.types().get(TypeRef.of(active.id(), 1)).notice().template())
                .as("the version that was deprecated keeps what it was sent with")
                .contains(known);
    }

    @Test
    void without_a_directory_a_template_is_its_own_subject() {
        NotificationHouse silent = NotificationHouse.withoutDirectory();

        NotificationType active = silent.in("active");

        assertThat(active.notice().template()).contains(new NoticeTemplate("4711", Set.of()));
    }

    @Test
    void a_directory_that_fails_changes_nothing() {
        NotificationType draft = house.create(sendable());
        house.whenAsked(() -> {
            throw new IllegalStateException("out of order");
        });

        refused(ErrorCode.DIRECTORY_UNAVAILABLE, () -> house.activate(draft));
        refused(ErrorCode.DIRECTORY_UNAVAILABLE, () -> house.create(body(Map.of("status", "active"))));
        refused(ErrorCode.DIRECTORY_UNAVAILABLE, () -> house.copy(TypeRef.of(draft.id()), "{\"status\":\"active\"}"));
        assertThat(house.types().list(ListRequest.first())).containsExactly(draft);
        assertThat(house.versions(draft.id())).isEqualTo("1 draft");
        assertThat(house.change(draft.id(), "{\"name\":\"drafts need no template\"}")
                        .version())
                .isEqualTo(1);
    }

    @Test
    void a_version_whose_template_is_changed_meanwhile_is_judged_by_the_new_one() {
        NotificationType draft = house.create(sendable());
        int[] asked = {0};
        house.whenAsked(() -> {
            if (asked[0]++ == 0) {
                house.change(draft.id(), "{\"templateId\":" + NotificationHouse.TELLS_NO_THEME + "}");
            }
        });

        NotificationType active = house.activate(draft);

        assertThat(active.notice().template().map(NoticeTemplate::subject)).contains("houseNews");
    }

    @Test
    void a_version_whose_template_never_stands_still_is_a_conflict() {
        NotificationType draft = house.create(sendable());
        int[] asked = {0};
        house.whenAsked(() -> house.change(draft.id(), "{\"templateId\":" + (9_000 + asked[0]++) + "}"));

        refused(ErrorCode.CONFLICT, () -> house.activate(draft));

        assertThat(house.versions(draft.id())).isEqualTo("1 draft");
    }

    @Test
    void a_type_that_belongs_to_no_case_type_is_put_in_force_with_a_warning() {
        TypeAnswer<NotificationType> alone =
                house.types().create(sendable().status(TypeStatus.ACTIVE).build());
        TypeId id = alone.type().id();

        assertThat(alone.warnings())
                .extracting(each -> each.code() + " " + each.typeId() + " v" + each.version())
                .containsExactly(CaseWarning.NOT_ASSOCIATED + " " + id + " v1");
        house.types().associate(id, house.caseType());
        assertThat(house.types()
                        .create(TypeRef.of(id), NotificationTypeChange.parse("{\"status\":\"active\"}"))
                        .warnings())
                .isEmpty();
    }
}
