package dev.freestone.campaign;

import dev.freestone.model.common.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subjects that Freestone knows. Source: docs/spec/outreach-campaigns.md 1.5. */
final class ShippedSubjects {
    static final String KIND_OF_SIX = "loanOverdueNthNotice";

    static final List<String> OVERDUE_NOTICES = List.of(
            "loanOverdueFirstNotice",
            "loanOverdueSecondNotice",
            "loanOverdueThirdNotice",
            "loanOverdueFourthNotice",
            "loanOverdueFifthNotice",
            "loanOverdueSixthNotice");

    private static final List<String> PAYMENT = List.of("loanId", "paymentDueDate", "paymentAmount");
    private static final List<String> METHOD = List.of("paymentMethod", "paymentMethodLastFour");
    private static final List<String> NONE = List.of();

    private static final List<SubjectKind> KINDS = List.of(
            one("paymentDueDateReminder", Theme.OPS_SERVICING, PAYMENT, NONE),
            one("loginFirstPaymentReminder", Theme.OPS_SERVICING, PAYMENT, NONE),
            new SubjectKind(
                    KIND_OF_SIX,
                    OVERDUE_NOTICES,
                    Optional.of(Theme.OPS_COLL_DEBT),
                    List.of("loanId", "overdueAmount", "daysOverdue"),
                    NONE),
            one("autopayPaymentReminder", Theme.OPS_SERVICING, PAYMENT, METHOD),
            one("futurepayPaymentDueReminder", Theme.OPS_SERVICING, PAYMENT, METHOD),
            one("autopayEnableReminder", Theme.OPS_SERVICING, List.of("loanId"), NONE),
            one(
                    "autopayAmountChanged",
                    Theme.OPS_SERVICING,
                    List.of("loanId", "paymentAmount", "extraCharge", "paymentDueDate"),
                    NONE),
            one(
                    "loanRightToCurePersonalUnsecured",
                    Theme.OPS_COLL_DEBT,
                    List.of("loanId", "overdueAmount", "cureByDate"),
                    NONE),
            one(
                    "cardExpiresReminder",
                    Theme.OPS_SERVICING,
                    List.of("paymentMethodLastFour", "cardExpirationDate"),
                    List.of("loanId")));

    private static final List<String> SERVICING = List.of(
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
            "statementRegenerated");

    static final SubjectCatalogue CATALOGUE = new SubjectCatalogue(
            KINDS,
            SERVICING.stream().collect(Collectors.toMap(Function.identity(), subject -> Theme.OPS_SERVICING)),
            prefixes());

    private ShippedSubjects() {}

    private static SubjectKind one(String subject, Theme theme, List<String> required, List<String> optional) {
        return new SubjectKind(subject, List.of(subject), Optional.of(theme), required, optional);
    }

    private static Map<String, Theme> prefixes() {
        Map<String, Theme> prefixes = new LinkedHashMap<>();
        Stream.of("loanOverdue", "loanRightToCure").forEach(prefix -> prefixes.put(prefix, Theme.OPS_COLL_DEBT));
        return prefixes;
    }
}
