package dev.freestone.http;

import static dev.freestone.http.PromoApi.PROGRAM;
import static dev.freestone.http.PromoApi.PROGRAMS;
import static dev.freestone.http.PromoApi.data;
import static dev.freestone.http.PromoApi.draft;
import static dev.freestone.http.PromoApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promo programs over the wire. Source: docs/spec/promo-programs.md 15, 16. */
class PromoRoutesTest {
    private final PromoApi promo = new PromoApi();

    @AfterEach
    void closes() {
        promo.close();
    }

    @Test
    void tells_a_program_as_the_specification_shows_it() {
        promo.program("active");
        promo.paid("2025-02-01 100 2025-03-01 100").day("2025-03-10");

        ApiResponse answer = promo.house.get(PROGRAM);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.text())
                .isEqualTo("{\"status\":200,\"message\":\"promo program found\",\"data\":{\"id\":\"PP-0000-0001\","
                        + "\"companyId\":\"default\",\"personId\":\"BO-1A2B-0001\",\"loanId\":\"LN-1A2B-0001\","
                        + "\"promoTypeId\":\"PT-0000-0001\",\"promoType\":\"sameAsCash\","
                        + "\"displayName\":\"90 days same as cash\",\"description\":null,\"externalId\":null,"
                        + "\"status\":\"active\",\"promoStartDate\":\"2025-01-01\",\"promoEndDate\":\"2025-04-01\","
                        + "\"promoDurationDays\":90,\"promoGracePeriodDays\":10,"
                        + "\"promoEffectiveEndDate\":\"2025-04-11\",\"sacDisqualifyOverdueDays\":30,"
                        + "\"promoCancelReason\":null,\"promoCanceledBy\":null,\"sacExcercisedRateId\":null,"
                        + "\"remainingAmountToExercise\":700.00,\"totalDeferredInterestAmount\":37.22,"
                        + "\"metaData\":null,\"caseId\":null,\"timestamps\":{\"createdAt\":\"2025-01-01T15:00:00Z\","
                        + "\"updatedAt\":null,\"activatedAt\":\"2025-01-01T15:00:00Z\",\"reactivatedAt\":null,"
                        + "\"canceledAt\":null,\"exercisedAt\":null}}}");
    }

    @Test
    void creates_a_program_and_tells_its_version() {
        ApiResponse answer = promo.program("pending");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.text()).startsWith("{\"status\":200,\"message\":\"promo program created\",\"data\":{\"id\":");
        assertThat(data(answer).get("status")).isEqualTo("pending");
    }

    @Test
    @Fact("PRO-66")
    void lists_programs_in_an_object_without_a_status() {
        promo.program("pending");

        ApiResponse answer = promo.house.get(PROGRAMS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("{\"count\":1,\"data\":{\"promoPrograms\":[{\"id\":\"PP-0000-0001\",");
    }

    @Test
    void lists_nothing_where_nothing_is() {
        assertThat(promo.house.get(PROGRAMS).text()).isEqualTo("{\"count\":0,\"data\":{\"promoPrograms\":[]}}");
    }

    @Test
    void updates_what_is_given_and_clears_what_is_null() {
        promo.program("active");

        ApiResponse answer =
                promo.house.put(PROGRAM, "{\"promoEndDate\":\"2025-04-11\",\"sacDisqualifyOverdueDays\":null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.text()).startsWith("{\"status\":200,\"message\":\"promo program updated\",");
        assertThat(data(answer).get("promoDurationDays")).isEqualTo(100L);
        assertThat(data(answer).get("sacDisqualifyOverdueDays")).isNull();
    }

    @Test
    @Fact("PRO-26")
    void takes_the_data_of_a_program_back_without_a_change() {
        promo.program("active");
        promo.day("2025-01-20");

        ApiResponse answer = promo.house.put(PROGRAM, JsonText.write(data(promo.house.get(PROGRAM))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"1\"");
    }

    @Test
    @Fact("PRO-28")
    void reactivates_a_canceled_program_by_its_status() {
        promo.program("active");
        promo.house.delete(PROGRAM);

        ApiResponse answer = promo.house.put(PROGRAM, "{\"status\":\"active\"}");

        assertThat(answer.header("ETag")).contains("\"3\"");
        assertThat(data(answer).get("status")).isEqualTo("active");
        assertThat(data(answer).get("promoCancelReason")).isNull();
    }

    @Test
    @Fact("PRO-61")
    void cancels_because_the_borrower_opted_out_when_no_reason_is_given() {
        promo.program("active");

        ApiResponse answer = promo.house.delete(PROGRAM);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.text()).startsWith("{\"status\":200,\"message\":\"promo program deleted\",");
        assertThat(data(answer).get("promoCancelReason")).isEqualTo("borrowerOptedOut");
        assertThat(JsonText.write(data(answer).get("promoCanceledBy")))
                .isEqualTo("{\"id\":\"user:4711\",\"name\":null,\"userType\":\"api\",\"descriptor\":null}");
    }

    @Test
    @Fact("PRO-61")
    void cancels_for_the_reason_and_the_case_of_the_query_and_looks_at_no_body() {
        promo.program("active");

        ApiResponse answer = promo.house.api.handle(ApiHouse.request(
                        "DELETE", PROGRAM + "?promoCancelReason=adminError&sendNotice=false&caseId=CS-1A2B-0001")
                .body("{\"promoCancelReason\":\"expired\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(data(answer).get("promoCancelReason")).isEqualTo("adminError");
        assertThat(data(answer).get("caseId")).isEqualTo("CS-1A2B-0001");
    }

    @Test
    @Fact("PRO-61")
    void tells_all_that_is_wrong_with_a_cancellation() {
        promo.program("active");

        ApiResponse answer = promo.house.delete(
                PROGRAM + "?promoCancelReason=expired&sendNotice=maybe&caseId=CS-1A2B-0009&reason=x");

        assertThat(refusal(answer))
                .isEqualTo("400 validation, sendNotice bad_format, reason unknown_attribute,"
                        + " promoCancelReason unknown_value, caseId case_not_found");
        assertThat(data(promo.house.get(PROGRAM)).get("status")).isEqualTo("active");
    }

    @Test
    @Fact("PRO-19")
    void activates_without_a_body_and_tells_the_new_version() {
        promo.program("pending");

        ApiResponse answer = promo.house.send("POST", PROGRAM + "/activate");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(data(promo.house.get(PROGRAM)).get("status")).isEqualTo("active");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PUT, '', '{\"externalId\":\"A\"}'", "DELETE, '', ''", "POST, /activate, ''"})
    @Fact("PRO-65")
    void refuses_a_version_that_is_not_the_stored_one(String method, String more, String body) {
        promo.program("pending");

        assertThat(refusal(promo.ifMatch(method, PROGRAM + more, "\"7\"", body)))
                .isEqualTo("409 conflict");
        assertThat(promo.house.get(PROGRAM).header("ETag")).contains("\"1\"");
        assertThat(promo.ifMatch(method, PROGRAM + more, "\"1\"", body).header("ETag"))
                .contains("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "1", "\"1\""})
    void takes_a_version_in_each_form(String version) {
        promo.program("pending");

        assertThat(promo.ifMatch("PUT", PROGRAM, version, "{\"externalId\":\"A\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_version_that_nobody_can_read() {
        promo.program("pending");

        assertThat(refusal(promo.ifMatch("DELETE", PROGRAM, "W/\"1\"", "")))
                .isEqualTo("400 validation, If-Match bad_format");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"promoDurationDays\":90} | promoTypeId required, status required",
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"pending\",\"promoEndDate\":\"2025-04-01\",\"promoDurationDays\":90}"
                        + " | promoEndDate both_given",
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"pending\"} | promoEndDate neither_given",
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"exercised\",\"promoDurationDays\":90} | status unknown_value",
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"pending\",\"promoDurationDays\":90,"
                        + "\"promoStartDatetime\":\"2025-01-01T00:00:00Z\"} | promoStartDatetime unknown_attribute",
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"pending\",\"promoDurationDays\":90,\"caseId\":\"CS-1A2B-0009\"}"
                        + " | caseId case_not_found",
            })
    @Fact({"PRO-1", "PRO-2", "PRO-3", "PRO-4", "PRO-6"})
    void tells_what_is_wrong_with_a_new_program(String body, String violations) {
        promo.activeType();

        assertThat(refusal(promo.house.post(PROGRAMS, body))).isEqualTo("400 validation, " + violations);
        assertThat(promo.house.get(PROGRAMS).text()).startsWith("{\"count\":0,");
    }

    @Test
    void refuses_what_the_loan_or_the_status_does_not_allow() {
        promo.program("active");

        assertThat(refusal(promo.house.post(PROGRAMS, draft("pending")))).isEqualTo("409 promo_already_open");
        assertThat(refusal(promo.house.send("POST", PROGRAM + "/activate"))).isEqualTo("409 illegal_transition");
        assertThat(refusal(promo.house.put(PROGRAM, "{\"promoStartDate\":\"2025-01-02\"}")))
                .isEqualTo("400 validation, promoStartDate not_allowed_in_status");
        promo.house.delete(PROGRAM);
        assertThat(refusal(promo.house.delete(PROGRAM))).isEqualTo("409 illegal_transition");
    }

    @Test
    @Fact("PRO-15")
    void finds_a_program_by_the_hosts_own_name() {
        promo.program("pending");
        promo.house.put(PROGRAM, "{\"externalId\":\"A\"}");

        assertThat(data(promo.house.get(PROGRAMS + "/ext-A")).get("id")).isEqualTo("PP-0000-0001");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/people/BO-1A2B-0002/loans/LN-1A2B-0001/promo-programs/PP-0000-0001, 404 not_found",
        "/people/BO-1A2B-0001/loans/LN-1A2B-0002/promo-programs/PP-0000-0001, 404 not_found",
        "/people/BO-1A2B-0001/loans/LN-1A2B-0001/promo-programs/PP-0000-0002, 404 not_found",
        "/people/BO-1A2B-0001/loans/LN-1A2B-0001/promo-programs/x, '400 validation, id bad_format'",
        "/people/x/loans/LN-1A2B-0001/promo-programs/PP-0000-0001, '400 validation, personId bad_format'",
        "/people/BO-1A2B-0001/loans/x/promo-programs/PP-0000-0001, '400 validation, loanId bad_format'",
        "/people/BO-1A2B-0001/loans/LN-1A2B-0001/promo-programs/PP-0000-0001?a=1, '400 validation, a unknown_attribute'",
    })
    void does_not_find_what_the_path_does_not_lead_to(String path, String refused) {
        promo.program("pending");

        assertThat(refusal(promo.house.get(path))).isEqualTo(refused);
    }

    @Test
    void finds_nothing_of_another_company() {
        promo.program("active");

        assertThat(refusal(promo.other("GET", PROGRAM))).isEqualTo("404 not_found");
        assertThat(refusal(promo.other("DELETE", PROGRAM))).isEqualTo("404 not_found");
        assertThat(refusal(promo.other("GET", PROGRAM + "/history"))).isEqualTo("404 not_found");
    }

    @Test
    void tells_that_the_source_of_loans_failed_and_nothing_of_its_inside() {
        Faults down = Faults.from(1, Faults.Moment.BEFORE, () -> new IllegalStateException("db-7 is down"));
        try (PromoApi without = new PromoApi(down)) {
            ApiResponse answer = without.house.get(PROGRAMS);

            assertThat(refusal(answer)).isEqualTo("502 facts_unavailable");
            assertThat(answer.text()).doesNotContain("db-7");
        }
    }

    @Test
    void tells_that_the_facts_of_a_loan_contradict_themselves() {
        promo.program("active");
        promo.paid("2025-01-10 -5");

        assertThat(refusal(promo.house.get(PROGRAM))).isEqualTo("502 facts_invalid");
    }

    @Test
    void tells_nothing_of_a_host_that_has_given_no_loans() {
        try (ApiHouse house = new ApiHouse()) {
            assertThat(refusal(house.get(PROGRAMS))).isEqualTo("500 internal_server_error");
        }
    }

    @Test
    void needs_a_permission() {
        ApiResponse answer =
                promo.house.api.handle(ApiRequest.of("GET", PROGRAMS).header("X-API-KEY", ApiHouse.READER));

        assertThat(refusal(answer)).isEqualTo("403 forbidden");
    }
}
