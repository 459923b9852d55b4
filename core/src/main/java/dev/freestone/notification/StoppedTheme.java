package dev.freestone.notification;

import java.util.Optional;

/** Which themes a do-not-interact type stops. Source: docs/spec/cases-and-notifications.md 6. */
public enum StoppedTheme {
    /** Every theme but {@code opsAccountCredentials}. */
    ALL("all"),
    /** Sent as {@code opsCollDebt}. */
    OPS_COLL_DEBT("opsCollDebt"),
    /** Sent as {@code opsCollLocateBorrower}. */
    OPS_COLL_LOCATE_BORROWER("opsCollLocateBorrower"),
    /** Sent as {@code opsCollVerifyEmployment}. */
    OPS_COLL_VERIFY_EMPLOYMENT("opsCollVerifyEmployment"),
    /** Sent as {@code opsCollContactEmployerNotice}. */
    OPS_COLL_CONTACT_EMPLOYER_NOTICE("opsCollContactEmployerNotice"),
    /** Sent as {@code opsServicingDebtValidation}. */
    OPS_SERVICING_DEBT_VALIDATION("opsServicingDebtValidation"),
    /** Sent as {@code opsServicingNegativeCreditReportNotice}. */
    OPS_SERVICING_NEGATIVE_CREDIT_REPORT_NOTICE("opsServicingNegativeCreditReportNotice"),
    /** Sent as {@code opsServicingTimeBarredNotice}. */
    OPS_SERVICING_TIME_BARRED_NOTICE("opsServicingTimeBarredNotice"),
    /** Sent as {@code opsServicing}. */
    OPS_SERVICING("opsServicing");

    private final String code;

    StoppedTheme(String code) {
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
    public static Optional<StoppedTheme> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
