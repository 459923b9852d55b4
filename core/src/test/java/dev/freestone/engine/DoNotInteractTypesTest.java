package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.stopping;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.json.DoNotInteractTypeJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.notification.TypeAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What do-not-interact types have of their own; the rest is that of notification types. */
class DoNotInteractTypesTest {
    private final NotificationHouse house = new NotificationHouse();
    private final DoNotInteractTypes types = house.stops();

    @Test
    void every_listed_channel_and_theme_is_accepted_and_every_other_one_is_unknown() {
        assertAccepted("channel", Arrays.stream(StoppedChannel.values()).map(StoppedChannel::code), 7);
        assertAccepted("theme", Arrays.stream(StoppedTheme.values()).map(StoppedTheme::code), 9);
        for (String channel : List.of("gui", "document")) {
            assertThat(violations(() -> create("{\"onStatus\":\"initiated\",\"channel\":\"" + channel + "\"}")))
                    .containsExactly("channel unknown_value");
        }
        for (String theme : List.of("opsAccountCredentials", "inbBug", "opsLoanTimeBarredNotice")) {
            assertThat(violations(() -> create("{\"onStatus\":\"initiated\",\"theme\":\"" + theme + "\"}")))
                    .containsExactly("theme unknown_value");
        }
    }

    private void assertAccepted(String attribute, Stream<String> values, int count) {
        List<String> all = values.toList();
        assertThat(all).hasSize(count);
        for (String value : all) {
            DoNotInteractType made = create("{\"onStatus\":\"initiated\",\"" + attribute + "\":\"" + value + "\"}");
            assertThat(DoNotInteractTypeJson.toMap(made)).containsEntry(attribute, value);
        }
    }

    @ParameterizedTest(name = "duration {0}: {1}")
    @CsvSource({"-1, duration out_of_range", "0, ''", "36500, ''", "36501, duration out_of_range"})
    void a_duration_is_of_0_to_36500_days(String days, String expected) {
        String body = "{\"onStatus\":\"initiated\",\"unit\":\"businessDays\",\"duration\":" + days + "}";

        if (expected.isEmpty()) {
            assertThat(DoNotInteractTypeJson.toMap(create(body))).containsEntry("duration", Long.valueOf(days));
        } else {
            assertThat(violations(() -> create(body))).containsExactly(expected);
        }
    }

    @Test
    void a_type_in_force_needs_a_channel_and_a_theme_and_both_of_duration_and_unit() {
        DoNotInteractType bare = create("{\"onOutcome\":\"denied\",\"duration\":5}");

        assertThat(violations(() -> change(bare, "{\"status\":\"active\"}")))
                .containsExactly("channel required", "theme required", "unit required");
        assertThat(types.get(bare.id())).isEqualTo(bare);
        assertThat(change(
                                bare,
                                "{\"status\":\"active\",\"channel\":\"all\",\"theme\":\"all\",\"unit\":\"businessDays\"}")
                        .status())
                .isEqualTo(TypeStatus.ACTIVE);
    }

    @Test
    void neither_template_nor_delay_is_an_attribute() {
        for (String attribute : List.of("templateId", "delay", "cancelIfConditionNoLongerHolds")) {
            assertThat(violations(() -> create(JsonText.write(Map.of("onStatus", "initiated", attribute, "x")))))
                    .containsExactly(attribute + " unknown_attribute");
        }
    }

    @Test
    void a_type_is_put_in_force_without_asking_for_a_template_or_a_sender() {
        house.whenAsked(() -> {
            throw new IllegalStateException("nobody needs a template");
        });

        TypeAnswer<DoNotInteractType> answer = types.create(stopping()
                .channel(StoppedChannel.VOICE)
                .status(TypeStatus.ACTIVE)
                .build());

        assertThat(answer.type().status()).isEqualTo(TypeStatus.ACTIVE);
        assertThat(answer.warnings()).extracting(CaseWarning::code).containsExactly(CaseWarning.NOT_ASSOCIATED);
    }

    @Test
    void a_type_is_written_as_the_specification_says() {
        DoNotInteractType made = types.create(stopping().duration(5).build()).type();

        assertThat(DoNotInteractTypeJson.write(made))
                .isEqualTo("{\"id\":" + made.id()
                        + ",\"version\":1,\"derivedFromTypeId\":null,\"companyId\":\"default\","
                        + "\"name\":\"Cease and desist\",\"description\":\"\",\"status\":\"draft\","
                        + "\"onStatus\":\"initiated\",\"onOutcome\":null,\"onCondition\":null,\"channel\":\"all\","
                        + "\"theme\":\"all\",\"duration\":5,\"unit\":null,"
                        + "\"createdAt\":\"2026-03-09T14:30:00.000250Z\",\"updatedAt\":null,\"publishedAt\":null,"
                        + "\"deprecatedAt\":null}");
    }

    @Test
    void versions_follow_each_other_as_those_of_notification_types_do() {
        DoNotInteractType first =
                types.create(stopping().status(TypeStatus.ACTIVE).build()).type();

        DoNotInteractType second = types.create(
                        TypeRef.of(first.id()),
                        DoNotInteractTypeChange.parse("{\"status\":\"active\",\"theme\":\"opsCollDebt\"}"))
                .type();

        assertThat(second.stop().channel()).contains(StoppedChannel.ALL);
        assertThat(second.stop().theme()).contains(StoppedTheme.OPS_COLL_DEBT);
        assertThat(types.versions(first.id()))
                .extracting(each -> each.version() + " " + each.status().code())
                .containsExactly("1 deprecated", "2 active");
        assertThat(types.get(first.id())).isEqualTo(second);
        assertThat(violations(() -> change(second, "{\"theme\":\"all\"}")))
                .containsExactly("theme not_allowed_in_status");
        change(second, "{\"status\":\"deprecated\"}");
        assertThat(refused(ErrorCode.ILLEGAL_TRANSITION, () -> change(second, "{\"theme\":\"all\"}"))
                        .details())
                .isEqualTo(Map.of("from", "deprecated", "event", "edit"));
        assertThat(types.history(first.id()))
                .extracting(entry -> entry.row().orElse("-"))
                .containsExactly("DT2", "DT6", "DT2", "DT5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "active"})
    void the_body_of_an_answer_can_be_sent_back_and_changes_nothing(String status) {
        DoNotInteractType before = types.create(stopping()
                        .status(TypeStatus.parse(status).orElseThrow())
                        .build())
                .type();
        house.later(60);

        assertThat(change(before, DoNotInteractTypeJson.write(before))).isEqualTo(before);
    }

    @Test
    void the_kinds_share_their_ids_and_not_their_lists() {
        DoNotInteractType stop = types.create(stopping().build()).type();
        NotificationType notification = house.create(NotificationHouse.sendable());

        assertThat(notification.id()).isNotEqualTo(stop.id());
        assertThat(types.list(ListRequest.first())).containsExactly(stop);
        assertThat(house.types().list(ListRequest.first())).containsExactly(notification);
        TypeId other = notification.id();
        refused(ErrorCode.NOT_FOUND, () -> types.get(other));
        refused(ErrorCode.NOT_FOUND, () -> types.create(TypeRef.of(other), DoNotInteractTypeChange.parse("{}")));
    }

    private DoNotInteractType create(String body) {
        return types.create(DoNotInteractTypeDraft.parse(body)).type();
    }

    private DoNotInteractType change(DoNotInteractType type, String body) {
        return types.update(type.id(), DoNotInteractTypeChange.parse(body)).type();
    }
}
