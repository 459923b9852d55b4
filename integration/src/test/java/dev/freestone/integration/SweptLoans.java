package dev.freestone.integration;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.spi.LoanFactsSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Loans of 900.00 from 2025-01-01, whose number says how they are paid. Thread-safe. */
final class SweptLoans implements LoanFactsSource {
    private static final LocalDate ACTIVATED = LocalDate.of(2025, 1, 1);
    private static final String LOANS = "LN-5W3E-";

    /** What is known of a loan, and so what becomes of its program by 2025-03-03. */
    enum Kind {
        QUIET(1, "02-01 100; 03-01 100"),
        EXERCISED(1, "02-01 100; 03-01 100; 03-02 700"),
        DISQUALIFIED(1, ""),
        AT_RISK(8, ""),
        UNTOLD(1, "");

        private final int dueDay;
        private final String payments;

        Kind(int dueDay, String payments) {
            this.dueDay = dueDay;
            this.payments = payments;
        }

        LoanFacts facts() {
            List<String> entries = payments.isEmpty() ? List.of() : List.of(payments.split("; ", -1));
            return new LoanFacts(
                    LoanStatus.ACTIVE,
                    Optional.of(ACTIVATED),
                    Optional.of(LocalDate.of(2025, 10, dueDay)),
                    Optional.empty(),
                    List.of(new LoanRate(ACTIVATED, new BigDecimal("0.24"))),
                    new LoanLedger(
                            List.of(new DatedAmount(ACTIVATED, new BigDecimal("900.00"))),
                            List.of(),
                            IntStream.range(0, entries.size())
                                    .mapToObj(number -> payment(number, entries.get(number)))
                                    .toList(),
                            IntStream.rangeClosed(2, 10)
                                    .mapToObj(month -> new DatedAmount(
                                            LocalDate.of(2025, month, dueDay), new BigDecimal("100.00")))
                                    .toList(),
                            List.of()));
        }

        private static LoanPayment payment(int number, String entry) {
            String[] words = entry.split(" ", -1);
            return new LoanPayment("p" + number, LocalDate.parse("2025-" + words[0]), new BigDecimal(words[1]), false);
        }
    }

    private final Map<Kind, LoanFacts> facts = new EnumMap<>(Kind.class);
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicLong loaded = new AtomicLong();
    private volatile IntFunction<Kind> kinds = number -> Kind.QUIET;

    SweptLoans() {
        for (Kind kind : Kind.values()) {
            facts.put(kind, kind.facts());
        }
    }

    static String loan(int number) {
        return LOANS + number;
    }

    static String person(int number) {
        return "BO-5W3E-" + number;
    }

    void are(IntFunction<Kind> each) {
        kinds = each;
        loads.set(0);
        loaded.set(0);
    }

    /** How often facts were asked for. */
    int loads() {
        return loads.get();
    }

    /** Of how many loans they were told, each as often as it was. */
    long loaded() {
        return loaded.get();
    }

    @Override
    public Optional<Loan> resolve(CompanyId company, LoanRef ref) {
        return Optional.of(Loan.of(LoanId.of(loan(1)), PersonId.of(person(1))));
    }

    @Override
    public Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> wanted) {
        loads.incrementAndGet();
        Map<LoanId, LoanFacts> told = new HashMap<>();
        wanted.forEach(loan ->
                told.put(loan, Optional.ofNullable(facts.get(kind(loan))).orElseThrow()));
        List<Violation> untold = wanted.stream()
                .filter(loan -> kind(loan) == Kind.UNTOLD)
                .map(loan -> Violation.of(loan.value(), ViolationCode.BAD_FORMAT, "cannot be told"))
                .toList();
        if (!untold.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.FACTS_INVALID, untold);
        }
        loaded.addAndGet(wanted.size());
        return told;
    }

    private Kind kind(LoanId loan) {
        return kinds.apply(Integer.parseInt(loan.value().substring(LOANS.length())));
    }
}
