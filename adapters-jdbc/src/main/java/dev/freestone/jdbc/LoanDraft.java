package dev.freestone.jdbc;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts of one loan while its rows are read. Not thread-safe. */
final class LoanDraft {
    final List<LoanRate> rates = new ArrayList<>();
    final List<DatedAmount> advances = new ArrayList<>();
    final List<DatedAmount> fees = new ArrayList<>();
    final List<LoanPayment> payments = new ArrayList<>();
    final List<DatedAmount> dues = new ArrayList<>();
    final List<LocalDate> reAges = new ArrayList<>();
    final List<LoanSnapshot> snapshots = new ArrayList<>();

    private final LoanStatus status;
    private final Optional<LocalDate> activatedOn;
    private final Optional<LocalDate> lastDueOn;
    private final Optional<LocalDate> paidOffOn;

    LoanDraft(
            LoanStatus status,
            Optional<LocalDate> activatedOn,
            Optional<LocalDate> lastDueOn,
            Optional<LocalDate> paidOffOn) {
        this.status = status;
        this.activatedOn = activatedOn;
        this.lastDueOn = lastDueOn;
        this.paidOffOn = paidOffOn;
    }

    LoanFacts ledger() {
        return facts(new LoanLedger(advances, fees, payments, dues, reAges));
    }

    LoanFacts snapshots() {
        return facts(new LoanSnapshots(snapshots.stream()
                .sorted(Comparator.comparing(LoanSnapshot::date))
                .toList()));
    }

    private LoanFacts facts(LoanHistory history) {
        return new LoanFacts(status, activatedOn, lastDueOn, paidOffOn, rates, history);
    }

    /** Whether a row of the same loan says the same, as when a join repeats it. */
    boolean isLike(LoanDraft other) {
        return status == other.status
                && activatedOn.equals(other.activatedOn)
                && lastDueOn.equals(other.lastDueOn)
                && paidOffOn.equals(other.paidOffOn);
    }
}
