package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentId;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts by state over time, and the lists behind the numbers. Source: docs/spec/operations.md 3, 7. */
class ContactTallyRoutesTest {
    private static final String TALLY = "/operations/contacts/tally";
    private static final String FRIDAY =
            "{\"date\":\"2026-05-01\",\"from\":\"2026-05-01T05:00:00Z\",\"until\":\"2026-05-02T05:00:00Z\",";
    private static final String SATURDAY =
            "{\"date\":\"2026-05-02\",\"from\":\"2026-05-02T05:00:00Z\",\"until\":\"2026-05-03T05:00:00Z\",";

    @Test
    @Fact("OPS-27")
    void counts_contacts_by_the_day_of_the_company_on_which_they_were_planned_and_their_state_of_now() {
        try (var house = new OperationsHouse()) {
            IntentId held = house.plan(house.own());
            house.plan(house.own());
            house.plan(house.own());
            house.own().contacts().hold(held);
            house.plan(house.others());
            house.house.clock.advance(Duration.ofHours(17));
            house.own().contacts().cancel(house.plan(house.own()));

            assertThat(house.get(TALLY + "?days=2").text())
                    .isEqualTo("{\"zone\":\"America/Chicago\",\"from\":\"2026-05-01T05:00:00Z\","
                            + "\"until\":\"2026-05-03T05:00:00Z\",\"count\":3,\"data\":["
                            + FRIDAY + "\"state\":\"planned\",\"count\":2},"
                            + FRIDAY + "\"state\":\"held\",\"count\":1},"
                            + SATURDAY + "\"state\":\"canceled\",\"count\":1}]}");
            assertThat(house.get(TALLY + "?days=1").text())
                    .contains("\"from\":\"2026-05-02T05:00:00Z\"")
                    .contains("\"count\":1,\"data\":[" + SATURDAY);
            assertThat(house.other("GET", TALLY).text())
                    .contains("\"from\":\"2026-04-19T05:00:00Z\"")
                    .contains("\"count\":1,\"data\":[" + FRIDAY + "\"state\":\"planned\",\"count\":1}]");
        }
    }

    @Test
    @Fact("OPS-28")
    void lists_the_contacts_behind_a_number() {
        try (var house = new OperationsHouse()) {
            IntentId first = house.plan(house.own());
            IntentId held = house.plan(house.own());
            house.own().contacts().hold(held);
            house.house.clock.advance(Duration.ofHours(17));
            IntentId next = house.plan(house.own());
            String friday = "plannedFrom=2026-05-01T05:00:00Z&plannedUntil=2026-05-02T05:00:00Z";

            assertThat(ids(house, friday)).containsExactly(held.value(), first.value());
            assertThat(ids(house, friday + "&state=held")).containsExactly(held.value());
            assertThat(ids(house, friday + "&limit=1&after=" + held)).containsExactly(first.value());
            assertThat(ids(house, friday + "&personId=BO-1&producer=outreach/CG-4T2K-9QXD"))
                    .containsExactly(first.value());
            assertThat(ids(house, "plannedFrom=2026-05-01T12:00:00.000001Z")).containsExactly(next.value());
            assertThat(ids(house, "plannedUntil=2026-05-02T05:00:00Z&state=planned"))
                    .containsExactly(first.value());
            assertThat(ids(house, "plannedUntil=2026-05-01T12:00:00Z")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plannedFrom=yesterday|plannedFrom|bad_format",
                "plannedUntil=2026-05-01|plannedUntil|bad_format",
                "plannedFrom=1969-12-31T23:59:59Z|plannedFrom|bad_format",
                "plannedUntil=%2B10000-01-01T00:00:00Z|plannedUntil|bad_format",
                "plannedFrom=2026-05-01T05:00:00Z&plannedUntil=2026-05-01T05:00:00Z|plannedUntil|out_of_range",
                "plannedFrom=2026-05-02T05:00:00Z&plannedUntil=2026-05-01T05:00:00Z|plannedUntil|out_of_range"
            })
    @Fact("OPS-29")
    void refuses_a_time_that_is_none(String refused) {
        String[] parts = refused.split("\\|", -1);
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.get("/contacts?" + parts[0]);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("{\"field\":\"" + parts[1] + "\",\"code\":\"" + parts[2] + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "32", "-1"})
    @Fact("OPS-29")
    void counts_1_to_31_days(String days) {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.get(TALLY + "?days=" + days);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("{\"field\":\"days\",\"code\":\"out_of_range\"");
            assertThat(house.get(TALLY + "?days=31").status()).isEqualTo(200);
        }
    }

    private static List<String> ids(OperationsHouse house, String query) {
        return ContactRoutesTest.ids(house.get("/contacts?" + query));
    }
}
