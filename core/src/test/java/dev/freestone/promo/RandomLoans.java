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
import java.util.Random;

/** Small random loans and programs, dense in coincidences: amounts and days are few, so that bounds are often met. */
final class RandomLoans {
    private static final int DAYS = 50;

    private final Random random;

    RandomLoans(long seed) {
        random = new Random(seed);
    }

    LoanFacts facts() {
        List<DatedAmount> advances = entries(1 + random.nextInt(2), 4, 20);
        List<DatedAmount> fees = entries(random.nextInt(3), DAYS, 2);
        List<LoanPayment> payments = new ArrayList<>();
        for (DatedAmount each : entries(random.nextInt(6), DAYS, 12)) {
            payments.add(new LoanPayment("p" + payments.size(), each.date(), each.amount(), random.nextInt(8) == 0));
        }
        List<DatedAmount> dues = entries(random.nextInt(5), DAYS, 6);
        List<LocalDate> reAges = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            reAges.add(day(DAYS));
        }
        return facts(new LoanLedger(advances, fees, payments, dues, reAges));
    }

    static LoanFacts facts(LoanLedger ledger) {
        return new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(SampleLoan.ACTIVATED),
                Optional.of(SampleLoan.ACTIVATED.plusDays(DAYS)),
                Optional.empty(),
                List.of(new LoanRate(SampleLoan.ACTIVATED, new BigDecimal("0.24"))),
                ledger);
    }

    PromoTerms terms() {
        LocalDate start = day(10);
        LocalDate end = start.plusDays(1 + random.nextInt(30));
        OptionalInt threshold = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(15));
        return new PromoTerms(
                start,
                end,
                end.plusDays(random.nextInt(6)),
                threshold,
                start.plusDays(Math.max(0, random.nextInt(30) - 20)));
    }

    LocalDate asOf() {
        return day(DAYS + 5).minusDays(2);
    }

    Random random() {
        return random;
    }

    private List<DatedAmount> entries(int count, int days, int most) {
        List<DatedAmount> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new DatedAmount(day(days), new BigDecimal(random.nextInt(most + 1))));
        }
        return entries;
    }

    private LocalDate day(int days) {
        return SampleLoan.ACTIVATED.plusDays(random.nextInt(days));
    }
}
