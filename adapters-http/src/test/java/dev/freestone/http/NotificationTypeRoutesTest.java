package dev.freestone.http;

import static dev.freestone.http.CaseApi.KIND;
import static dev.freestone.http.CaseApi.TYPES;
import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notification types over the wire. Source: docs/spec/cases-and-notifications.md 4, 5, 14. */
class NotificationTypeRoutesTest {
    private static final String DRAFT = "{\"onStatus\":\"initiated\"}";
    private static final String SENDABLE =
            "{\"onStatus\":\"initiated\",\"channel\":\"email\",\"theme\":\"opsServicing\"," + "\"templateId\":4711}";

    private final CaseApi cases = new CaseApi();
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    @Fact("NOT-1")
    void a_type_without_a_trigger_is_refused() {
        assertThat(violations(house.post(TYPES, "{\"name\":\"House news\"}")))
                .containsExactly("onStatus trigger_required");
    }

    @Test
    @Fact("NOT-2")
    void what_is_left_out_has_its_default() {
        ApiResponse answer = house.post(TYPES, DRAFT);

        assertThat(answer.text())
                .isEqualTo("{\"status\":200,\"message\":\"notification type created\",\"data\":{\"id\":1,\"version\":1,"
                        + "\"derivedFromTypeId\":null,\"companyId\":\"default\",\"name\":\"\",\"description\":\"\","
                        + "\"status\":\"draft\",\"onStatus\":\"initiated\",\"onOutcome\":null,\"onCondition\":null,"
                        + "\"channel\":null,\"theme\":null,\"templateId\":null,\"delay\":null,\"unit\":null,"
                        + "\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":null,\"publishedAt\":null,"
                        + "\"deprecatedAt\":null}}");
    }

    @Test
    @Fact("NOT-2")
    void texts_are_bounded() {
        String fits = "{\"onStatus\":\"initiated\",\"name\":\"" + "n".repeat(50) + "\",\"description\":\""
                + "d".repeat(500) + "\"}";

        assertThat(house.post(TYPES, fits).status()).isEqualTo(200);
        assertThat(violations(house.post(TYPES, fits.replace("nn\"", "nnn\"").replace("dd\"", "ddd\""))))
                .containsExactlyInAnyOrder("name too_long", "description too_long");
    }

    @Test
    @Fact("NOT-3")
    void every_value_of_the_reference_document_is_taken_and_no_other() {
        for (String status : List.of("initiated", "processing", "completed", "canceled", "reopened")) {
            taken("{\"onStatus\":\"" + status + "\"}");
        }
        for (String outcome : List.of("approved", "denied", "falsePositive", "noOutcome")) {
            taken("{\"onOutcome\":\"" + outcome + "\"}");
        }
        for (String channel : List.of("voice", "email", "fax", "text", "chat", "mail", "gui", "document")) {
            taken("{\"onStatus\":\"initiated\",\"channel\":\"" + channel + "\"}");
        }
        for (String theme : List.of(
                "opsCollDebt",
                "opsCollLocateBorrower",
                "opsCollVerifyEmployment",
                "opsCollContactEmployerNotice",
                "opsLoanTimeBarredNotice",
                "opsLoanValidationOfDebtNotice",
                "opsServicingDebtValidation",
                "opsServicingNegativeCreditReportNotice",
                "opsServicingTimeBarredNotice",
                "opsServicingVerificationOfDebt",
                "opsServicing",
                "opsAccountCredentials",
                "inbMissingFeature",
                "inbEducation",
                "inbBug",
                "inbRequest",
                "inbHumanLove",
                "inbUnknown",
                "inbOther")) {
            taken("{\"onStatus\":\"initiated\",\"theme\":\"" + theme + "\"}");
        }
        for (String unit : List.of("calendarDays", "businessDays")) {
            taken("{\"onStatus\":\"initiated\",\"delay\":1,\"unit\":\"" + unit + "\"}");
        }
        assertThat(violations(
                        house.post(TYPES, "{\"onStatus\":\"initiated\",\"theme\":\"outOpsLoan\",\"unit\":\"weeks\"}")))
                .containsExactlyInAnyOrder("theme unknown_value", "unit unknown_value");
    }

