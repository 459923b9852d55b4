package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.sendable;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.NotificationAnswers;
import dev.freestone.json.NotificationTypeJson;
import dev.freestone.json.WireAnswer;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of types and the envelopes of their operations. */
class TypeListTest {
    private final NotificationHouse house = new NotificationHouse();

    @Test
    @Fact("NOT-51")
    void a_page_has_25_items_by_default_and_1_to_100_on_request() {
        many(101);

        assertThat(house.types().list(ListRequest.first())).hasSize(25);
        assertThat(house.types().list(ListRequest.first().limit(1))).hasSize(1);
        assertThat(house.types().list(ListRequest.first().limit(100))).hasSize(100);
        for (int limit : new int[] {0, 101}) {
            assertThat(violations(() -> house.types().list(ListRequest.first().limit(limit))))
                    .containsExactly("limit out_of_range");
        }
    }

    @Test
    @Fact("NOT-52")
    void sixty_types_are_visited_once_forth_and_back_the_newest_first() {
        List<TypeId> newestFirst = new ArrayList<>(many(60));
        Collections.reverse(newestFirst);

        List<TypeId> forth = new ArrayList<>(page(ListRequest.first().limit(25)));
        while (forth.size() < 60) {
            forth.addAll(page(ListRequest.first()
                    .limit(25)
                    .startingAfter(forth.get(forth.size() - 1).toString())));
        }
        List<TypeId> back = new ArrayList<>(List.of(forth.get(59)));
        while (back.size() < 60) {
            back.addAll(
                    0,
                    page(ListRequest.first().limit(25).endingBefore(back.get(0).toString())));
        }

        assertThat(forth).isEqualTo(newestFirst);
        assertThat(back).isEqualTo(newestFirst);
        assertThat(page(ListRequest.first().startingAfter(forth.get(59).toString())))
                .isEmpty();
        assertThat(page(ListRequest.first().endingBefore(forth.get(0).toString())))
                .isEmpty();
        assertThat(page(ListRequest.first()
                        .startingAfter("nothing that is checked")
                        .endingBefore(forth.get(1).toString())))
                .as("only the end counts")
                .containsExactly(forth.get(0));
        assertProductsAreKept(forth);
    }

    private void assertProductsAreKept(List<TypeId> ids) {
        String ofProduct = house.caseTypeOf("ext-auto");
        String ofOther = house.caseTypeOf("LT-1A2B-C3D4");
        String ofEvery = house.caseType();
        house.types().associate(ids.get(10), ofProduct);
        house.types().associate(ids.get(20), ofOther);
        house.types().associate(ids.get(30), ofEvery);
        house.types().associate(ids.get(40), ofOther);
        house.types().associate(ids.get(40), ofEvery);
        house.types().associate(ids.get(50), ofProduct);
        house.types().dissociate(ids.get(50), ofProduct);

        assertThat(page(ListRequest.first().loanTypeId("ext-auto")))
                .containsExactly(ids.get(10), ids.get(30), ids.get(40));
        assertThat(page(ListRequest.first().loanTypeId("LT-1A2B-C3D4")))
                .containsExactly(ids.get(20), ids.get(30), ids.get(40));
        assertThat(page(ListRequest.first().loanTypeId("17"))).containsExactly(ids.get(30), ids.get(40));
        assertThat(page(ListRequest.first()
                        .loanTypeId("ext-auto")
                        .limit(1)
                        .startingAfter(ids.get(15).toString())))
                .containsExactly(ids.get(30));
    }

    @Test
    void types_of_one_instant_are_told_apart_by_their_ids() {
        TypeId first = house.create(sendable()).id();
        TypeId second = house.create(sendable()).id();

        assertThat(page(ListRequest.first())).containsExactly(second, first);
        assertThat(page(ListRequest.first().startingAfter(second.toString()))).containsExactly(first);
    }

    @Test
    void of_each_type_its_active_version_is_listed_else_the_latest() {
        TypeId id = house.in("active").id();
        house.copy(TypeRef.of(id), "{}");
        TypeId drafts = house.create(sendable()).id();
        house.copy(TypeRef.of(drafts), "{}");

        assertThat(house.types().list(ListRequest.first()))
                .extracting(type -> type.id() + " v" + type.version())
                .containsExactly(drafts + " v2", id + " v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"startingAfter", "endingBefore"})
    void a_cursor_is_a_type_of_this_list(String parameter) {
        TypeId stop = house.stops()
                .create(NotificationHouse.stopping().build())
                .type()
                .id();

        assertThat(violations(() -> house.types().list(ListRequest.parse(Map.of(parameter, List.of("x"))))))
                .containsExactly(parameter + " bad_format");
        assertThat(violations(() -> house.types().list(ListRequest.parse(Map.of(parameter, List.of(stop.toString()))))))
                .containsExactly(parameter + " unknown_cursor");
        assertThat(violations(() -> house.types()
                        .list(ListRequest.parse(Map.of(
                                parameter,
                                List.of("99"),
                                "limit",
                                List.of("x"),
                                "loanTypeId",
                                List.of("a b"),
                                "sortBy",
                                List.of("id"))))))
                .containsExactlyInAnyOrder(
                        "limit out_of_range",
                        "loanTypeId bad_format",
                        "sortBy unknown_attribute",
                        parameter + " unknown_cursor");
    }

    @Test
    @Fact("NOT-53")
    void a_list_answers_count_and_data_and_a_single_answer_status_message_and_data() {
        NotificationType made = house.in("active");
        DoNotInteractType stop =
                house.stops().create(NotificationHouse.stopping().build()).type();

        Map<String, @Nullable Object> list =
                body(NotificationAnswers.listed(house.types().list(ListRequest.first())));
        assertThat(list).containsOnlyKeys("count", "data").containsEntry("count", 1L);
        assertThat(list.get("data")).isEqualTo(List.of(NotificationTypeJson.toMap(made)));
        assertThat(NotificationAnswers.listed(List.of()).body()).contains("{\"count\":0,\"data\":[]}");

        assertSingle(NotificationAnswers.created(made), "notification type created");
        assertSingle(NotificationAnswers.found(made), "notification type found");
        assertSingle(NotificationAnswers.updated(made), "notification type updated");
        assertSingle(NotificationAnswers.found(stop), "do-not-interact type found");
        assertThat(NotificationAnswers.associated()).isEqualTo(WireAnswer.NO_CONTENT);
    }

    private static void assertSingle(WireAnswer answer, String message) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer))
                .containsOnlyKeys("status", "message", "data")
                .containsEntry("status", 200L)
                .containsEntry("message", message);
    }

    private static Map<String, @Nullable Object> body(WireAnswer answer) {
        return JsonText.parseObject(answer.body().orElseThrow());
    }

    private List<TypeId> many(int count) {
        List<TypeId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            house.later(i % 3);
            ids.add(house.create(sendable()).id());
        }
        return ids;
    }

    private List<TypeId> page(ListRequest request) {
        return house.types().list(request).stream().map(NotificationType::id).toList();
    }
}
