package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementErrorJsonTest {
    @Test
    void a_refusal_names_field_kind_and_problem_of_each_violation() {
        var refused = FreestoneException.listing(
                ErrorCode.MISSING_DATA,
                List.of(
                        Violation.of("/campaign/name", ViolationCode.REQUIRED, "give it")
                                .as(ErrorCode.MISSING_DATA),
                        Violation.of("/campaign/ends_at", ViolationCode.OUT_OF_RANGE, "give a later one")));

        assertThat(EngagementErrorJson.body(refused))
                .isEqualTo("{\"status\":\"error\",\"errors\":{\"code\":\"missing_data\",\"message\":\"missing_data: "
                        + "/campaign/name: give it; /campaign/ends_at: give a later one\",\"details\":["
                        + "{\"field\":\"/campaign/name\",\"code\":\"missing_data\",\"problem\":\"required\"},"
                        + "{\"field\":\"/campaign/ends_at\",\"code\":\"validation\",\"problem\":\"out_of_range\"}]}}");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "STORAGE_FULL",
                "SECRET_KEY_MISSING",
                "NOT_IN_TRANSACTION",
                "CONFIGURATION_INVALID",
                "INTERNAL_SERVER_ERROR"
            })
    void what_is_no_matter_of_the_caller_is_told_without_its_inside(ErrorCode code) {
        assertThat(EngagementErrorJson.body(FreestoneException.of(code, "tables of CU-17")))
                .isEqualTo("{\"status\":\"error\",\"errors\":{\"code\":\"internal_server_error\","
                        + "\"message\":\"the call failed, ask the operator\",\"details\":[]}}");
    }

    @Test
    void a_failure_that_may_pass_says_so() {
        assertThat(EngagementErrorJson.body(FreestoneException.from(
                        ErrorCode.DIRECTORY_UNAVAILABLE, "the directory failed", new IllegalStateException("CU-17"))))
                .isEqualTo("{\"status\":\"error\",\"errors\":{\"code\":\"internal_server_error\","
                        + "\"message\":\"the call failed, try again\",\"details\":[]}}");
    }

    @Test
    void an_unexpected_failure_is_told_without_its_inside() {
        assertThat(EngagementErrorJson.body(new IllegalStateException("no row of CU-17")))
                .isEqualTo("{\"status\":\"error\",\"errors\":{\"code\":\"internal_server_error\","
                        + "\"message\":\"the call failed, ask the operator\",\"details\":[]}}");
    }

    @Test
    void a_refusal_of_an_offer_tells_its_reason_and_the_code_of_the_host() {
        assertThat(EngagementErrorJson.body(FreestoneException.of(
                        ErrorCode.NOT_AVAILABLE, "no", Map.of("restriction", "wrong_store", "reason", "restrictions"))))
                .endsWith("\"details\":[{\"field\":\"\",\"code\":\"not_available\",\"problem\":\"restrictions\"},"
                        + "{\"field\":\"\",\"code\":\"not_available\",\"problem\":\"wrong_store\"}]}}");
    }

    @Test
    void ids_of_a_refusal_are_no_problems() {
        assertThat(EngagementErrorJson.body(
                        FreestoneException.of(ErrorCode.NOT_FOUND, "there is none", Map.of("object", "campaign"))))
                .endsWith("\"details\":[]}}");
    }

    @Test
    void a_killed_scope_is_told_as_not_available() {
        assertThat(EngagementErrorJson.body(FreestoneException.of(ErrorCode.KILLED, "killed")))
                .contains("\"code\":\"not_available\"");
    }

    @Test
    void a_transition_that_is_not_possible_is_told_as_a_violation() {
        assertThat(EngagementErrorJson.body(FreestoneException.of(
                        ErrorCode.ILLEGAL_TRANSITION, "the delivery is done", Map.of("status", "done"))))
                .isEqualTo(
                        "{\"status\":\"error\",\"errors\":{\"code\":\"validation\",\"message\":\"the delivery is"
                                + " done\","
                                + "\"details\":[{\"field\":\"\",\"code\":\"validation\",\"problem\":\"illegal_transition\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opt_in_error", "Opt_in_error", "OPT_IN_ERROR"})
    void a_code_is_read_whatever_letters_are_capital(String text) {
        assertThat(ErrorCode.parse(text)).contains(ErrorCode.OPT_IN_ERROR);
    }

    @Test
    void what_is_no_code_is_not_read() {
        assertThat(ErrorCode.parse("opt in error")).isEmpty();
    }
}
