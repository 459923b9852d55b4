package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromoProgramTypeUpdateTest {
    private final PromoTypeHouse house = new PromoTypeHouse();
    private final PromoProgramTypes types = house.types();

    static Stream<Arguments> limits() {
        // Characters are code points: the last letter takes two units of UTF-16.
        String last = "\ud83c\udf40";
        return Stream.of(
                arguments("displayName", "x", ""),
                arguments("displayName", "x".repeat(254) + last, ""),
                arguments("displayName", "x".repeat(255) + last, "displayName too_long"),
                arguments("description", "", ""),
                arguments("description", "x".repeat(9_999) + last, ""),
                arguments("description", "x".repeat(10_000) + last, "description too_long"),
                arguments("externalId", "x", ""),
                arguments("externalId", "x".repeat(49) + last, ""),
                arguments("externalId", "", "externalId bad_format"),
                arguments("externalId", "x".repeat(50) + last, "externalId too_long"),
                arguments("externalId", "ext-", "externalId bad_format"));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("limits")
    void texts_have_limits_in_creations_and_in_updates(String attribute, String text, String expected) {
        String id = types.create(PromoTypeHouse.named("first").build()).id().value();
        String body = "{\"" + attribute + "\":\"" + text + "\"}";
        String draft = body.replace("{", "{\"promoType\":\"sameAsCash\",")
                .replace("}", attribute.equals("displayName") ? "}" : ",\"displayName\":\"x\"}");

        if (expected.isEmpty()) {
            types.update(id, PromoProgramTypeChange.parse(body));
            types.update(id, PromoProgramTypeChange.parse("{\"externalId\":null}"));
            types.create(PromoProgramTypeDraft.parse(draft));
        } else {
            assertThat(violations(() -> types.create(PromoProgramTypeDraft.parse(draft))))
                    .containsExactly(expected);
            assertThat(violations(() -> types.update(id, PromoProgramTypeChange.parse(body))))
                    .containsExactly(expected);
        }
    }

    @Test
    void free_data_is_held_to_its_limits() {
        String id = types.create(PromoTypeHouse.named("x").build()).id().value();

        assertThat(violations(() -> house.change(id, "{\"metaData\":{\"a\":\"" + "x".repeat(501) + "\"}}")))
                .containsExactly("metaData.a too_long");
        assertThat(violations(() -> types.create(PromoTypeHouse.named("y")
                        .metaData(Map.of("k".repeat(101), 1))
                        .build())))
                .containsExactly("metaData too_long");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "draft, draft, draft",
        "draft, active, active",
        "draft, deprecated, deprecated",
        "active, draft, set_draft",
        "active, active, active",
        "active, deprecated, deprecated",
        "deprecated, draft, set_draft",
        "deprecated, active, set_active",
        "deprecated, deprecated, deprecated",
    })
    void a_status_is_reached_or_refused_as_the_life_cycle_says(String from, String to, String expected) {
        PromoProgramType before = house.in(from);
        String id = before.id().value();
        house.later(60);
        String body = "{\"status\":\"" + to + "\"}";

        if (expected.startsWith("set_")) {
            assertThat(refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.change(id, body))
                            .details())
                    .isEqualTo(Map.of("from", from, "event", expected));
            assertThat(types.get(id)).isEqualTo(before);
        } else if (from.equals(to)) {
            assertThat(house.change(id, body)).as("a no-op").isEqualTo(before);
        } else {
            PromoProgramType after = house.change(id, body);
            assertThat(after.status().code()).isEqualTo(expected);
            assertThat(after.timestamps())
                    .isEqualTo(before.timestamps().changed(before.status(), after.status(), house.now()));
            assertThat(types.get(id)).isEqualTo(after);
        }
    }

    @ParameterizedTest(name = "{0}: draft {2}, active {3}, deprecated {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id          | \"PT-0000-0000\"     | read_only | read_only | read_only",
                "companyId   | \"CP-2\"             | read_only | read_only | read_only",
                "promoType   | \"another\"          | read_only | read_only | read_only",
                "timestamps  | {\"createdAt\":null} | read_only | read_only | read_only",
                "externalId  | \"other\"            | yes       | yes       | yes",
                "displayName | \"other\"            | yes       | yes       | not_allowed_in_status",
                "description | \"other\"            | yes       | yes       | not_allowed_in_status",
                "metaData    | {\"other\":1}        | yes       | yes       | yes",
            })
    void an_attribute_changes_in_the_listed_statuses_only(
            String attribute, String value, String draft, String active, String deprecated) {
        Map<String, String> expected = Map.of("draft", draft, "active", active, "deprecated", deprecated);
        for (String status : expected.keySet()) {
            PromoProgramType before = house.in(status);
            String id = before.id().value();
            String body = "{\"" + attribute + "\":" + value + "}";

            if ("yes".equals(expected.get(status))) {
                assertThat(house.change(id, body)).as(status).isNotEqualTo(before);
                house.change(id, "{\"externalId\":null}");
            } else {
                assertThat(violations(() -> house.change(id, body)))
                        .as(status)
                        .containsExactly(attribute + " " + expected.get(status));
                assertThat(types.get(id)).as(status).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest(name = "{0} null is {1}")
    @CsvSource({
        "id, read_only",
        "companyId, read_only",
        "promoType, read_only",
        "externalId, cleared",
        "status, required",
        "displayName, required",
        "description, cleared",
        "metaData, cleared",
        "timestamps, read_only",
    })
    void null_clears_what_may_be_null_and_is_refused_elsewhere(String attribute, String expected) {
        String id = types.create(PromoTypeHouse.full().build()).id().value();
        String body = "{\"" + attribute + "\":null}";

        if ("cleared".equals(expected)) {
            assertThat(PromoProgramTypeJson.toMap(house.change(id, body))).containsEntry(attribute, null);
        } else {
            assertThat(violations(() -> house.change(id, body))).containsExactly(attribute + " " + expected);
        }
    }

    @Test
    void what_is_fixed_is_told_as_such_whatever_else_is_wrong_with_it() {
        String id = house.in("deprecated").id().value();

        assertThat(violations(() ->
                        house.change(id, "{\"displayName\":null,\"description\":\"" + "x".repeat(10_001) + "\"}")))
                .containsExactly("description not_allowed_in_status", "displayName not_allowed_in_status");
    }

    @Test
    void the_status_that_is_stored_decides_what_may_change_with_it() {
        String id = house.in("active").id().value();

        PromoProgramType last = house.change(id, "{\"status\":\"deprecated\",\"displayName\":\"the last name\"}");

        assertThat(last.status()).isEqualTo(PromoTypeStatus.DEPRECATED);
        assertThat(last.displayName()).isEqualTo("the last name");
    }

    @Test
    void all_violations_are_told_before_any_other_refusal() {
        types.create(PromoTypeHouse.full().build());
        String id = house.in("deprecated").id().value();

        assertThat(violations(() -> house.change(
                        id,
                        "{\"status\":\"active\",\"externalId\":\"sac-90\",\"promoType\":\"x\",\"displayName\":\"y\"}")))
                .containsExactly("displayName not_allowed_in_status", "promoType read_only");
        refused(
                ErrorCode.ILLEGAL_TRANSITION,
                () -> house.change(id, "{\"status\":\"active\",\"externalId\":\"sac-90\"}"));
        refused(ErrorCode.EXTERNAL_ID_TAKEN, () -> house.change(id, "{\"externalId\":\"sac-90\"}"));
    }

    @ParameterizedTest
    @EnumSource(PromoTypeStatus.class)
    void the_body_of_an_answer_can_be_sent_back_twice_and_changes_nothing(PromoTypeStatus status) {
        PromoProgramType created = house.in(status.code());
        String id = created.id().value();
        PromoProgramType named =
                house.change(id, "{\"externalId\":\"own\",\"metaData\":{\"a\":[1,{\"b\":2.50}],\"c\":null}}");
        int entries = types.explain(id).size();
        house.later(60);

        for (int i = 0; i < 2; i++) {
            assertThat(house.change(id, PromoProgramTypeJson.write(types.get(id))))
                    .isEqualTo(named);
        }

        assertThat(types.get(id)).isEqualTo(named);
        assertThat(types.explain(id)).hasSize(entries);
    }

    @Test
    void an_update_replaces_what_it_names_and_keeps_the_rest() {
        PromoProgramType created = types.create(PromoTypeHouse.full().build());
        house.later(60);

        PromoProgramType updated = types.update(
                "ext-sac-90",
                PromoProgramTypeChange.builder()
                        .displayName(Change.set("120 days same as cash"))
                        .description(Change.clear())
                        .metaData(Change.set(Map.of("team", "b")))
                        .externalId(Change.set("sac-120"))
                        .status(Change.keep())
                        .build());

        assertThat(updated)
                .isEqualTo(new PromoProgramType(
                        created.id(),
                        CompanyId.DEFAULT,
                        PromoType.SAME_AS_CASH,
                        Optional.of(ExternalId.of("sac-120")),
                        PromoTypeStatus.ACTIVE,
                        "120 days same as cash",
                        Optional.empty(),
                        Optional.of(Map.of("team", "b")),
                        created.timestamps().changed(PromoTypeStatus.ACTIVE, PromoTypeStatus.ACTIVE, house.now())));
        assertThat(types.get("ext-sac-120")).isEqualTo(updated);
        refused(ErrorCode.NOT_FOUND, () -> types.get("ext-sac-90"));
    }
}
