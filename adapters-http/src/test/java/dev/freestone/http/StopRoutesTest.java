package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentState;
import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pauses and kills of contacts. Source: docs/spec/operations.md 5. */
class StopRoutesTest {
    private static final String NOTHING = "{\"count\":0,\"data\":[]}";
    private static final String TEXT = "{\"kind\":\"channel\",\"value\":\"text\"";

    @Test
    @Fact("OPS-13")
    void pauses_a_scope_of_the_company_and_lets_it_go_on() {
        try (var house = new OperationsHouse()) {
            assertThat(house.post("/operations/stops/pause", TEXT + ",\"reason\":\"maintenance\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(house.get("/operations/stops").text())
                    .isEqualTo("{\"count\":1,\"data\":[{\"kind\":\"channel\",\"value\":\"text\","
                            + "\"companyId\":\"default\",\"killed\":false,\"planning\":true,"
                            + "\"reason\":\"maintenance\",\"actor\":\"user:4711\","
                            + "\"since\":\"2026-05-01T12:00:00Z\"}]}");
            assertThat(house.post("/operations/stops/lift", TEXT + "}").text()).isEqualTo("{\"changed\":false}");
            assertThat(house.post("/operations/stops/resume", TEXT + "}").text())
                    .isEqualTo("{\"changed\":true}");
            assertThat(house.post("/operations/stops/resume", TEXT + "}").text())
                    .isEqualTo("{\"changed\":false}");
            assertThat(house.get("/operations/stops").text()).isEqualTo(NOTHING);
        }
    }

    @Test
    @Fact("OPS-14")
    void kills_the_contacts_of_the_company_and_of_no_other() {
        try (var house = new OperationsHouse()) {
            var own = house.plan(house.own());
            var other = house.plan(house.others());

            house.post("/operations/stops/kill", "{\"kind\":\"all\",\"reason\":\"wrong rows\"}");
            house.house.freestone.tick();

            assertThat(house.own().contacts().get(own).state()).isEqualTo(IntentState.PLANNED);
            assertThat(house.others().contacts().get(other).state()).isEqualTo(IntentState.UNKNOWN);
            assertThat(house.other("GET", "/operations/stops").text()).isEqualTo(NOTHING);
            assertThat(house.post("/operations/stops/lift", "{\"kind\":\"all\"}")
                            .text())
                    .isEqualTo("{\"changed\":true}");
        }
    }

    @ParameterizedTest
    @CsvSource({"all,", "producer_kind, outreach", "producer, outreach/CG-4T2K-9QXD", "channel, text", "sender, text"})
    @Fact("OPS-14")
    void reaches_no_stop_of_another_company_or_of_all(String kind, String value) {
        try (var house = new OperationsHouse()) {
            String body = "{\"kind\":\"" + kind + "\"" + (value == null ? "" : ",\"value\":\"" + value + "\"");
            house.post("/operations/stops/kill", body + ",\"reason\":\"wrong rows\"}");
            house.own().contacts().pause(ContactScope.EVERYTHING, "storm");
            house.own().contacts().pause(ContactScope.sender(OperationsHouse.TEXT), "provider down");

            assertThat(house.otherPosts("/operations/stops/lift", body + "}").text())
                    .isEqualTo("{\"changed\":false}");
            assertThat(house.otherPosts("/operations/stops/resume", body + "}").text())
                    .isEqualTo("{\"changed\":false}");
            assertThat(house.own().contacts().stops()).hasSize(3);
        }
    }

    @Test
    @Fact("OPS-15")
    void shows_a_stop_of_all_companies_without_who_made_it() {
        try (var house = new OperationsHouse()) {
            house.own().contacts().pause(ContactScope.EVERYTHING, "storm");

            assertThat(house.other("GET", "/operations/stops").text())
                    .isEqualTo("{\"count\":1,\"data\":[{\"kind\":\"all\",\"value\":null,\"companyId\":null,"
                            + "\"killed\":false,\"planning\":true,\"reason\":\"storm\",\"actor\":null,"
                            + "\"since\":\"2026-05-01T12:00:00Z\"}]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};kind;required",
                "{\"kind\":\"person\"};kind;unknown_value",
                "{\"kind\":\"channel\"};value;required",
                "{\"kind\":\"all\",\"value\":\"x\"};value;not_allowed_with",
                "{\"kind\":\"producer\",\"value\":\"outreach\"};value;bad_format",
                "{\"kind\":\"all\"};reason;required",
                "{\"kind\":\"all\",\"companyId\":\"CP-2\"};companyId;unknown_attribute"
            })
    @Fact("OPS-16")
    void refuses_a_stop_with_everything_that_is_wrong(String body, String field, String code) {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.post("/operations/stops/kill", body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"" + field + "\",\"code\":\"" + code + "\"")
                    .contains("{\"field\":\"reason\",\"code\":\"required\"");
            assertThat(house.get("/operations/stops").text()).isEqualTo(NOTHING);
        }
    }

    @Test
    @Fact("OPS-16")
    void takes_no_reason_to_go_on() {
        try (var house = new OperationsHouse()) {
            assertThat(house.post("/operations/stops/resume", TEXT + ",\"reason\":\"fine\"}")
                            .text())
                    .contains("{\"field\":\"reason\",\"code\":\"not_allowed_with\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "kill", "lift"})
    @Fact("OPS-10")
    void somebody_who_may_only_look_stops_nothing(String verb) {
        try (var house = new OperationsHouse()) {
            assertThat(house.onlookerPosts("/operations/stops/" + verb).status())
                    .isEqualTo(403);
        }
    }
}
