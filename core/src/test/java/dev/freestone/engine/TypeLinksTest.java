package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.body;
import static dev.freestone.engine.NotificationHouse.sendable;
import static dev.freestone.engine.NotificationHouse.stopping;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.FieldType;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The case types whose cases make a type fire. */
class TypeLinksTest {
    private static final List<CaseField> CLOSED = List.of(
            new CaseField("chapter", FieldType.ENUM, List.of("chapter7", "chapter13")),
            new CaseField("amount", FieldType.NUMBER, List.of()));

    private final NotificationHouse house = new NotificationHouse();

    @Test
    void a_type_belongs_to_several_case_types_and_all_its_versions_share_them() {
        TypeId id = house.in("active").id();
        List<String> caseTypes = List.of(house.caseType(), house.caseType(), house.caseType());

        caseTypes.forEach(each -> house.types().associate(id, each));
        house.copy(TypeRef.of(id), "{}");

        List<CaseTypeId> expected = caseTypes.stream().map(CaseTypeId::of).toList();
        assertThat(house.types().caseTypes(id)).hasSameElementsAs(expected);
        assertThat(house.types().versions(id))
                .allSatisfy(version -> assertThat(version.caseTypeIds()).hasSameElementsAs(expected));
        assertThat(house.types().list(ListRequest.first()).get(0).caseTypeIds()).hasSameElementsAs(expected);
    }

    @Test
    void associations_are_made_and_ended_once_however_often_that_is_asked() {
        TypeId id = house.in("active").id();
        String caseType = house.caseType();

        house.types().dissociate(id, caseType);
        for (int i = 0; i < 2; i++) {
            house.types().associate(id, caseType);
        }
        assertThat(house.types().caseTypes(id)).containsExactly(CaseTypeId.of(caseType));
        for (int i = 0; i < 2; i++) {
            house.types().dissociate(id, caseType);
        }
        assertThat(house.types().caseTypes(id)).isEmpty();
        house.types().associate(id, caseType);

        assertThat(house.types().history(id))
                .filteredOn(entry -> entry.event().endsWith("ssociated"))
                .extracting(entry -> entry.event() + " " + entry.details())
                .containsExactly(
                        "associated {caseType=" + caseType + "}",
                        "dissociated {caseType=" + caseType + "}",
                        "associated {caseType=" + caseType + "}");
    }

    @Test
    @Fact("NOT-29")
    void a_condition_on_a_field_that_a_closed_case_type_lacks_blocks_association_and_activation() {
        String caseType = closed(CLOSED);
        NotificationType active = house.activate(house.create(conditionOn("stage", "eq", "x", "string")));

        assertThat(violations(() -> house.types().associate(active.id(), caseType)))
                .containsExactly("onCondition[0].fieldName condition_unknown_field");
        assertThat(house.types().caseTypes(active.id())).isEmpty();

        NotificationType draft = house.create(conditionOn("stage", "eq", "x", "string"));
        house.types().associate(draft.id(), caseType);
        assertThat(violations(() -> house.activate(draft)))
                .containsExactly("onCondition[0].fieldName condition_unknown_field");
        assertThat(house.types().get(draft.id()).status()).isEqualTo(TypeStatus.DRAFT);
        assertThat(violations(() -> house.copy(TypeRef.of(draft.id()), "{\"status\":\"active\"}")))
                .containsExactly("onCondition[0].fieldName condition_unknown_field");
    }

    @Test
    void a_condition_reads_a_listed_field_as_what_it_is() {
        String caseType = closed(CLOSED);

        assertThat(linked(caseType, conditionOn("chapter", "eq", "chapter13", "enum")))
                .isEmpty();
        assertThat(linked(caseType, conditionOn("amount", "gt", "100", "number")))
                .isEmpty();
        assertThat(linked(caseType, conditionOn("chapter", "eq", "chapter11", "enum")))
                .containsExactly("onCondition[0].value condition_type_mismatch");
        assertThat(linked(caseType, conditionOn("amount", "gt", "100", "integer")))
                .containsExactly("onCondition[0].dataType condition_type_mismatch");
        assertThat(linked(house.caseType(), conditionOn("anything", "eq", "1", "integer")))
                .as("an open case type has any field")
                .isEmpty();
    }

    @Test
    void what_an_activation_lacks_is_told_together_with_the_fields_that_are_not_there() {
        NotificationType draft =
                house.create(conditionOn("stage", "eq", "x", "string").replace("\"channel\":\"email\",", ""));
        house.types().associate(draft.id(), closed(CLOSED));
        house.types().associate(draft.id(), closed(List.of()));

        assertThat(violations(() -> house.activate(draft)))
                .containsExactly("channel required", "onCondition[0].fieldName condition_unknown_field");
    }

