package dev.freestone.model.contact;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;

/** The purpose of a theme: the one table, which no setting changes. Source: docs/spec/contact-policy.md 1.1. */
public final class Purposes {
    private Purposes() {}

    /**
     * Why a contact with a theme happens, for the contact policy.
     *
     * @param theme why, as a producer names it
     * @return the purpose
     */
    public static Purpose of(Theme theme) {
        return switch (theme) {
            case OPS_COLL_DEBT,
                    OPS_COLL_LOCATE_BORROWER,
                    OPS_COLL_VERIFY_EMPLOYMENT,
                    OPS_COLL_CONTACT_EMPLOYER_NOTICE -> Purpose.COLLECTION;
            case OPS_LOAN_TIME_BARRED_NOTICE,
                    OPS_LOAN_VALIDATION_OF_DEBT_NOTICE,
                    OPS_SERVICING,
                    OPS_SERVICING_DEBT_VALIDATION,
                    OPS_SERVICING_NEGATIVE_CREDIT_REPORT_NOTICE,
                    OPS_SERVICING_TIME_BARRED_NOTICE,
                    OPS_SERVICING_VERIFICATION_OF_DEBT -> Purpose.SERVICING;
            case OPS_ACCOUNT_CREDENTIALS -> Purpose.ACCOUNT_SECURITY;
        };
    }
}
