package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Active promo programs in the order in which they end. Source: docs/spec/operations.md 6. */
class EndingPromosTest {
    private static final String LIST = "/operations/promo-programs";
    private static final String PERSON = "/people/BO-1A2B-0001/loans/";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    private final PromoApi promos = new PromoApi().loan("LN-1A2B-0002").loan("LN-1A2B-0003");

    @AfterEach
    void close() {
        promos.close();
    }

    @Test
    @Fact("OPS-31")
    void tells_a_program_with_its_dates_and_the_days_that_are_left() {
        promos.program("active");
        promos.day("2025-04-06");

        assertThat(promos.house.get(LIST).text())
                .isEqualTo("{\"count\":1,\"data\":[{\"id\":\"PP-0000-0001\",\"externalId\":null,"
                        + "\"personId\":\"BO-1A2B-0001\",\"loanId\":\"LN-1A2B-0001\",\"promoTypeId\":\"PT-0000-0001\","
                        + "\"promoType\":\"sameAsCash\",\"displayName\":\"90 days same as cash\",\"status\":\"active\","
                        + "\"promoStartDate\":\"2025-01-01\",\"promoEndDate\":\"2025-04-01\","
                        + "\"promoEffectiveEndDate\":\"2025-04-11\",\"daysLeft\":5,\"atRiskDueDate\":null,"
                        + "\"version\":1}]}");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 100", "2025-04-10, 1", "2025-04-11, 0", "2025-04-12, -1"})
    @Fact("OPS-31")
    void days_are_counted_from_today_of_the_company(String today, int left) {
        promos.program("active");
        promos.day(today);

        assertThat(promos.house.get(LIST).text()).contains("\"daysLeft\":" + left + ",");
    }

    @Test
    @Fact("OPS-31")
    void the_program_that_ends_first_comes_first_and_the_list_goes_on_after_any_of_them() {
        promos.activeType();
        create("LN-1A2B-0001", 90);
        create("LN-1A2B-0002", 30);
        create("LN-1A2B-0003", 60);

        assertThat(ids(LIST)).containsExactly("PP-0000-0002", "PP-0000-0003", "PP-0000-0001");
        assertThat(ids(LIST + "?limit=1")).containsExactly("PP-0000-0002");
        assertThat(ids(LIST + "?after=PP-0000-0002")).containsExactly("PP-0000-0003", "PP-0000-0001");

        promos.house.delete(
                PERSON + "LN-1A2B-0003/promo-programs/PP-0000-0003?promoCancelReason=adminError&sendNotice=false");

        assertThat(ids(LIST)).containsExactly("PP-0000-0002", "PP-0000-0001");
        assertThat(ids(LIST + "?after=PP-0000-0003")).containsExactly("PP-0000-0001");
    }

    @Test
    @Fact("OPS-31")
    void a_program_that_is_pending_is_not_told() {
        promos.program("pending");

        assertThat(ids(LIST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PP-0000-0009", "ext-none", "17", "no id", ""})
    @Fact("OPS-35")
    void a_place_that_is_none_is_refused(String after) {
        promos.program("active");

        ApiResponse answer = promos.house.get(LIST + "?after=" + after.replace(" ", "%20"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("{\"field\":\"after\",\"code\":\"unknown_cursor\"");
    }

    @Test
    @Fact("OPS-35")
    void programs_of_another_company_are_neither_told_nor_a_place() {
        promos.program("active");

        assertThat(promos.other("GET", LIST).text()).isEqualTo("{\"count\":0,\"data\":[]}");
        assertThat(promos.other("GET", LIST + "?after=PP-0000-0001").text()).contains("unknown_cursor");
    }

    private void create(String loan, int days) {
        ApiResponse created = promos.house.post(
                PERSON + loan + "/promo-programs",
                "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"active\",\"promoStartDate\":\"2025-01-01\","
                        + "\"promoDurationDays\":" + days + "}");
        assertThat(created.status()).as(created.text()).isEqualTo(200);
    }

    private List<String> ids(String target) {
        return ID.matcher(promos.house.get(target).text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
