package dev.freestone.promo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When borrowers are reminded of a program. Immutable and thread-safe. Source: docs/spec/promo-programs.md 11.
 *
 * @param daysBeforeEnd days before the end without grace, each at least 0
 * @param onFirstGraceDay whether the day after the end is one, when there is grace
 * @param leadDays how many days before the threshold a loan is at risk, at least 0; default 7
 */
public record PromoReminders(List<Integer> daysBeforeEnd, boolean onFirstGraceDay, int leadDays) {
    /** The default of {@link #leadDays()}. */
    public static final int DEFAULT_LEAD_DAYS = 7;

    /**
     * Checks and copies the components.
     *
     * @param daysBeforeEnd days before the end without grace, each at least 0
     * @param onFirstGraceDay whether the day after the end is one, when there is grace
     * @param leadDays how many days before the threshold a loan is at risk, at least 0
     */
    public PromoReminders {
        daysBeforeEnd = List.copyOf(daysBeforeEnd);
        if (daysBeforeEnd.stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("daysBeforeEnd: " + daysBeforeEnd + ", expected none below 0");
        }
        if (leadDays < 0) {
            throw new IllegalArgumentException("leadDays: " + leadDays + ", expected at least 0");
        }
    }

    /**
     * 30, 14, 7 and 1 days before the end and on the first day of grace; at risk 7 days before the threshold.
     *
     * @return the defaults of a host that enables reminders
     */
    public static PromoReminders defaults() {
        return new PromoReminders(List.of(30, 14, 7, 1), true, DEFAULT_LEAD_DAYS);
    }

    /**
     * All points of a program, those before its start left out.
     *
     * @param terms the terms
     * @return the days, oldest first
     */
    public List<LocalDate> dates(PromoTerms terms) {
        boolean grace = onFirstGraceDay && terms.effectiveEnd().isAfter(terms.end());
        return Stream.concat(
                        daysBeforeEnd.stream().map(days -> terms.end().minusDays(days)),
                        grace ? Stream.of(terms.end().plusDays(1)) : Stream.of())
                .filter(date -> !date.isBefore(terms.start()))
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * The points whose day has come since the last look. Of several only the latest is told, and none before the
     * activation.
     *
     * @param terms the terms
     * @param activatedOn the activation of the program
     * @param seenThrough the last day that was looked at; the day before the activation at first
     * @param asOf today
     * @return what is planned and what is skipped
     */
    public DueReminders due(PromoTerms terms, LocalDate activatedOn, LocalDate seenThrough, LocalDate asOf) {
        List<LocalDate> come = dates(terms).stream()
                .filter(date -> date.isAfter(seenThrough) && !date.isAfter(asOf))
                .toList();
        Optional<LocalDate> planned =
                come.stream().filter(date -> !date.isBefore(activatedOn)).reduce((earlier, later) -> later);
        return new DueReminders(
                planned,
                come.stream()
                        .filter(date -> planned.filter(date::equals).isEmpty())
                        .toList());
    }

    /**
     * When the loan comes near the threshold, if nothing is paid.
     *
     * @param decision the decision of today
     * @return the first day at risk, past or to come; empty without a threshold, without an unpaid due, or when that day
     *     is after the effective end
     */
    public Optional<AtRisk> atRisk(PromoDecision decision) {
        PromoTerms terms = decision.terms();
        if (terms.disqualifyOverdueDays().isEmpty()) {
            return Optional.empty();
        }
        int limit = Math.max(1, terms.disqualifyOverdueDays().getAsInt() - leadDays);
        return decision.oldestUnpaidDue()
                .map(due -> new AtRisk(terms.firstCounted(due.plusDays(limit)), due))
                .filter(risk -> !risk.date().isAfter(terms.effectiveEnd()));
    }
}
