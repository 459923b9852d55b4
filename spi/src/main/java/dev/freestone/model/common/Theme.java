package dev.freestone.model.common;

import java.util.Optional;

/** The reasons for a contact that Freestone starts. Source: docs/spec/outreach-campaigns.md 1.5. */
public enum Theme {
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
    OPS_ACCOUNT_CREDENTIALS("opsAccountCredentials");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code opsCollDebt}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<Theme> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