    private void taken(String body) {
        assertThat(house.post(TYPES, body).status()).as(body).isEqualTo(200);
    }

    @Test
    @Fact("NOT-4")
    void an_activation_lists_everything_that_is_missing() {
        house.post(TYPES, DRAFT);

        assertThat(violations(house.put(TYPES + "/1", "{\"status\":\"active\"}")))
                .containsExactlyInAnyOrder("channel required", "theme required", "templateId required");
    }

    @Test
    @Fact("NOT-8")
    void a_copy_is_another_version_of_the_same_type() {
        house.post(TYPES, SENDABLE);

        ApiResponse copied = house.post(TYPES + "?typeId=1&version=1", "{\"name\":\"Copy\"}");

        assertThat(values(copied, "id")).containsExactly("1");
        assertThat(values(copied, "version")).containsExactly("2");
        assertThat(values(copied, "derivedFromTypeId")).containsExactly("1");
        assertThat(values(copied, "templateId")).containsExactly("4711");
        assertThat(values(copied, "name")).containsExactly("Copy");
    }

    @Test
    void a_copy_needs_no_body_but_a_new_type_does() {
        house.post(TYPES, DRAFT);

        assertThat(values(house.send("POST", TYPES + "?typeId=1"), "version")).containsExactly("2");
        assertThat(code(house.send("POST", TYPES))).isEqualTo("400 malformed_request");
    }

    @Test
    void a_version_to_copy_needs_its_type() {
        assertThat(violations(house.post(TYPES + "?version=x&page=1", DRAFT)))
                .containsExactlyInAnyOrder("page unknown_attribute", "version bad_format", "typeId required");
    }

    @Test
    @Fact("NOT-9")
    void an_activation_deprecates_the_version_before() {
        house.post(TYPES, SENDABLE);
        house.put(TYPES + "/1", "{\"status\":\"active\"}");
        house.post(TYPES + "?typeId=1", "{\"status\":\"active\"}");

        assertThat(values(house.get(TYPES + "/1/versions"), "status")).containsExactly("deprecated", "active");
    }

    @Test
    @Fact({"NOT-12", "NOT-13"})
    void an_active_version_can_only_be_deprecated_and_a_deprecated_one_not_changed() {
        house.post(TYPES, SENDABLE);
        house.put(TYPES + "/1", "{\"status\":\"active\"}");

        assertThat(violations(house.put(TYPES + "/1", "{\"name\":\"Other\"}")))
                .containsExactly("name not_allowed_in_status");
        assertThat(house.put(TYPES + "/1", "{\"status\":\"deprecated\"}").status())
                .isEqualTo(200);
        assertThat(code(house.put(TYPES + "/1", "{\"status\":\"draft\"}"))).isEqualTo("409 illegal_transition");
    }

    @Test
    @Fact("NOT-14")
    void without_a_version_the_active_one_is_told() {
        house.post(TYPES, SENDABLE);
        house.put(TYPES + "/1", "{\"status\":\"active\"}");
        house.post(TYPES + "?typeId=1", "{}");

        assertThat(values(house.get(TYPES + "/1"), "version")).containsExactly("1");
        assertThat(values(house.get(TYPES + "/1?version=2"), "version")).containsExactly("2");
        assertThat(code(house.get(TYPES + "/1?version=9"))).isEqualTo("404 not_found");
    }

    @Test
    void the_data_of_an_answer_can_be_sent_back() {
        String made = house.post(TYPES, SENDABLE).text();
        String data = made.substring(made.indexOf("\"data\":") + "\"data\":".length(), made.length() - 1);

        ApiResponse same = house.put(TYPES + "/1", data);

        assertThat(same.text()).isEqualTo(made.replace("created\",", "updated\","));
    }

