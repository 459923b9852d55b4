package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a create request must say. */
class PromoCreateTest {
    private static final String TYPE = "\"promoTypeId\":\"PT-1A2B-C3D4\"";
    private static final String STATUS = "\"status\":\"pending\"";
    private static final String DAYS = "\"promoDurationDays\":90";
    private static final String COMPLETE = TYPE + "," + STATUS + "," + DAYS;

    private final PromoHouse house = new PromoHouse();

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("nothing", "", "promoEndDate neither_given, promoTypeId required, status required"),
                arguments("no type", STATUS + "," + DAYS, "promoTypeId required"),
                arguments("no status", TYPE + "," + DAYS, "status required"),
                arguments("type null", STATUS + "," + DAYS + ",\"promoTypeId\":null", "promoTypeId required"),
                arguments("status null", TYPE + "," + DAYS + ",\"status\":null", "status required"),
                arguments("type not an id", STATUS + "," + DAYS + ",\"promoTypeId\":\"?\"", "promoTypeId bad_format"),
                arguments("status not text", TYPE + "," + DAYS + ",\"status\":1", "status bad_format"),
                arguments(
                        "end and duration that agree",
                        COMPLETE + ",\"promoStartDate\":\"2025-01-01\",\"promoEndDate\":\"2025-04-01\"",
                        "promoEndDate both_given"),
                arguments(
                        "end and duration that differ",
                        COMPLETE + ",\"promoEndDate\":\"2025-05-01\"",
                        "promoEndDate both_given"),
                arguments("neither end nor duration", TYPE + "," + STATUS, "promoEndDate neither_given"),
                arguments(
                        "end and duration null",
                        TYPE + "," + STATUS + ",\"promoEndDate\":null,\"promoDurationDays\":null",
                        "promoEndDate neither_given"),
                arguments(
                        "three mistakes",
                        STATUS + "," + DAYS + ",\"promoGracePeriodDays\":-1,\"sacDisqualifyOverdueDays\":0",
                        "promoGracePeriodDays out_of_range, promoTypeId required,"
                                + " sacDisqualifyOverdueDays out_of_range"),
                arguments(
                        "a date-time",
                        COMPLETE + ",\"promoStartDatetime\":\"2025-01-01T00:00:00Z\"",
                        "promoStartDatetime unknown_attribute"),
                arguments("an unknown attribute", COMPLETE + ",\"colour\":null", "colour unknown_attribute"),
                arguments("an attribute in another case", COMPLETE + ",\"caseID\":null", "caseID unknown_attribute"),
                arguments("grace null", COMPLETE + ",\"promoGracePeriodDays\":null", "promoGracePeriodDays required"),
                arguments("a case that does not exist", COMPLETE + ",\"caseId\":\"CS-9\"", "caseId case_not_found"),
                arguments("an external id", COMPLETE + ",\"externalId\":\"ext-A\"", "externalId bad_format"),
                arguments("a blank at the end", COMPLETE + ",\"externalId\":\"A \"", "externalId bad_format"),
                arguments(
                        "an external id of 51 characters",
                        COMPLETE + ",\"externalId\":\"" + "x".repeat(51) + "\"",
                        "externalId too_long"),
                arguments(
                        "free data too long",
                        COMPLETE + ",\"metaData\":{\"a\":\"" + "x".repeat(501) + "\"}",
                        "metaData.a too_long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    @Fact({"PRO-1", "PRO-3", "PRO-4", "PRO-5", "PRO-6"})
    void each_fault_of_a_creation_has_its_code_and_its_place(String name, String members, String expected) {
        assertThat(violations(() -> house.create("{" + members + "}")))
                .as(name)
                .isEqualTo(List.of(expected.split(", ", -1)));
        assertThat(house.programs().list(PromoHouse.PERSON, PromoHouse.LOAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "exercised", "draft", "Pending", ""})
    @Fact("PRO-2")
    void a_program_begins_as_pending_or_active_only(String status) {
        String members = TYPE + "," + DAYS + ",\"status\":\"" + status + "\"";

        assertThat(violations(() -> house.create("{" + members + "}"))).containsExactly("status unknown_value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "companyId",
                "personId",
                "loanId",
                "promoType",
                "displayName",
                "description",
                "promoEffectiveEndDate",
                "promoCancelReason",
                "promoCanceledBy",
                "remainingAmountToExercise",
                "totalDeferredInterestAmount",
                "sacExcercisedRateId",
                "timestamps"
            })
    void what_the_engine_sets_is_read_only_in_a_creation_even_as_null(String attribute) {
        assertThat(violations(() -> house.create("{" + COMPLETE + ",\"" + attribute + "\":null}")))
                .containsExactly(attribute + " read_only");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "promoDurationDays, -1, out_of_range",
        "promoDurationDays, 0, out_of_range",
        "promoDurationDays, 1, ''",
        "promoDurationDays, 36500, ''",
        "promoDurationDays, 36501, out_of_range",
        "promoDurationDays, 99999999999, out_of_range",
        "promoDurationDays, 90.0, ''",
        "promoDurationDays, 90.5, bad_format",
        "promoDurationDays, '\"90\"', bad_format",
        "promoGracePeriodDays, -1, out_of_range",
        "promoGracePeriodDays, 0, ''",
        "promoGracePeriodDays, 3650, ''",
        "promoGracePeriodDays, 3651, out_of_range",
        "sacDisqualifyOverdueDays, -1, out_of_range",
        "sacDisqualifyOverdueDays, 0, out_of_range",
        "sacDisqualifyOverdueDays, 1, ''",
        "sacDisqualifyOverdueDays, 36500, ''",
        "sacDisqualifyOverdueDays, 36501, out_of_range",
        "promoEndDate, '\"2024-12-31\"', out_of_range",
        "promoEndDate, '\"2025-01-01\"', out_of_range",
        "promoEndDate, '\"2025-01-02\"', ''",
        "promoEndDate, '\"2124-12-08\"', ''",
        "promoEndDate, '\"2124-12-09\"', out_of_range",
        "promoEndDate, '\"2025-02-29\"', bad_format",
        "promoEndDate, '\"2025-02-28T00:00\"', bad_format",
        "promoEndDate, '\"+12025-02-28\"', bad_format",
        "promoEndDate, 20250228, bad_format",
        "promoStartDate, '\"2024-12-31\"', out_of_range",
        "promoStartDate, '\"2025-10-01\"', ''",
        "promoStartDate, '\"2025-10-02\"', out_of_range",
    })
    @Fact("PRO-12")
    void a_value_is_held_to_its_bounds(String attribute, String value, String expected) {
        String length = attribute.equals("promoEndDate") || attribute.equals("promoDurationDays") ? "" : "," + DAYS;
        String members =
                "\"promoTypeId\":\"" + house.activeType() + "\"," + STATUS + length + ",\"" + attribute + "\":" + value;

        if (expected.isEmpty()) {
            assertThat(house.create("{" + members + "}").version()).isEqualTo(1);
        } else {
            assertThat(violations(() -> house.create("{" + members + "}"))).containsExactly(attribute + " " + expected);
        }
    }
}
