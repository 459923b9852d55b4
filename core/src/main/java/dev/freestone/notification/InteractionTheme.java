package dev.freestone.notification;

import dev.freestone.model.common.Theme;
import java.util.Optional;

/** The reasons for an interaction, those of inbound ones included. Source: docs/spec/cases-and-notifications.md 4. */
public enum InteractionTheme {
    /** Sent as {@code opsCollDebt}. */
    OPS_COLL_DEBT("opsCollDebt"),
    /** Sent as {@code opsCollLocateBorrower}. */
    OPS_COLL_LOCATE_BORROWER("opsCollLocateBorrower"),
    /** Sent as {@code opsCollVerifyEmployment}. */
    OPS_COLL_VERIFY_EMPLOYMENT("opsCollVerifyEmployment"),
    /** Sent as {@code opsCollContactEmployerNotice}. */
    OPS_COLL_CONTACT_EMPLOYER_NOTICE("opsCollContactEmployerNotice"),
    /** Sent as {@code opsLoanTimeBarredNotice}. */
    OPS_LOAN_TIME_BARRED_NOTICE("opsLoanTimeBarredNotice"),
    /** Sent as {@code opsLoanValidationOfDebtNotice}. */
    OPS_LOAN_VALIDATION_OF_DEBT_NOTICE("opsLoanValidationOfDebtNotice"),
    /** Sent as {@code opsServicingDebtValidation}. */
    OPS_SERVICING_DEBT_VALIDATION("opsServicingDebtValidation"),
    /** Sent as {@code opsServicingNegativeCreditReportNotice}. */
    OPS_SERVICING_NEGATIVE_CREDIT_REPORT_NOTICE("opsServicingNegativeCreditReportNotice"),
    /** Sent as {@code opsServicingTimeBarredNotice}. */
    OPS_SERVICING_TIME_BARRED_NOTICE("opsServicingTimeBarredNotice"),
    /** Sent as {@code opsServicingVerificationOfDebt}. */
    OPS_SERVICING_VERIFICATION_OF_DEBT("opsServicingVerificationOfDebt"),
    /** Sent as {@code opsServicing}. */
    OPS_SERVICING("opsServicing"),
    /** Sent as {@code opsAccountCredentials}. */
    OPS_ACCOUNT_CREDENTIALS("opsAccountCredentials"),
    /** Sent as {@code inbMissingFeature}. */
    INB_MISSING_FEATURE("inbMissingFeature"),
    /** Sent as {@code inbEducation}. */
    INB_EDUCATION("inbEducation"),
    /** Sent as {@code inbBug}. */
    INB_BUG("inbBug"),
    /** Sent as {@code inbRequest}. */
    INB_REQUEST("inbRequest"),
    /** Sent as {@code inbHumanLove}. */
    INB_HUMAN_LOVE("inbHumanLove"),
    /** Sent as {@code inbUnknown}. */
    INB_UNKNOWN("inbUnknown"),
    /** Sent as {@code inbOther}. */
    INB_OTHER("inbOther");

    private final String code;

    InteractionTheme(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code opsServicing}
     */
    public String code() {
        return code;
    }

    /**
     * The reason for a contact that Freestone starts.
     *
     * @return the theme; empty for those of inbound interactions
     */
    public Optional<Theme> outbound() {
        return Theme.parse(code);
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<InteractionTheme> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