    @Test
    void a_case_type_does_not_lose_a_field_that_an_active_type_reads() {
        CaseTypeId caseType = CaseTypeId.of(closed(CLOSED));
        NotificationType active = house.activate(house.create(conditionOn("amount", "gt", "1", "number")));
        DoNotInteractType stop = house.stops()
                .create(DoNotInteractTypeDraft.parse(
                        "{\"onStatus\":\"initiated\",\"channel\":\"all\",\"theme\":\"all\","
                                + "\"status\":\"active\",\"onCondition\":[{\"fieldName\":\"chapter\",\"operator\":\"eq\","
                                + "\"value\":\"chapter7\",\"dataType\":\"enum\"}]}"))
                .type();
        house.types().associate(active.id(), caseType.value());
        house.stops().associate(stop.id(), caseType.value());

        FreestoneException lost = refused(ErrorCode.VALIDATION, () -> fields(caseType, "[]"));
        assertThat(lost.violations())
                .extracting(each -> each.path() + " " + each.code().code())
                .containsOnly("fields condition_unknown_field");
        assertThat(lost.getMessage())
                .contains("type " + active.id() + " is active")
                .contains("type " + stop.id() + " is active");
        assertThat(violations(() -> fields(
                        caseType,
                        "[{\"fieldName\":\"amount\",\"dataType\":\"integer\"},"
                                + "{\"fieldName\":\"chapter\",\"dataType\":\"enum\",\"enum\":[\"chapter13\"]}]")))
                .containsExactly("fields condition_type_mismatch", "fields condition_type_mismatch");
        assertThat(house.caseTypes().get(caseType.value()).fields()).contains(CLOSED);

        house.change(active.id(), "{\"status\":\"deprecated\"}");
        house.stops().dissociate(stop.id(), caseType.value());
        fields(caseType, "[]");
        assertThat(house.caseTypes().get(caseType.value()).fields()).contains(List.of());
    }

    @Test
    void a_case_type_that_opens_its_list_breaks_nothing() {
        CaseTypeId caseType = CaseTypeId.of(closed(CLOSED));
        NotificationType active = house.activate(house.create(conditionOn("amount", "gt", "1", "number")));
        house.types().associate(active.id(), caseType.value());

        fields(caseType, "null");

        assertThat(house.caseTypes().get(caseType.value()).fields()).isEmpty();
    }

    @Test
    void what_does_not_exist_is_not_associated() {
        TypeId id = house.in("active").id();
        String caseType = house.caseType();
        String foreign = house.freestone
                .company(NotificationHouse.OTHER)
                .caseTypes()
                .create(CaseTypeDraft.builder().name("x").build())
                .id()
                .value();

        for (String missing : List.of("KT-0000-0000", foreign, "999")) {
            refused(ErrorCode.NOT_FOUND, () -> house.types().associate(id, missing));
            refused(ErrorCode.NOT_FOUND, () -> house.types().dissociate(id, missing));
        }
        refused(ErrorCode.NOT_FOUND, () -> house.types().associate(TypeId.of(999), caseType));
        refused(ErrorCode.NOT_FOUND, () -> house.stops().associate(id, caseType));
        assertThat(violations(() -> house.types().associate(id, "a b"))).containsExactly("caseTypeId bad_format");
    }

    @Test
    void a_do_not_interact_type_is_associated_alike() {
        DoNotInteractType stop = house.stops().create(stopping().build()).type();
        String caseType = house.caseType();

        house.stops().associate(stop.id(), caseType);

        assertThat(house.stops().get(stop.id()).caseTypeIds()).containsExactly(CaseTypeId.of(caseType));
        NotificationType other = house.create(sendable());
        assertThat(other.caseTypeIds()).isEmpty();
    }

    private String closed(List<CaseField> fields) {
        return house.caseTypes()
                .create(CaseTypeDraft.builder()
                        .name("Bankruptcy")
                        .fields(fields)
                        .build())
                .id()
                .value();
    }

    private void fields(CaseTypeId caseType, String fields) {
        house.caseTypes().update(caseType.value(), CaseTypeChange.parse("{\"fields\":" + fields + "}"));
    }

    /** The violations of associating an active type with a case type, none when it was. */
    private List<String> linked(String caseType, String body) {
        NotificationType active = house.activate(house.create(body));
        try {
            house.types().associate(active.id(), caseType);
            return List.of();
        } catch (FreestoneException refused) {
            return refused.violations().stream()
                    .map(each -> each.path() + " " + each.code().code())
                    .toList();
        }
    }

    private static String conditionOn(String field, String operator, String value, String type) {
        return body(Map.of(
                "onCondition",
                List.of(Map.of("fieldName", field, "operator", operator, "value", value, "dataType", type))));
    }
}
