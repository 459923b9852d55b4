package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the facts of a loan contradict themselves. Tells places, never amounts. Source: docs/spec/errors.md 5. */
final class FactsCheck {
    /** Below it cents of any history that fits in memory are summed in 64 bits. Of the scale of what is compared with it. */
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(10).setScale(2);

    private final List<String> problems = new ArrayList<>();

    private FactsCheck() {}

    /** The history is looked at only when it is doubtful: whoever reads it knows that on the way. */
    static void require(LoanFacts facts, boolean doubtful) {
        List<String> problems = problems(facts, doubtful);
        if (!problems.isEmpty()) {
            throw FreestoneException.of(
                    ErrorCode.FACTS_INVALID,
                    "facts of a loan: " + String.join("; ", problems) + "; correct the source");
        }
    }

    static List<String> problems(LoanFacts facts) {
        return problems(facts, true);
    }

    private static List<String> problems(LoanFacts facts, boolean doubtful) {
        FactsCheck check = new FactsCheck();
        check.dates(facts);
        check.rates(facts);
        return doubtful ? facts.history().fold(check::ledger, check::snapshots) : check.problems;
    }

    /** Whether an amount is one that a history may name. */
    static boolean sound(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(TOO_MUCH) < 0;
    }

    private void dates(LoanFacts facts) {
        facts.paidOffOn().ifPresent(paid -> {
            if (facts.activatedOn().map(paid::isBefore).orElse(true)) {
                problems.add("paidOffOn: before the activation");
            }
        });
    }

    private void rates(LoanFacts facts) {
        List<LoanRate> rates = facts.rates();
        LocalDate activated = facts.activatedOn().orElse(LocalDate.MAX);
        boolean inForce = facts.activatedOn().isEmpty();
        SeenHashes seen = new SeenHashes(rates.size());
        for (int i = 0; i < rates.size(); i++) {
            LoanRate rate = rates.get(i);
            if (rate.annualRate().signum() < 0) {
                problems.add("rates[" + i + "]: negative");
            }
            if (!seen.add(rate.from().hashCode()) && anyFrom(rates.subList(0, i), rate.from())) {
                problems.add("rates[" + i + "]: a second one from " + rate.from());
            }
            inForce |= !rate.from().isAfter(activated);
        }
        if (!inForce) {
            problems.add("rates: none in force at the activation");
        }
    }

    private List<String> ledger(LoanLedger ledger) {
        amounts("advances", ledger.advances());
        amounts("fees", ledger.fees());
        amounts("dues", ledger.dues());
        List<LoanPayment> payments = ledger.payments();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < payments.size(); i++) {
            LoanPayment payment = payments.get(i);
            amount("payments", i, "", payment.amount());
            if (!seen.add(payment.id())) {
                problems.add("payments[" + i + "]: its id stands twice");
            }
        }
        return problems;
    }

    private List<String> snapshots(LoanSnapshots snapshots) {
        List<LoanSnapshot> rows = snapshots.rows();
        for (int i = 0; i < rows.size(); i++) {
            amount("rows", i, ".principal", rows.get(i).principal());
            amount("rows", i, ".fees", rows.get(i).fees());
            if (i > 0 && !rows.get(i).date().isAfter(rows.get(i - 1).date())) {
                problems.add("rows[" + i + "]: out of order");
            }
        }
        return problems;
    }

    private void amounts(String name, List<DatedAmount> entries) {
        for (int i = 0; i < entries.size(); i++) {
            amount(name, i, "", entries.get(i).amount());
        }
    }

    /** The place is put together only when there is something to tell. */
    private void amount(String list, int i, String part, BigDecimal amount) {
        if (amount.signum() < 0) {
            problems.add(list + "[" + i + "]" + part + ": negative");
        } else if (amount.compareTo(TOO_MUCH) >= 0) {
            problems.add(list + "[" + i + "]" + part + ": at least " + TOO_MUCH.toBigInteger());
        }
    }

    private static boolean anyFrom(List<LoanRate> rates, LocalDate date) {
        return rates.stream().map(LoanRate::from).anyMatch(date::equals);
    }
}
