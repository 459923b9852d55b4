package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.cases.Case;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.CaseJson;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {
    private final CaseHouse house = new CaseHouse();
    private final Cases cases = house.cases;

    @Test
    void a_case_needs_nothing_but_a_type_and_a_borrower() {
        CaseAnswer answer = cases.create(
                CaseDraft.parse("{\"caseTypeId\":\"KT-1A2B-0001\",\"borrowerIds\":[\"BO-1A2B-0001\"],\"name\":null}"));
        Case made = answer.value();

        assertThat(CaseJson.write(made))
                .isEqualTo("{\"id\":\"" + made.id() + "\",\"companyId\":\"default\",\"caseTypeId\":\"KT-1A2B-0001\","
                        + "\"externalId\":null,\"status\":\"initiated\",\"outcome\":null,\"name\":null,"
                        + "\"borrowerIds\":[\"BO-1A2B-0001\"],\"loanIds\":[],\"fields\":{},\"version\":1,"
                        + "\"timestamps\":{\"createdAt\":\"2024-05-01T09:28:03.000250Z\",\"updatedAt\":null,"
                        + "\"statusUpdatedAt\":\"2024-05-01T09:28:03.000250Z\",\"deletedAt\":null}}");
        assertThat(made.id().value()).matches("CS-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(answer.result().eventId()).isEqualTo(made.id() + ":1");
        assertThat(house.get(made)).isEqualTo(made);
        assertThat(house.history(made)).containsExactly("created");
    }

    @Test
    void a_case_is_kept_with_all_that_was_given() {
        Case made = cases.create(CaseHouse.full().build()).value();

        assertThat(cases.get("ext-bk-7")).isEqualTo(made);
        assertThat(made.externalId()).contains(ExternalId.of("bk-7"));
        assertThat(made.name()).contains("Chapter 13 of the Doe family");
        assertThat(made.borrowerIds()).containsExactly(PersonId.of("BO-1A2B-0001"), PersonId.of("BO-1A2B-0002"));
        assertThat(made.loanIds()).containsExactly(LoanId.of("LN-1A2B-0001"));
        assertThat(made.state().status()).isEqualTo(CaseStatus.PROCESSING);
        assertThat(made.state().fields()).isEqualTo(Map.of("chapter", "chapter13"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("nothing", "{}", "borrowerIds required, caseTypeId required"),
                arguments("type null", body("\"caseTypeId\":null"), "caseTypeId required"),
                arguments("type not text", body("\"caseTypeId\":7"), "caseTypeId bad_format"),
                arguments("type no id", body("\"caseTypeId\":\"no id\""), "caseTypeId bad_format"),
                arguments("borrowers null", typed("\"borrowerIds\":null"), "borrowerIds required"),
                arguments("borrowers not a list", typed("\"borrowerIds\":\"BO-1\""), "borrowerIds bad_format"),
                arguments("no borrower", typed("\"borrowerIds\":[]"), "borrowerIds out_of_range"),
                arguments("borrower not text", typed("\"borrowerIds\":[7]"), "borrowerIds[0] bad_format"),
                arguments(
                        "borrower too long",
                        typed("\"borrowerIds\":[\"BO-1\",\"" + "x".repeat(101) + "\"]"),
                        "borrowerIds[1] bad_format"),
                arguments("borrower empty", typed("\"borrowerIds\":[\"\"]"), "borrowerIds[0] bad_format"),
                arguments(
                        "borrower twice",
                        typed("\"borrowerIds\":[\"BO-1\",\"BO-2\",\"BO-1\"]"),
                        "borrowerIds[2] duplicate_name"),
                arguments("loan not text", good("\"loanIds\":[true]"), "loanIds[0] bad_format"),
                arguments("loan twice", good("\"loanIds\":[\"LN-1\",\"LN-1\"]"), "loanIds[1] duplicate_name"),
                arguments("status unknown", good("\"status\":\"open\""), "status unknown_value"),
                arguments("status in another case", good("\"status\":\"Initiated\""), "status unknown_value"),
                arguments("status not text", good("\"status\":1"), "status bad_format"),
                arguments("outcome unknown", good("\"outcome\":\"won\""), "outcome unknown_value"),
                arguments("outcome not text", good("\"outcome\":{}"), "outcome bad_format"),
                arguments("name not text", good("\"name\":7"), "name bad_format"),
                arguments("external id", good("\"externalId\":\"ext-A\""), "externalId bad_format"),
                arguments("external id empty", good("\"externalId\":\"\""), "externalId bad_format"),
                arguments("fields not an object", good("\"fields\":[]"), "fields bad_format"),
                arguments("field without a name", good("\"fields\":{\"\":1}"), "fields bad_format"),
                arguments("field a list", good("\"fields\":{\"a\":[1]}"), "fields.a bad_format"),
                arguments("field an object", good("\"fields\":{\"a\":{}}"), "fields.a bad_format"),
                arguments("id given", good("\"id\":null"), "id read_only"),
                arguments("company given", good("\"companyId\":\"default\""), "companyId read_only"),
                arguments("version given", good("\"version\":1"), "version read_only"),
                arguments("times given", good("\"timestamps\":{}"), "timestamps read_only"),
                arguments("another attribute", good("\"metaData\":{}"), "metaData unknown_attribute"),
                arguments(
                        "everything at once, and a type that does not exist",
                        "{\"caseTypeId\":\"KT-0000-0000\",\"borrowerIds\":[],\"status\":\"canceled\",\"outcome\":\"denied\","
                                + "\"fields\":{\"a\":[]},\"x\":1}",
                        "borrowerIds out_of_range, fields.a bad_format, outcome not_allowed_in_status, x unknown_attribute"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void each_fault_of_a_creation_has_its_code_and_its_place(String name, String body, String expected) {
        assertThat(violations(() -> cases.create(CaseDraft.parse(body))))
                .as(name)
                .isEqualTo(List.of(expected.split(", ", -1)));
        assertThat(cases.list(ListRequest.first()).total()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"KT-0000-0000", "ext-none", "99", "KT-1A2B-0002"})
    void a_case_type_must_exist_in_the_company(String type) {
        refused(
                ErrorCode.NOT_FOUND,
                () -> cases.create(CaseDraft.builder(type).borrowers("BO-1").build()));
    }

    @Test
    void a_case_type_is_named_by_any_form_of_id() {
        assertThat(cases.create(CaseDraft.builder("1").borrowers("BO-1").build())
                        .value()
                        .caseTypeId()
                        .value())
                .isEqualTo(CaseHouse.TYPE);
    }

    @Test
    void an_update_replaces_what_it_names_and_keeps_the_rest() {
        Case made = cases.create(CaseHouse.full().build()).value();
        house.later(60);

        Case updated = cases.update(
                        "ext-bk-7",
                        CaseUpdate.builder()
                                .externalId(Change.set("bk-8"))
                                .name(Change.clear())
                                .borrowerIds(Change.set(List.of(PersonId.of("BO-9"))))
                                .loanIds(Change.set(List.of()))
                                .fields(Change.set(Map.of("state", "TX")))
                                .outcome(Change.keep())
                                .status(Change.keep())
                                .build())
                .value();

        assertThat(updated)
                .isEqualTo(new Case(
                        made.id(),
                        made.companyId(),
                        made.caseTypeId(),
                        Optional.of(ExternalId.of("bk-8")),
                        Optional.empty(),
                        List.of(PersonId.of("BO-9")),
                        List.of(),
                        made.state().with(Map.of("state", "TX")),
                        2,
                        updated.times()));
        assertThat(cases.get("ext-bk-8")).isEqualTo(updated);
        refused(ErrorCode.NOT_FOUND, () -> cases.get("ext-bk-7"));
        assertThat(house.history(updated)).containsExactly("created", "updated");
    }

    @ParameterizedTest(name = "{0} null is {1}")
    @CsvSource({
        "id, read_only",
        "companyId, read_only",
        "caseTypeId, read_only",
        "version, read_only",
        "timestamps, read_only",
        "externalId, cleared",
        "name, cleared",
        "outcome, cleared",
        "borrowerIds, required",
        "loanIds, required",
        "status, required",
        "fields, required",
    })
    void null_clears_what_may_be_null_and_is_refused_elsewhere(String attribute, String expected) {
        Case made = cases.create(CaseHouse.full().build()).value();
        String body = "{\"" + attribute + "\":null}";

        if ("cleared".equals(expected)) {
            assertThat(CaseJson.toMap(house.update(made, body).value())).containsEntry(attribute, null);
        } else {
            assertThat(violations(() -> house.update(made, body))).containsExactly(attribute + " " + expected);
        }
    }

    @Test
    void a_case_type_is_for_ever() {
        house.type(made().companyId(), "KT-1A2B-0009", Optional.empty());

        assertThat(violations(() -> house.update(made(), "{\"caseTypeId\":\"KT-1A2B-0009\"}")))
                .containsExactly("caseTypeId read_only");
    }

    private Case made() {
        return house.made();
    }

    @Test
    void the_body_of_an_answer_can_be_sent_back_twice_and_changes_nothing() {
        for (CaseStatus status : CaseStatus.values()) {
            Case before = house.in(status);
            house.later(60);

            for (int i = 0; i < 2; i++) {
                assertThat(house.update(before, CaseJson.write(before)).value()).isEqualTo(before);
            }
            assertThat(house.get(before)).isEqualTo(before);
        }
    }

    @Test
    void a_version_that_is_stale_is_a_conflict_and_the_one_that_is_stored_is_none() {
        Case made = house.made();
        String id = made.id().value();
        CaseUpdate update = CaseUpdate.parse("{\"name\":\"x\"}");

        assertThat(refused(ErrorCode.CONFLICT, () -> cases.update(id, update, OptionalLong.of(2)))
                        .details())
                .isEqualTo(Map.of("case", id));
        assertThat(cases.update(id, update, OptionalLong.of(1)).value().version())
                .isEqualTo(2);
        refused(ErrorCode.CONFLICT, () -> cases.update(id, CaseUpdate.parse("{}"), OptionalLong.of(1)));
        refused(ErrorCode.CONFLICT, () -> cases.delete(id, OptionalLong.of(1)));
        assertThat(cases.delete(id, OptionalLong.of(2)).value().version()).isEqualTo(3);
    }

    @Test
    void what_is_wrong_is_told_before_a_stale_version_and_that_before_a_closed_case() {
        Case closed = house.in(CaseStatus.CANCELED);
        String id = closed.id().value();

        assertThat(violations(() -> cases.update(id, CaseUpdate.parse("{\"borrowerIds\":[]}"), OptionalLong.of(1))))
                .containsExactly("borrowerIds out_of_range");
        refused(ErrorCode.CONFLICT, () -> cases.update(id, CaseUpdate.parse("{\"name\":\"x\"}"), OptionalLong.of(1)));
        refused(ErrorCode.CASE_CLOSED, () -> cases.update(id, CaseUpdate.parse("{\"name\":\"x\"}")));
    }

    @Test
    void an_external_id_belongs_to_one_case_of_a_company_until_it_is_deleted() {
        Case made = cases.create(CaseHouse.full().build()).value();
        Case second = house.made();

        assertThat(refused(
                                ErrorCode.EXTERNAL_ID_TAKEN,
                                () -> cases.create(CaseHouse.full().build()))
                        .details())
                .isEqualTo(Map.of("id", made.id().value()));
        refused(ErrorCode.EXTERNAL_ID_TAKEN, () -> house.update(second, "{\"externalId\":\"bk-7\"}"));
        assertThat(house.other()
                        .create(CaseDraft.builder("KT-1A2B-0002")
                                .borrowers("BO-1")
                                .externalId("bk-7")
                                .build())
                        .value()
                        .companyId())
                .isEqualTo(ObjectHouse.OTHER);

        cases.delete("ext-bk-7");
        assertThat(house.update(second, "{\"externalId\":\"bk-7\"}").value().externalId())
                .contains(ExternalId.of("bk-7"));
    }

    @Test
    void a_deletion_is_final_and_leaves_the_history() {
        for (CaseStatus status : CaseStatus.values()) {
            Case before = house.in(status);
            String id = before.id().value();
            house.later(60);

            CaseAnswer answer = cases.delete(id);

            assertThat(answer.value().times().deletedAt()).contains(house.now);
            assertThat(answer.value().state()).isEqualTo(before.state());
            assertThat(answer.result().eventId()).isEqualTo(id + ":" + (before.version() + 1));
            refused(ErrorCode.NOT_FOUND, () -> cases.get(id));
            refused(ErrorCode.NOT_FOUND, () -> cases.update(id, CaseUpdate.parse("{\"status\":\"reopened\"}")));
            refused(ErrorCode.NOT_FOUND, () -> cases.delete(id));
            assertThat(house.history(before)).endsWith("deleted");
        }
        assertThat(cases.list(ListRequest.first()).total()).isZero();
    }

    @Test
    void cases_of_another_company_do_not_exist() {
        Case made = cases.create(CaseHouse.full().build()).value();
        CaseUpdate update = CaseUpdate.parse("{\"name\":\"y\"}");

        for (String each : List.of(made.id().value(), "ext-bk-7", "1")) {
            assertThat(cases.get(each)).isEqualTo(made);
            refused(ErrorCode.NOT_FOUND, () -> house.other().get(each));
            refused(ErrorCode.NOT_FOUND, () -> house.other().update(each, update));
            refused(ErrorCode.NOT_FOUND, () -> house.other().delete(each));
            refused(ErrorCode.NOT_FOUND, () -> house.other().history(each));
        }
        assertThat(house.other().list(ListRequest.first()).data()).isEmpty();
        assertThat(house.other().list(ListRequest.first(), CaseHouse.PERSON).data())
                .isEmpty();
    }

    @Test
    void an_unknown_company_and_a_malformed_id_are_told_by_every_operation() {
        Cases nobody = house.freestone.company(ObjectHouse.UNKNOWN).cases();
        CaseUpdate update = CaseUpdate.parse("{}");

        refused(ErrorCode.NOT_FOUND, () -> nobody.create(CaseHouse.draft().build()));
        refused(ErrorCode.NOT_FOUND, () -> nobody.get("1"));
        refused(ErrorCode.NOT_FOUND, () -> nobody.update("1", update));
        refused(ErrorCode.NOT_FOUND, () -> nobody.delete("1"));
        refused(ErrorCode.NOT_FOUND, () -> nobody.list(ListRequest.first()));
        refused(ErrorCode.NOT_FOUND, () -> nobody.history("1"));
        assertThat(violations(() -> cases.get("no id"))).containsExactly("id bad_format");
        assertThat(violations(() -> cases.update("no id", update))).containsExactly("id bad_format");
        assertThat(violations(() -> cases.delete("no id"))).containsExactly("id bad_format");
        assertThat(violations(() -> cases.history("no id"))).containsExactly("id bad_format");
        assertThat(violations(() -> cases.history("1", -1, 0)))
                .containsExactly("after out_of_range", "limit out_of_range");
    }

    @Test
    void a_body_that_is_no_object_is_malformed() {
        refused(ErrorCode.MALFORMED_REQUEST, () -> CaseDraft.parse("[]"));
        refused(ErrorCode.MALFORMED_REQUEST, () -> CaseUpdate.parse("{"));
    }

    private static String body(String attributes) {
        return "{\"borrowerIds\":[\"BO-1\"]," + attributes + "}";
    }

    private static String typed(String attributes) {
        return "{\"caseTypeId\":\"KT-1A2B-0001\"," + attributes + "}";
    }

    private static String good(String attributes) {
        return typed("\"borrowerIds\":[\"BO-1\"]," + attributes);
    }
}
