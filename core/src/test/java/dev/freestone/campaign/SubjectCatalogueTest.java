package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectCatalogueTest {
    private static final SubjectCatalogue SHIPPED = SubjectCatalogue.shipped();

    /** The nine named kinds, as the table of the specification states them. */
    static Stream<Arguments> kinds() {
        List<String> payment = List.of("loanId", "paymentDueDate", "paymentAmount");
        List<String> method = List.of("paymentMethod", "paymentMethodLastFour");
        Theme servicing = Theme.OPS_SERVICING;
        Theme debt = Theme.OPS_COLL_DEBT;
        return Stream.of(
                arguments("paymentDueDateReminder", servicing, payment, List.of()),
                arguments("loginFirstPaymentReminder", servicing, payment, List.of()),
                arguments("loanOverdueNthNotice", debt, List.of("loanId", "overdueAmount", "daysOverdue"), List.of()),
                arguments("autopayPaymentReminder", servicing, payment, method),
                arguments("futurepayPaymentDueReminder", servicing, payment, method),
                arguments("autopayEnableReminder", servicing, List.of("loanId"), List.of()),
                arguments(
                        "autopayAmountChanged",
                        servicing,
                        List.of("loanId", "paymentAmount", "extraCharge", "paymentDueDate"),
                        List.of()),
                arguments(
                        "loanRightToCurePersonalUnsecured",
                        debt,
                        List.of("loanId", "overdueAmount", "cureByDate"),
                        List.of()),
                arguments(
                        "cardExpiresReminder",
                        servicing,
                        List.of("paymentMethodLastFour", "cardExpirationDate"),
                        List.of("loanId")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void each_named_kind_has_its_theme_and_its_columns(
            String name, Theme theme, List<String> required, List<String> optional) {
        SubjectKind kind = kind(name);

        assertThat(kind.required()).isEqualTo(required);
        assertThat(kind.optional()).isEqualTo(optional);
        assertThat(kind.subjects()).isNotEmpty().allSatisfy(subject -> {
            assertThat(SHIPPED.kind(subject)).isEqualTo(kind);
            assertThat(SHIPPED.theme(subject)).contains(theme);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void a_query_without_a_column_of_its_kind_is_refused_by_the_name_of_the_column(
            String name, Theme theme, List<String> required, List<String> optional) {
        List<String> all = new ArrayList<>(required);
        all.add(SubjectKind.PERSON_COLUMN);

        assertThat(kind(name).fault(new QueryColumns(all))).isEmpty();
        for (String left : all) {
            List<String> columns = new ArrayList<>(all);
            columns.remove(left);

            InputFault fault = kind(name).fault(new QueryColumns(columns)).orElseThrow();

            assertThat(fault.code()).as(left).isEqualTo(ErrorCode.MISSING_COLUMN);
            assertThat(fault.message()).contains("no column \"" + left + "\"");
        }
    }

    @Test
    void columns_are_found_in_another_case_and_a_result_without_columns_is_an_empty_input() {
        SubjectKind kind = kind("autopayEnableReminder");

        assertThat(kind.fault(new QueryColumns(List.of("BORROWERID", "loan_id", "LoanID"))))
                .isEmpty();
        assertThat(kind.fault(new QueryColumns(List.of()))).isEmpty();
        assertThat(kind.fault(new QueryColumns(List.of("borrowerId", "LoanId", "loanID"))))
                .map(InputFault::code)
                .contains(ErrorCode.AMBIGUOUS_COLUMN);
    }

    @Test
    void there_are_nine_kinds_and_six_overdue_notices() {
        assertThat(SHIPPED.kinds()).hasSize(9);
        assertThat(kind("loanOverdueNthNotice").subjects())
                .containsExactly(
                        "loanOverdueFirstNotice",
                        "loanOverdueSecondNotice",
                        "loanOverdueThirdNotice",
                        "loanOverdueFourthNotice",
                        "loanOverdueFifthNotice",
                        "loanOverdueSixthNotice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annualPrivacyPolicyNotice",
                "autopayAgreement",
                "autopayCanceledBySystem",
                "autopayEnabled",
                "autopayPaymentCanceled",
                "autopayPaymentMethodUpdated",
                "autopayPaymentRescheduled",
                "caseEscalation",
                "confirmationCode",
                "creditNegativeInfoReported",
                "creditPositiveInfoReported",
                "documentUploadFailed",
                "downpaymentFailed",
                "electronicConsentOptOut",
                "futurepayCanceled",
                "promoProgramReminder",
                "promoProgramEligibilityAtRisk",
                "promoProgramCanceled",
                "refundScheduled",
                "statementGenerated",
                "statementRegenerated"
            })
    void further_known_subjects_are_servicing_and_of_the_open_kind(String subject) {
        assertThat(SHIPPED.theme(subject)).contains(Theme.OPS_SERVICING);
        assertThat(SHIPPED.kind(subject)).isEqualTo(SubjectKind.OPEN);
    }

    @Test
    void no_further_subject_is_known() {
        assertThat(SHIPPED.themes()).hasSize(21);
    }

    @ParameterizedTest
    @CsvSource({
        "loanOverdueSeventhNotice, opsCollDebt",
        "loanOverdue, opsCollDebt",
        "loanRightToCureMobileHome, opsCollDebt",
        "loanoverdueX, ",
        "freeForm, ",
        "freeFormBranded, ",
        "custom1, ",
        "custom20, ",
        "ourOwnSubject, "
    })
    void other_subjects_imply_a_debt_by_their_beginning_or_nothing(String subject, String theme) {
        assertThat(SHIPPED.theme(subject)).isEqualTo(Optional.ofNullable(theme).flatMap(Theme::parse));
        assertThat(SHIPPED.kind(subject)).isEqualTo(SubjectKind.OPEN);
    }

    @Test
    void a_subject_belongs_to_one_kind_at_most() {
        SubjectKind kind = kind("autopayEnableReminder");

        assertThatThrownBy(() -> new SubjectCatalogue(List.of(kind, kind), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("autopayEnableReminder");
    }

    private static SubjectKind kind(String name) {
        return SHIPPED.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