    @Test
    @Fact("NOT-51")
    void a_page_has_25_types_by_default_and_at_most_100() {
        for (int i = 0; i < 26; i++) {
            house.post(TYPES, DRAFT);
        }

        assertThat(values(house.get(TYPES), "count")).containsExactly("25");
        assertThat(violations(house.get(TYPES + "?limit=0"))).containsExactly("limit out_of_range");
        assertThat(violations(house.get(TYPES + "?limit=101&sortBy=id&startingAfter=x")))
                .containsExactlyInAnyOrder(
                        "limit out_of_range", "sortBy unknown_attribute", "startingAfter bad_format");
    }

    @Test
    void pages_go_forth_and_back() {
        for (int i = 0; i < 3; i++) {
            house.post(TYPES, DRAFT);
        }

        assertThat(values(house.get(TYPES + "?limit=2"), "id")).containsExactly("3", "2");
        assertThat(values(house.get(TYPES + "?limit=2&startingAfter=2"), "id")).containsExactly("1");
        assertThat(values(house.get(TYPES + "?limit=2&endingBefore=1"), "id")).containsExactly("3", "2");
    }

    @Test
    void a_product_keeps_types_of_its_case_types_and_of_those_of_every_product() {
        house.post(CaseApi.CASE_TYPES, "{\"name\":\"Of one\",\"loanTypeId\":\"LT-1A2B-0001\"}");
        house.post(CaseApi.CASE_TYPES, "{\"name\":\"Of another\",\"loanTypeId\":\"LT-1A2B-0002\"}");
        house.post(CaseApi.CASE_TYPES, "{\"name\":\"Of every product\"}");
        for (int i = 1; i <= 3; i++) {
            house.post(TYPES, DRAFT);
            house.send("PUT", CaseApi.CASE_TYPES + "/KT-0000-000" + i + "/notification-types/" + i);
        }

        assertThat(values(house.get(TYPES + "?loanTypeId=LT-1A2B-0001"), "id")).containsExactly("3", "1");
        assertThat(violations(house.get(TYPES + "?loanTypeId=nothing"))).containsExactly("loanTypeId bad_format");
    }

    @Test
    @Fact("NOT-53")
    void a_list_has_a_count_and_data_only() {
        assertThat(house.get(TYPES).text()).isEqualTo("{\"count\":0,\"data\":[]}");
    }

    @Test
    void the_case_types_of_a_type_are_told() {
        cases.caseType().activeType(1, "");

        assertThat(values(house.get(TYPES + "/1/case-types"), "id")).containsExactly(KIND);
    }

    @Test
    void the_history_of_a_type_names_who_changed_it() {
        cases.caseType().activeType(1, "");

        ApiResponse history = house.get(TYPES + "/1/history");

        assertThat(values(history, "event")).containsExactly("created", "associated");
        assertThat(values(history, "actor")).containsOnly("user:4711");
        assertThat(values(house.get(TYPES + "/1/history?limit=1"), "event")).containsExactly("created");
        assertThat(violations(house.get(TYPES + "/1/history?limit=0&after=-1")))
                .containsExactlyInAnyOrder("limit out_of_range", "after out_of_range");
    }

    @Test
    void an_id_that_is_no_number_is_refused() {
        assertThat(violations(house.get(TYPES + "/NT-1A2B-0001"))).containsExactly("notificationTypeId bad_format");
        assertThat(violations(house.get(TYPES + "/x/versions"))).containsExactly("notificationTypeId bad_format");
    }

    @Test
    void a_type_of_another_company_is_not_found() {
        house.post(TYPES, DRAFT);

        for (String path : List.of("/1", "/1/versions", "/1/case-types", "/1/history")) {
            assertThat(code(cases.asOther("GET", TYPES + path))).as(path).isEqualTo("404 not_found");
        }
    }

    @Test
    void a_caller_needs_the_permission() {
        ApiResponse answer = house.api.handle(ApiRequest.of("GET", TYPES).header("X-API-KEY", ApiHouse.READER));

        assertThat(code(answer)).isEqualTo("403 forbidden");
    }

    @Test
    void types_are_never_deleted() {
        ApiResponse answer = house.delete(TYPES + "/1");

        assertThat(code(answer)).isEqualTo("405 method_not_allowed");
        assertThat(answer.header("Allow")).contains("GET, PUT");
    }
}
