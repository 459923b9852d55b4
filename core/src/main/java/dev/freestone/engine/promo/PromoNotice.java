package dev.freestone.engine.promo;

import dev.freestone.model.common.Purpose;
import java.time.LocalDate;

/**
 * A notice that a promo program gives. Immutable. Source: docs/spec/promo-programs.md 13.
 *
 * @param subject what it is about, such as {@code promoProgramCanceled}
 * @param purpose why, for the policy
 * @param kind which notice of the program it is, such as {@code canceled} or {@code reminder-2025-03-02}
 * @param transitionNo the change of status that it belongs to
 * @param waits whether it is not due before the next day, so that a posting of today can undo it
 */
record PromoNotice(String subject, Purpose purpose, String kind, long transitionNo, boolean waits) {
    static final String CANCELED = "promoProgramCanceled";
    static final String REMINDER = "promoProgramReminder";
    static final String AT_RISK = "promoProgramEligibilityAtRisk";

    static PromoNotice canceled(long transitionNo, boolean waits) {
        return new PromoNotice(CANCELED, Purpose.REQUIRED_NOTICE, "canceled", transitionNo, waits);
    }

    static PromoNotice reminder(LocalDate point, long transitionNo) {
        return new PromoNotice(REMINDER, Purpose.SERVICING, "reminder-" + point, transitionNo, false);
    }

    static PromoNotice atRisk(LocalDate due, long transitionNo) {
        return new PromoNotice(AT_RISK, Purpose.SERVICING, "at_risk-" + due, transitionNo, false);
    }

    /** The occasion: planning it twice is planning it once. */
    String occurrence(String programId) {
        return programId + ":" + kind + ":" + transitionNo;
    }

    /** The kind that an occurrence tells of. */
    static String kindIn(String occurrence) {
        return occurrence.substring(occurrence.indexOf(':') + 1, occurrence.lastIndexOf(':'));
    }
}
