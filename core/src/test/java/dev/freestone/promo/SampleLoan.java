package dev.freestone.promo;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The loan of docs/spec/promo-programs.md 7: 900.00 on 2025-01-01, 100.00 due on the 1st of each month from February. */
public final class SampleLoan {
    public static final LocalDate ACTIVATED = LocalDate.of(2025, 1, 1);
    public static final PromoTerms TERMS = terms(OptionalInt.of(30));

    private SampleLoan() {}

    public static PromoTerms terms(OptionalInt threshold) {
        return PromoTerms.of(PromoDates.ofDuration(ACTIVATED, 90, 10), threshold);
    }

    /** Entries as {@code 02-01 100} for a payment, {@code fee 03-15 25.00} and {@code re-age 02-20}, by semicolons. */
    public static LoanFacts with(String entries) {
        List<DatedAmount> fees = new ArrayList<>();
        List<LoanPayment> payments = new ArrayList<>();
        List<LocalDate> reAges = new ArrayList<>();
        for (String entry : entries.split("; ?", -1)) {
            String[] words = entry.trim().split(" ", -1);
            switch (words[0]) {
                case "", "none" -> {}
                case "fee" -> fees.add(amount(date(words[1]), words[2]));
                case "re-age" -> reAges.add(date(words[1]));
                default ->
                    payments.add(
                            new LoanPayment("p" + payments.size(), date(words[0]), new BigDecimal(words[1]), false));
            }
        }
        return of(new LoanLedger(List.of(amount(ACTIVATED, "900.00")), fees, payments, dues(), reAges));
    }

    public static LoanFacts of(LoanLedger ledger) {
        return new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(ACTIVATED),
                Optional.of(LocalDate.of(2025, 10, 1)),
                Optional.empty(),
                List.of(new LoanRate(ACTIVATED, new BigDecimal("0.24"))),
                ledger);
    }

    public static DatedAmount amount(LocalDate date, String amount) {
        return new DatedAmount(date, new BigDecimal(amount));
    }

    public static LocalDate date(String monthDay) {
        return LocalDate.parse("2025-" + monthDay);
    }

    private static List<DatedAmount> dues() {
        return IntStream.rangeClosed(2, 10)
                .mapToObj(month -> amount(LocalDate.of(2025, month, 1), "100.00"))
                .toList();
    }
}
