package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to the contact policy over the wire. Source: docs/spec/operations.md 4. */
class ContactPolicyRoutesTest {
    private static final String QUESTION = "{\"personId\":\"BO-1\",\"channel\":\"voice\",\"purpose\":\"collection\","
            + "\"theme\":\"opsCollDebt\",\"subject\":\"paymentDueDateReminder\",\"debts\":[\"LN-1\"],"
            + "\"destination\":\"(404) 555-0100\",\"template\":\"reminder\",\"traits\":{\"recipient\":\"consumer\","
            + "\"autodialed\":true,\"prerecorded\":false,\"exemption\":null,\"replyTo\":null,\"confirmationOf\":null}}";

    @Test
    @Fact("OPS-11")
    void answers_a_dialer_whether_it_may_dial() {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.post("/contacts/check", QUESTION);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo("{\"outcome\":\"allow\",\"ruleId\":\"core/none\",\"until\":null,\"validUntil\":null,"
                            + "\"marks\":[]}");
        }
    }

    @Test
    @Fact("OPS-11")
    void explains_what_the_rules_say_of_a_contact() {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.post("/contacts/explain", QUESTION);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .startsWith("{\"decision\":{\"outcome\":\"allow\",\"ruleId\":\"core/none\"")
                    .contains("\"sentence\":\"Allowed.\"")
                    .contains("\"zones\":[{\"kind\":\"number\",\"zone\":\"America/New_York\"}]")
                    .contains("\"statesWithoutPack\":", "\"packs\":", "\"disabled\":", "\"areaCodes\":", "\"set\":")
                    .doesNotContain("BO-1", "5550100");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts/check", "/contacts/explain"})
    @Fact("OPS-12")
    void refuses_a_question_with_everything_that_is_wrong(String path) {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.post(
                    path,
                    "{\"channel\":\"pigeon\",\"debts\":[7],\"traits\":{\"recipient\":\"nobody\",\"loud\":true},\"why\":1}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"personId\",\"code\":\"required\"")
                    .contains("{\"field\":\"channel\",\"code\":\"unknown_value\"")
                    .contains("{\"field\":\"purpose\",\"code\":\"required\"")
                    .contains("{\"field\":\"debts[0]\",\"code\":\"bad_format\"")
                    .contains("{\"field\":\"traits.recipient\",\"code\":\"unknown_value\"")
                    .contains("{\"field\":\"traits.loud\",\"code\":\"unknown_attribute\"")
                    .contains("{\"field\":\"why\",\"code\":\"unknown_attribute\"");
        }
    }

    @Test
    @Fact("OPS-12")
    void refuses_a_question_that_is_no_object() {
        try (var house = new OperationsHouse()) {
            assertThat(house.post("/contacts/check", "[]").text()).contains("\"code\":\"malformed_request\"");
            assertThat(house.post("/contacts/check").text()).contains("\"code\":\"malformed_request\"");
        }
    }

    @Test
    @Fact("OPS-11")
    void a_question_plans_nothing() {
        try (var house = new OperationsHouse()) {
            house.post("/contacts/check", QUESTION);

            assertThat(house.get("/contacts").text()).isEqualTo("{\"count\":0,\"data\":[]}");
        }
    }
}
