package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.model.common.ExternalId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoTypeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromoProgramTypesTest {
    private final PromoTypeHouse house = new PromoTypeHouse();
    private final PromoProgramTypes types = house.types();

    @Test
    void a_type_needs_nothing_but_what_it_promises_and_a_name() {
        PromoProgramType type = types.create(PromoProgramTypeDraft.parse(
                "{\"promoType\":\"sameAsCash\",\"displayName\":\"90 days same as cash\",\"status\":null}"));

        assertThat(PromoProgramTypeJson.write(type))
                .isEqualTo("{\"id\":\"" + type.id() + "\",\"companyId\":\"default\",\"promoType\":\"sameAsCash\","
                        + "\"externalId\":null,\"status\":\"draft\",\"displayName\":\"90 days same as cash\","
                        + "\"description\":null,\"metaData\":null,"
                        + "\"timestamps\":{\"createdAt\":\"2024-05-01T09:28:03.000250Z\",\"updatedAt\":null,"
                        + "\"activatedAt\":null,\"deprecatedAt\":null}}");
        assertThat(type.id().value()).matches("PT-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(types.get(type.id().value())).isEqualTo(type);
    }

    @Test
    void a_type_may_begin_as_active_and_then_has_been_active_from_the_beginning() {
        PromoProgramType type = types.create(PromoTypeHouse.full().build());

        assertThat(type.status()).isEqualTo(PromoTypeStatus.ACTIVE);
        assertThat(type.timestamps().activatedAt()).contains(house.now());
        assertThat(type.timestamps().updatedAt()).isEmpty();
    }

    @Test
    void a_type_cannot_begin_as_deprecated() {
        var draft = PromoTypeHouse.full().status(PromoTypeStatus.DEPRECATED).build();

        assertThat(refused(ErrorCode.ILLEGAL_TRANSITION, () -> types.create(draft))
                        .details())
                .isEqualTo(Map.of("from", "none", "event", "set_deprecated"));
        assertThat(types.list(ListRequest.first()).total()).isZero();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("nothing", "{}", "displayName required, promoType required"),
                arguments("no promise", "{\"displayName\":\"x\"}", "promoType required"),
                arguments("promise null", "{\"promoType\":null,\"displayName\":\"x\"}", "promoType required"),
                arguments(
                        "another promise", "{\"promoType\":\"rate\",\"displayName\":\"x\"}", "promoType unknown_value"),
                arguments(
                        "promise in another case",
                        "{\"promoType\":\"sameascash\",\"displayName\":\"x\"}",
                        "promoType unknown_value"),
                arguments("promise not text", "{\"promoType\":7,\"displayName\":\"x\"}", "promoType bad_format"),
                arguments("name null", body("\"displayName\":null"), "displayName required"),
                arguments("name empty", body("\"displayName\":\"\""), "displayName bad_format"),
                arguments("name not text", body("\"displayName\":7"), "displayName bad_format"),
                arguments(
                        "description not text",
                        body("\"displayName\":\"x\",\"description\":[]"),
                        "description bad_format"),
                arguments(
                        "status unknown", body("\"displayName\":\"x\",\"status\":\"pending\""), "status unknown_value"),
                arguments("status not text", body("\"displayName\":\"x\",\"status\":true"), "status bad_format"),
                arguments(
                        "external id", body("\"displayName\":\"x\",\"externalId\":\"ext-A\""), "externalId bad_format"),
                arguments(
                        "free data not an object",
                        body("\"displayName\":\"x\",\"metaData\":[]"),
                        "metaData bad_format"),
                arguments("id given", body("\"displayName\":\"x\",\"id\":null"), "id read_only"),
                arguments(
                        "company given",
                        body("\"displayName\":\"x\",\"companyId\":\"default\""),
                        "companyId read_only"),
                arguments("times given", body("\"displayName\":\"x\",\"timestamps\":{}"), "timestamps read_only"),
                arguments(
                        "a time outside its object",
                        body("\"displayName\":\"x\",\"createdAt\":null"),
                        "createdAt unknown_attribute"),
                arguments(
                        "an attribute of programs",
                        body("\"displayName\":\"x\",\"promoDurationDays\":90"),
                        "promoDurationDays unknown_attribute"),
                arguments(
                        "everything at once, and a status that is not allowed",
                        "{\"promoType\":\"rate\",\"externalId\":\" x\",\"status\":\"deprecated\",\"dates\":1}",
                        "dates unknown_attribute, displayName required, externalId bad_format, promoType unknown_value"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void each_fault_of_a_creation_has_its_code_and_its_place(String name, String body, String expected) {
        assertThat(violations(() -> types.create(PromoProgramTypeDraft.parse(body))))
                .as(name)
                .isEqualTo(List.of(expected.split(", ", -1)));
        assertThat(types.list(ListRequest.first()).total()).isZero();
    }

    @Test
    void an_external_id_belongs_to_one_type_of_a_company() {
        String id = types.create(PromoTypeHouse.full().build()).id().value();

        assertThat(refused(
                                ErrorCode.EXTERNAL_ID_TAKEN,
                                () -> types.create(PromoTypeHouse.full().build()))
                        .details())
                .isEqualTo(Map.of("id", id));
        PromoProgramType elsewhere = house.other().create(PromoTypeHouse.full().build());
        assertThat(elsewhere.companyId()).isEqualTo(ObjectHouse.OTHER);
        assertThat(elsewhere.externalId()).contains(ExternalId.of("sac-90"));
    }

    @Test
    void types_of_another_company_do_not_exist() {
        String id = types.create(PromoTypeHouse.full().build()).id().value();
        PromoProgramTypeChange change = PromoProgramTypeChange.parse("{\"displayName\":\"y\"}");

        for (String each : List.of(id, "ext-sac-90", "1")) {
            assertThat(types.get(each).id().value()).isEqualTo(id);
            refused(ErrorCode.NOT_FOUND, () -> house.other().get(each));
            refused(ErrorCode.NOT_FOUND, () -> house.other().update(each, change));
            refused(ErrorCode.NOT_FOUND, () -> house.other().explain(each));
        }
        assertThat(house.other().list(ListRequest.first()).data()).isEmpty();
        assertThat(violations(() -> types.get("no id"))).containsExactly("id bad_format");
        assertThat(violations(() -> types.update("no id", change))).containsExactly("id bad_format");
    }

    @Test
    void an_unknown_company_is_not_found_by_any_operation() {
        PromoProgramTypes nobody = house.engine().company(ObjectHouse.UNKNOWN).promoProgramTypes();

        refused(ErrorCode.NOT_FOUND, () -> nobody.create(PromoTypeHouse.full().build()));
        refused(ErrorCode.NOT_FOUND, () -> nobody.get("1"));
        refused(ErrorCode.NOT_FOUND, () -> nobody.update("1", PromoProgramTypeChange.parse("{}")));
        refused(ErrorCode.NOT_FOUND, () -> nobody.list(ListRequest.first()));
        refused(ErrorCode.NOT_FOUND, () -> nobody.explain("1"));
    }

    @Test
    void a_body_that_is_no_object_is_malformed() {
        refused(ErrorCode.MALFORMED_REQUEST, () -> PromoProgramTypeDraft.parse("[]"));
        refused(ErrorCode.MALFORMED_REQUEST, () -> PromoProgramTypeChange.parse("{"));
    }

    @Test
    void types_of_all_statuses_are_listed_newest_first() {
        List<String> newestFirst = new ArrayList<>();
        for (PromoTypeStatus status : PromoTypeStatus.values()) {
            house.later(1);
            newestFirst.add(0, house.in(status.code()).id().value());
        }

        Listing<PromoProgramType> page = types.list(ListRequest.first().limit(1).startingAfter(newestFirst.get(0)));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.data()).extracting(type -> type.id().value()).containsExactly(newestFirst.get(1));
        assertThat(page.nextUrl()).contains("/promo-program-types?limit=1&startingAfter=" + newestFirst.get(1));
        assertThat(page.previousUrl()).contains("/promo-program-types?limit=1&endingBefore=" + newestFirst.get(1));
        assertThat(violations(() -> types.list(ListRequest.first().sortBy("id"))))
                .containsExactly("sortBy unknown_attribute");
    }

    @Test
    void a_draft_names_itself_without_the_texts_of_the_host() {
        assertThat(PromoTypeHouse.full().build()).hasToString("PromoProgramTypeDraft[sameAsCash, externalId=sac-90]");
        assertThat(house.in("active").toString()).matches("PromoProgramType\\[PT-....-.... active]");
    }

    private static String body(String attributes) {
        return "{\"promoType\":\"sameAsCash\"," + attributes + "}";
    }
}
