package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseChange;
import dev.freestone.cases.CaseField;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host may report of its own cases. */
class HostCasesTest {
    private static final CaseState INITIATED = CaseState.of(CaseStatus.INITIATED);

    private final CaseHouse house = new CaseHouse();

    static Stream<Arguments> reports() {
        String last = "\ud83c\udf40";
        return Stream.of(
                report("nothing more", change -> change, ""),
                report("event id of 100", "x".repeat(99) + last, change -> change, ""),
                report("event id of 101", "x".repeat(100) + last, change -> change, "eventId too_long"),
                report("no event id", "", change -> change, "eventId bad_format"),
                report("a control character", "a\nb", change -> change, "eventId bad_format"),
                report("now", change -> change.occurredAt(ObjectHouse.WED_2024_05_01), ""),
                report(
                        "a microsecond from now",
                        change -> change.occurredAt(ObjectHouse.WED_2024_05_01.plusNanos(1_000)),
                        "occurredAt out_of_range"),
                report("50 people", change -> change.borrowers(ids(50)), ""),
                report("51 people", change -> change.borrowers(ids(51)), "borrowerIds out_of_range"),
                report("nobody", CaseChange.Builder::borrowers, ""),
                report("a person twice", change -> change.borrowers("a", "a"), "borrowerIds[1] duplicate_name"),
                report("50 loans", change -> change.loans(ids(50)), ""),
                report("51 loans", change -> change.loans(ids(51)), "loanIds out_of_range"),
                report("a loan twice", change -> change.loans("a", "b", "a"), "loanIds[2] duplicate_name"),
                report("a deletion", change -> change.before(INITIATED), ""),
                report(
                        "a transition that cases of the library have not",
                        change -> change.before(CaseState.of(CaseStatus.CANCELED))
                                .after(INITIATED.with(CaseOutcome.DENIED)),
                        ""),
                report(
                        "fields",
                        change -> change.before(INITIATED.with(Map.of("a", 1.5)))
                                .after(INITIATED.with(Map.of("b", List.of()))),
                        "after.fields.b bad_format, before.fields.a bad_format"));
    }

    private static Arguments report(String name, UnaryOperator<CaseChange.Builder> more, String expected) {
        return report(name, "event-1", more, expected);
    }

    private static Arguments report(
            String name, String eventId, UnaryOperator<CaseChange.Builder> more, String expected) {
        return arguments(name, eventId, more, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void a_report_is_judged_by_its_limits_and_not_by_a_life_cycle(
            String name, String eventId, UnaryOperator<CaseChange.Builder> more, String expected) {
        CaseChange.Builder builder = CaseChange.builder(eventId, CaseId.of("host-7"), CaseTypeId.of(CaseHouse.TYPE));
        CaseChange change = more.apply(
                        "a deletion".equals(name)
                                ? builder.borrowers("BO-1")
                                : builder.borrowers("BO-1").after(INITIATED))
                .build();

        if (expected.isEmpty()) {
            assertThat(house.cases.caseChanged(change).eventId()).as(name).isEqualTo(eventId);
        } else {
            assertThat(violations(() -> house.cases.caseChanged(change)))
                    .as(name)
                    .isEqualTo(List.of(expected.split(", ", -1)));
        }
    }

    @Test
    void a_report_tells_of_one_side_at_least_and_all_its_faults_are_told_at_once() {
        CaseChange change = CaseChange.builder("", CaseId.of("host-7"), CaseTypeId.of("KT-0000-0000"))
                .borrowers("a", "a")
                .build();

        assertThat(violations(() -> house.cases.caseChanged(change)))
                .containsExactly("after neither_given", "borrowerIds[1] duplicate_name", "eventId bad_format");
    }

    @Test
    void a_case_that_the_library_keeps_is_changed_by_its_commands_only() {
        Case made = house.made();
        CaseChange change = CaseChange.builder("event-1", made.id(), made.caseTypeId())
                .after(CaseState.of(CaseStatus.CANCELED))
                .build();

        assertThat(violations(() -> house.cases.caseChanged(change))).containsExactly("caseId read_only");
        house.cases.delete(made.id().value());
        assertThat(violations(() -> house.cases.caseChanged(change))).containsExactly("caseId read_only");
    }

    @Test
    void a_case_type_must_exist_in_the_company() {
        for (String type : List.of("KT-0000-0000", "KT-1A2B-0002")) {
            CaseChange change = CaseChange.builder("event-1", CaseId.of("host-7"), CaseTypeId.of(type))
                    .after(INITIATED)
                    .build();

            assertThat(refused(ErrorCode.NOT_FOUND, () -> house.cases.caseChanged(change))
                            .details())
                    .isEqualTo(Map.of("caseType", type));
        }
        refused(
                ErrorCode.NOT_FOUND,
                () -> house.freestone
                        .company(ObjectHouse.UNKNOWN)
                        .cases()
                        .caseChanged(CaseChange.builder("event-1", CaseId.of("host-7"), CaseTypeId.of(CaseHouse.TYPE))
                                .after(INITIATED)
                                .build()));
    }

    @Test
    void the_fields_that_a_case_type_lists_bind_the_library_and_no_host() {
        house.type(CompanyId.DEFAULT, "KT-1A2B-0009", Optional.of(List.<CaseField>of()));
        CaseChange change = CaseChange.builder("event-1", CaseId.of("host-7"), CaseTypeId.of("KT-1A2B-0009"))
                .after(INITIATED.with(Map.of("a", 1L)))
                .build();

        assertThat(house.cases.caseChanged(change).eventId()).isEqualTo("event-1");
    }

    private static String[] ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> "id-" + i).toArray(String[]::new);
    }
}
