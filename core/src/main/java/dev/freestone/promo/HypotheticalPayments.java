package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Facts as they would be with more payments. */
final class HypotheticalPayments {
    private HypotheticalPayments() {}

    static LoanFacts added(LoanFacts facts, List<DatedAmount> payments) {
        return facts.withHistory(facts.history()
                .<LoanHistory>fold(ledger -> ledger(ledger, payments), rows -> snapshots(rows, payments)));
    }

    private static LoanLedger ledger(LoanLedger ledger, List<DatedAmount> added) {
        List<LoanPayment> payments = new ArrayList<>(ledger.payments());
        Set<String> ids = new HashSet<>();
        payments.forEach(each -> ids.add(each.id()));
        for (DatedAmount each : added) {
            String id = "what-if-" + payments.size();
            while (!ids.add(id)) {
                id += "'";
            }
            payments.add(new LoanPayment(id, each.date(), each.amount(), false));
        }
        return ledger.withPayments(payments);
    }

    /** Snapshots tell no dues, so a payment that does not pay everything leaves the oldest unpaid due date as it is. */
    private static LoanSnapshots snapshots(LoanSnapshots snapshots, List<DatedAmount> added) {
        NavigableMap<LocalDate, LoanSnapshot> rows = new TreeMap<>();
        snapshots.rows().forEach(row -> rows.put(row.date(), row));
        for (DatedAmount each : added) {
            Optional.ofNullable(rows.floorEntry(each.date()))
                    .map(Map.Entry::getValue)
                    .ifPresent(row -> rows.putIfAbsent(
                            each.date(),
                            new LoanSnapshot(each.date(), row.principal(), row.fees(), row.oldestUnpaidDueDate())));
            rows.tailMap(each.date(), true).replaceAll((date, row) -> lowered(row, each.amount()));
        }
        return new LoanSnapshots(List.copyOf(rows.values()));
    }

    private static LoanSnapshot lowered(LoanSnapshot row, BigDecimal amount) {
        BigDecimal toFees = amount.min(row.fees());
        BigDecimal toPrincipal = amount.subtract(toFees).min(row.principal());
        return new LoanSnapshot(
                row.date(),
                row.principal().subtract(toPrincipal),
                row.fees().subtract(toFees),
                row.oldestUnpaidDueDate());
    }
}
