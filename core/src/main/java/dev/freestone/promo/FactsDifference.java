package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names what differs between two sets of facts, oldest first. */
final class FactsDifference {
    private static final LoanLedger NO_LEDGER = new LoanLedger(List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<PromoCause> causes = new ArrayList<>();

    private FactsDifference() {}

    static List<PromoCause> between(LoanFacts before, LoanFacts after) {
        FactsDifference difference = new FactsDifference();
        difference.amounts(PromoCauseKind.RATE_CHANGED, rates(before), rates(after));
        difference.ledgers(ledger(before), ledger(after));
        difference.rows(rows(before), rows(after));
        difference.causes.sort(Comparator.comparing(PromoCause::date).thenComparing(PromoCause::kind));
        return List.copyOf(difference.causes);
    }

    private void ledgers(LoanLedger before, LoanLedger after) {
        amounts(PromoCauseKind.ADVANCE_CHANGED, sums(before.advances()), sums(after.advances()));
        amounts(PromoCauseKind.FEE_CHANGED, sums(before.fees()), sums(after.fees()));
        amounts(PromoCauseKind.DUE_CHANGED, sums(before.dues()), sums(after.dues()));
        payments(before, after);
        TreeSet<LocalDate> reAges = new TreeSet<>(before.reAges());
        reAges.addAll(after.reAges());
        for (LocalDate date : reAges) {
            if (before.reAges().contains(date) != after.reAges().contains(date)) {
                causes.add(new PromoCause(
                        PromoCauseKind.RE_AGED, Optional.empty(), date, Optional.empty(), Optional.empty()));
            }
        }
    }

    /** A reversed payment counts for nothing, so it is a cause only when it counted before. */
    private void payments(LoanLedger before, LoanLedger after) {
        Map<String, LoanPayment> old = new HashMap<>();
        before.payments().stream().filter(each -> !each.reversed()).forEach(each -> old.put(each.id(), each));
        for (LoanPayment now : after.payments()) {
            LoanPayment was = old.remove(now.id());
            if (was == null) {
                if (!now.reversed()) {
                    payment(PromoCauseKind.PAYMENT_ADDED, now.effectiveDate(), null, now);
                }
            } else if (now.reversed()) {
                payment(PromoCauseKind.PAYMENT_REVERSED, was.effectiveDate(), was, null);
            } else if (was.amount().compareTo(now.amount()) != 0) {
                payment(PromoCauseKind.PAYMENT_REMOVED, was.effectiveDate(), was, null);
                payment(PromoCauseKind.PAYMENT_ADDED, now.effectiveDate(), null, now);
            } else if (!was.effectiveDate().equals(now.effectiveDate())) {
                payment(PromoCauseKind.PAYMENT_REDATED, now.effectiveDate(), was, now);
            }
        }
        old.values().forEach(gone -> payment(PromoCauseKind.PAYMENT_REMOVED, gone.effectiveDate(), gone, null));
    }

    private void payment(
            PromoCauseKind kind, LocalDate date, @Nullable LoanPayment before, @Nullable LoanPayment after) {
        causes.add(new PromoCause(
                kind,
                Optional.ofNullable(before == null ? after : before).map(LoanPayment::id),
                date,
                Optional.ofNullable(before).map(LoanPayment::amount),
                Optional.ofNullable(after).map(LoanPayment::amount)));
    }

    private void rows(Map<LocalDate, LoanSnapshot> before, Map<LocalDate, LoanSnapshot> after) {
        TreeSet<LocalDate> dates = new TreeSet<>(before.keySet());
        dates.addAll(after.keySet());
        for (LocalDate date : dates) {
            Optional<LoanSnapshot> was = Optional.ofNullable(before.get(date));
            Optional<LoanSnapshot> now = Optional.ofNullable(after.get(date));
            if (!was.equals(now)) {
                causes.add(new PromoCause(
                        PromoCauseKind.SNAPSHOT_CHANGED,
                        Optional.empty(),
                        date,
                        was.map(row -> row.principal().add(row.fees())),
                        now.map(row -> row.principal().add(row.fees()))));
            }
        }
    }

    private void amounts(PromoCauseKind kind, Map<LocalDate, BigDecimal> before, Map<LocalDate, BigDecimal> after) {
        TreeSet<LocalDate> dates = new TreeSet<>(before.keySet());
        dates.addAll(after.keySet());
        for (LocalDate date : dates) {
            BigDecimal was = before.getOrDefault(date, BigDecimal.ZERO);
            BigDecimal now = after.getOrDefault(date, BigDecimal.ZERO);
            if (was.compareTo(now) != 0) {
                causes.add(new PromoCause(
                        kind,
                        Optional.empty(),
                        date,
                        Optional.ofNullable(before.get(date)),
                        Optional.ofNullable(after.get(date))));
            }
        }
    }

    private static Map<LocalDate, BigDecimal> sums(List<DatedAmount> entries) {
        Map<LocalDate, BigDecimal> sums = new TreeMap<>();
        entries.forEach(each -> sums.merge(each.date(), each.amount(), BigDecimal::add));
        return sums;
    }

    private static Map<LocalDate, BigDecimal> rates(LoanFacts facts) {
        Map<LocalDate, BigDecimal> rates = new TreeMap<>();
        for (LoanRate rate : facts.rates()) {
            rates.put(rate.from(), rate.annualRate());
        }
        return rates;
    }

    private static LoanLedger ledger(LoanFacts facts) {
        return facts.history().<LoanLedger>fold(ledger -> ledger, snapshots -> NO_LEDGER);
    }

    private static Map<LocalDate, LoanSnapshot> rows(LoanFacts facts) {
        LoanSnapshots snapshots =
                facts.history().<LoanSnapshots>fold(ledger -> new LoanSnapshots(List.of()), rows -> rows);
        Map<LocalDate, LoanSnapshot> rows = new TreeMap<>();
        snapshots.rows().forEach(row -> rows.put(row.date(), row));
        return rows;
    }
}
