package dev.freestone.promo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dated points of a program as they stand on one day, and the countdown. Immutable. Source:
 * docs/spec/promo-programs.md 11.
 *
 * @param points the points, oldest first
 * @param daysLeft days to the effective end, 0 on the last good day and after it
 */
public record PromoTimeline(List<PromoPoint> points, int daysLeft) {
    /**
     * Copies the points.
     *
     * @param points the points, oldest first
     * @param daysLeft days to the effective end
     */
    public PromoTimeline {
        points = List.copyOf(points);
    }

    /**
     * The timeline of a host without reminders.
     *
     * @param decision the decision of the day
     * @return the timeline
     */
    public static PromoTimeline of(PromoDecision decision) {
        return of(decision, new PromoReminders(List.of(), false, PromoReminders.DEFAULT_LEAD_DAYS));
    }

    /**
     * The timeline with reminders.
     *
     * @param decision the decision of the day
     * @param reminders when borrowers are reminded
     * @return the timeline
     */
    public static PromoTimeline of(PromoDecision decision, PromoReminders reminders) {
        PromoTerms terms = decision.terms();
        List<PromoPoint> points = new ArrayList<>();
        add(points, decision, terms.start(), PromoPointKind.START, Map.of());
        for (LocalDate date : reminders.dates(terms)) {
            add(points, decision, date, PromoPointKind.REMINDER, Map.of());
        }
        reminders
                .atRisk(decision)
                .ifPresent(risk -> add(
                        points,
                        decision,
                        risk.date(),
                        PromoPointKind.AT_RISK,
                        Map.of("oldestUnpaidDue", risk.oldestUnpaidDue().toString())));
        disqualification(decision)
                .ifPresent(date -> add(
                        points,
                        decision,
                        date,
                        PromoPointKind.DISQUALIFICATION,
                        Map.of(
                                "threshold",
                                Integer.toString(terms.disqualifyOverdueDays().orElseThrow()))));
        add(points, decision, terms.end(), PromoPointKind.END, Map.of());
        add(
                points,
                decision,
                terms.effectiveEnd(),
                PromoPointKind.LAST_DAY,
                Map.of("remaining", decision.remaining().toPlainString()));
        add(points, decision, terms.effectiveEnd().plusDays(1), PromoPointKind.EXPIRY, Map.of());
        points.sort(Comparator.comparing(PromoPoint::date).thenComparing(PromoPoint::kind));
        return new PromoTimeline(points, decision.daysLeft());
    }

    /** The day of a breach that has been, else that of the one to come if nothing is paid. */
    private static Optional<LocalDate> disqualification(PromoDecision decision) {
        PromoTerms terms = decision.terms();
        if (terms.disqualifyOverdueDays().isEmpty()) {
            return Optional.empty();
        }
        int threshold = terms.disqualifyOverdueDays().getAsInt();
        return decision.breachedOn()
                .or(() -> decision.oldestUnpaidDue().map(due -> terms.firstCounted(due.plusDays(threshold))))
                .filter(date -> !date.isAfter(terms.effectiveEnd()));
    }

    private static void add(
            List<PromoPoint> points,
            PromoDecision decision,
            LocalDate date,
            PromoPointKind kind,
            Map<String, String> values) {
        points.add(new PromoPoint(date, kind, !date.isAfter(decision.asOf()), values));
    }
}
