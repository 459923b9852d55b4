package dev.freestone.http;

import static dev.freestone.http.PromoApi.PROGRAM;
import static dev.freestone.http.PromoApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a promo program over the wire. Source: docs/spec/promo-programs.md 7, 8, 10, 11, docs/spec/rest.md 5. */
class PromoQuestionRoutesTest {
    private final PromoApi promo = new PromoApi();

    @AfterEach
    void closes() {
        promo.close();
    }

    @Test
    @Fact("PRO-51")
    void tells_the_points_of_a_program_and_the_days_that_are_left() {
        promo.program("active");
        promo.paid("2025-02-01 100 2025-03-01 100").day("2025-03-20");

        ApiResponse answer = promo.house.get(PROGRAM + "/timeline?asOf=2025-04-11");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"points\":[{\"date\":\"2025-01-01\",\"kind\":\"start\",\"done\":true,\"values\":{}},"
                        + "{\"date\":\"2025-04-01\",\"kind\":\"end\",\"done\":true,\"values\":{}},"
                        + "{\"date\":\"2025-04-11\",\"kind\":\"last_day\",\"done\":true,"
                        + "\"values\":{\"remaining\":\"700.00\"}},"
                        + "{\"date\":\"2025-04-12\",\"kind\":\"expiry\",\"done\":false,\"values\":{}}],"
                        + "\"daysLeft\":0}");
    }

    @Test
    void counts_the_days_from_today_in_the_product_zone_when_no_day_is_given() {
        promo.program("active");
        promo.day("2025-04-01");

        assertThat(promo.house.get(PROGRAM + "/timeline").text()).endsWith("\"daysLeft\":10}");
    }

    @Test
    @Fact("PRO-50")
    void tells_what_would_come_of_payments() {
        Map<String, ?> answer = whatIf("{\"payments\":[{\"date\":\"2024-07-10\",\"amount\":600.00}]}");

        assertThat(decision(answer).get("state")).isEqualTo("exercised");
        assertThat(decision(answer).get("decidedOn")).isEqualTo("2024-07-10");
        assertThat(JsonText.write(without(answer, "decision")))
                .isEqualTo("{\"payoffWithPromo\":600.00,\"payoffWithoutPromo\":708.69,\"saving\":108.69,"
                        + "\"lastDayToPay\":\"2024-07-15\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"asOf\":null,\"payments\":null}", "{\"asOf\":\"2024-07-10\",\"payments\":[]}"})
    void tells_what_it_takes_to_pay_off_when_no_payment_is_thought_of(String body) {
        Map<String, ?> answer = whatIf(body);

        assertThat(answer.get("payoffWithPromo")).isEqualTo(new BigDecimal("600.00"));
        assertThat(decision(answer).get("state")).isEqualTo("expired");
    }

    @Test
    void writes_the_whole_decision_beside_the_payoffs() {
        promo.program("active");
        promo.day("2025-03-02");

        Map<String, ?> answer = JsonText.parseObject(
                promo.house.post(PROGRAM + "/what-if", "{}").text());

        assertThat(decision(answer).keySet())
                .hasToString(
                        "[state, decidedOn, asOf, remaining, deferredInterest, daysOverdue, peakDaysOverdue, peakOn, daysLeft,"
                                + " factsDigest, explanation]");
    }

    @Test
    void tells_all_that_is_wrong_with_payments() {
        promo.program("active");

        ApiResponse answer = promo.house.post(
                PROGRAM + "/what-if",
                "{\"asOf\":\"1899-12-31\",\"day\":1,\"payments\":[{\"date\":\"2025-02-01\",\"amount\":1},"
                        + "{\"date\":\"2025-02-01\",\"amount\":0.004},{\"amount\":1e999999999},"
                        + "{\"date\":\"3000-01-01\",\"amount\":9999999999.995,\"id\":\"p\"},"
                        + "{\"date\":\"2025-02-30\",\"amount\":\"1\"},7,{\"date\":\"2025-02-01\",\"amount\":1e-999999999}]}");

        assertThat(refusal(answer))
                .isEqualTo("400 validation, asOf out_of_range, payments[1].amount out_of_range,"
                        + " payments[2].date required, payments[2].amount out_of_range,"
                        + " payments[3].date out_of_range, payments[3].id unknown_attribute,"
                        + " payments[4].date bad_format, payments[4].amount bad_format, payments[5] bad_format,"
                        + " payments[6].amount out_of_range, day unknown_attribute");
    }

    @Test
    void thinks_of_a_thousand_payments_at_most() {
        promo.program("active");
        String each = "{\"date\":\"2025-02-01\",\"amount\":1}";

        assertThat(promo.house.post(PROGRAM + "/what-if", payments(each, 1_000)).status())
                .isEqualTo(200);
        assertThat(refusal(promo.house.post(PROGRAM + "/what-if", payments(each, 1_001))))
                .isEqualTo("400 validation, payments out_of_range");
    }

    @Test
    void plans_payments_that_pay_in_time() {
        promo.program("active");
        promo.paid("2025-02-01 100").day("2025-02-10");

        assertThat(promo.house.get(PROGRAM + "/plan").text())
                .isEqualTo("{\"count\":2,\"data\":[{\"date\":\"2025-03-01\",\"amount\":400.00},"
                        + "{\"date\":\"2025-04-01\",\"amount\":400.00}]}");
        promo.paid("2025-02-01 100 2025-03-01 100");
        assertThat(promo.house.get(PROGRAM + "/plan?asOf=2025-04-05").text())
                .isEqualTo("{\"count\":1,\"data\":[{\"date\":\"2025-04-11\",\"amount\":700.00}]}");
    }

    @Test
    @Fact("PRO-41")
    void explains_a_decision_by_its_five_checks() {
        promo.program("active");
        promo.day("2025-03-03").house.send("POST", PROGRAM + "/recompute");

        String text = promo.house.get(PROGRAM + "/explain").text();

        assertThat(text)
                .startsWith("{\"state\":\"disqualified\",\"decidedOn\":\"2025-03-03\",\"asOf\":\"2025-03-03\","
                        + "\"remaining\":900.00,\"deferredInterest\":36.10,\"daysOverdue\":30,\"peakDaysOverdue\":30,"
                        + "\"peakOn\":\"2025-03-03\",\"daysLeft\":39,\"factsDigest\":\"")
                .endsWith("\"explanation\":[{\"check\":\"loan_canceled\",\"outcome\":false,\"on\":null,"
                        + "\"seen\":\"loan active\",\"deciding\":false},"
                        + "{\"check\":\"not_started\",\"outcome\":false,\"on\":null,"
                        + "\"seen\":\"asOf 2025-03-03, start 2025-01-01\",\"deciding\":false},"
                        + "{\"check\":\"exercise\",\"outcome\":false,\"on\":null,"
                        + "\"seen\":\"remaining 900.00 on 2025-03-03\",\"deciding\":false},"
                        + "{\"check\":\"disqualify\",\"outcome\":true,\"on\":\"2025-03-03\",\"seen\":\"daysOverdue 30"
                        + " >= threshold 30, oldest unpaid due 2025-02-01\",\"deciding\":true},"
                        + "{\"check\":\"expire\",\"outcome\":false,\"on\":null,"
                        + "\"seen\":\"asOf 2025-03-03, effective end 2025-04-11\",\"deciding\":false}]}");
    }

    @Test
    void tells_the_history_in_parts() {
        promo.program("pending");
        promo.house.send("POST", PROGRAM + "/activate");
        promo.house.delete(PROGRAM + "?sendNotice=false");

        Map<String, ?> first = JsonText.parseObject(
                promo.house.get(PROGRAM + "/history?limit=1").text());
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) Objects.requireNonNull(first.get("data"))).get(0);
        String rest = promo.house
                .get(PROGRAM + "/history?after=" + entry.get("number"))
                .text();

        assertThat(entry.keySet()).hasToString("[number, at, actor, event, row, version, details]");
        assertThat(JsonText.write(entry))
                .contains("\"at\":\"2025-01-01T15:00:00Z\",\"actor\":\"user:4711\",\"event\":\"PromoCreated\","
                        + "\"row\":\"T1\",\"version\":1,\"details\":{");
        assertThat(rest).contains("\"row\":\"T4\",\"version\":2").contains("\"row\":\"T9\",\"version\":3");
    }

    @Test
    void tells_the_history_while_the_facts_of_the_loan_cannot_be_told() {
        promo.program("pending");
        promo.paid("2025-01-10 -5");

        assertThat(promo.house.get(PROGRAM + "/history").status()).isEqualTo(200);
    }

    @Test
    @Fact("PRO-42")
    void recomputes_a_program_by_the_facts_as_they_are_now() {
        promo.program("active");
        promo.day("2025-03-03").house.send("POST", PROGRAM + "/recompute");
        promo.paid("2025-02-25 100").day("2025-03-10");

        ApiResponse answer = promo.house.send("POST", PROGRAM + "/recompute");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"3\"");
        assertThat(answer.text())
                .startsWith("{\"stored\":{\"state\":\"disqualified\",\"decidedOn\":\"2025-03-03\"},"
                        + "\"computed\":{\"state\":\"active\",\"decidedOn\":null},"
                        + "\"causes\":[{\"kind\":\"payment_added\",\"id\":\"p0\",\"date\":\"2025-02-25\","
                        + "\"before\":null,\"after\":100.00}],"
                        + "\"changed\":[{\"value\":\"state\",\"day\":\"2025-03-10\",\"before\":\"disqualified\","
                        + "\"after\":\"active\"},")
                .contains("{\"value\":\"peakDaysOverdue\",\"day\":\"2025-02-24\",\"before\":\"30\",\"after\":\"23\"}")
                .contains("],\"action\":\"reinstate\",\"blocked\":null,\"promoProgram\":{\"id\":\"PP-0000-0001\",");
    }

    @Test
    void recomputes_as_of_a_day_that_has_come() {
        promo.program("active");
        promo.day("2025-03-10");

        assertThat(promo.house
                        .send("POST", PROGRAM + "/recompute?asOf=2025-03-02")
                        .text())
                .contains("\"action\":\"none\"");
        assertThat(refusal(promo.house.send("POST", PROGRAM + "/recompute?asOf=2025-03-11")))
                .isEqualTo("400 validation, asOf out_of_range");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, timeline?asOf=x, '400 validation, asOf bad_format'",
        "GET, timeline?asOf=3000-01-01, '400 validation, asOf out_of_range'",
        "GET, plan?asOf=%2B999999999-12-31, '400 validation, asOf out_of_range'",
        "POST, recompute?asOf=-999999999-01-01, '400 validation, asOf out_of_range'",
        "GET, plan?day=1, '400 validation, day unknown_attribute'",
        "GET, explain?asOf=2025-01-01, '400 validation, asOf unknown_attribute'",
        "GET, history?limit=0, '400 validation, limit out_of_range'",
        "GET, history?after=-1, '400 validation, after out_of_range'",
        "GET, history?after=x, '400 validation, after bad_format'",
        "POST, what-if, 400 malformed_request",
        "DELETE, plan, 405 method_not_allowed",
    })
    void refuses_a_question_that_nobody_can_answer(String method, String question, String refused) {
        promo.program("active");

        assertThat(refusal(promo.house.send(method, PROGRAM + "/" + question))).isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, timeline", "GET, plan", "GET, explain", "GET, history", "POST, recompute"})
    void looks_at_the_whole_path_of_a_program(String method, String question) {
        promo.program("active");
        String elsewhere = "/people/BO-1A2B-0002/loans/LN-1A2B-0001/promo-programs/PP-0000-0001/";

        assertThat(refusal(promo.house.send(method, elsewhere + question))).isEqualTo("404 not_found");
        assertThat(promo.house.send(method, PROGRAM + "/" + question).status()).isEqualTo(200);
    }

    /** Of the loan of section 9, with a program of 182 days and no grace, asked on 2024-07-10. */
    private Map<String, ?> whatIf(String body) {
        LocalDate begin = LocalDate.of(2024, 1, 15);
        promo.facts(new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(begin),
                Optional.of(LocalDate.of(2025, 1, 15)),
                Optional.empty(),
                List.of(new LoanRate(begin, new BigDecimal("0.24"))),
                new LoanLedger(
                        List.of(new DatedAmount(begin, new BigDecimal("1200.00"))),
                        List.of(),
                        List.of(
                                new LoanPayment("p-1", LocalDate.of(2024, 3, 31), new BigDecimal("300.00"), false),
                                new LoanPayment("p-2", LocalDate.of(2024, 5, 15), new BigDecimal("300.00"), false)),
                        List.of(),
                        List.of())));
        promo.day("2024-01-15").activeType();
        ApiResponse made = promo.house.post(
                PromoApi.PROGRAMS,
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"active\",\"promoDurationDays\":182}");
        assertThat(made.status()).isEqualTo(200);
        promo.day("2024-07-10");
        ApiResponse answer = promo.house.post(PROGRAM + "/what-if", body);
        assertThat(answer.status()).isEqualTo(200);
        return JsonText.parseObject(answer.text());
    }

    private static Map<?, ?> decision(Map<String, ?> answer) {
        return (Map<?, ?>) Objects.requireNonNull(answer.get("decision"));
    }

    private static Map<String, ?> without(Map<String, ?> members, String name) {
        members.remove(name);
        return members;
    }

    private static String payments(String each, int count) {
        return "{\"payments\":[" + String.join(",", Collections.nCopies(count, each)) + "]}";
    }
}
