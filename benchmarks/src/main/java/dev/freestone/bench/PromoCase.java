package dev.freestone.bench;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.promo.LoanCourse;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** A loan of one advance, twelve dues and twelve payments, its program of a year, and a day that is asked about. */
record PromoCase(
        PromoTerms terms,
        LoanFacts ledger,
        LoanFacts shuffled,
        LoanFacts snapshots,
        LoanCourse course,
        LocalDate asOf,
        PromoByDay byDay) {
    private static final int MONTHS = 12;
    private static final int ADVANCE = 1_200;
    private static final LocalDate WED_2025_01_01 = LocalDate.of(2025, 1, 1);

    static PromoCase of(int number) {
        Random random = new Random(number);
        LocalDate activated = WED_2025_01_01.plusDays(random.nextInt(365));
        List<DatedAmount> dues = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            dues.add(amount(activated.plusMonths(month), ADVANCE / MONTHS + ".00"));
        }
        LoanLedger ledger = new LoanLedger(
                List.of(amount(activated, ADVANCE + ".00")),
                random.nextInt(3) == 0 ? List.of(amount(activated.plusDays(random.nextInt(300)), "25.00")) : List.of(),
                payments(number, dues, random),
                dues,
                List.of());
        LoanFacts facts = new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(activated),
                Optional.of(activated.plusMonths(MONTHS)),
                Optional.empty(),
                List.of(new LoanRate(activated, new BigDecimal("0.24"))),
                ledger);
        PromoTerms terms = PromoTerms.of(PromoDates.ofDuration(activated, 365, 10), OptionalInt.of(30));
        PromoByDay byDay = PromoByDay.of(ledger, activated.plusDays(500));
        return new PromoCase(
                terms,
                facts,
                facts.withHistory(shuffled(ledger, random)),
                facts.withHistory(new LoanSnapshots(byDay.rows())),
                LoanCourse.of(facts),
                // Most programs run; those that are over are asked about now and then.
                activated.plusDays(random.nextInt(450)),
                byDay);
    }

    /** By character: always some days early, around the due date, or slipping further with each month. */
    private static List<LoanPayment> payments(int number, List<DatedAmount> dues, Random random) {
        List<LoanPayment> payments = new ArrayList<>();
        int slip = random.nextInt(5);
        for (DatedAmount due : dues) {
            int late = switch (number % 4) {
                case 0 -> -random.nextInt(5);
                case 1 -> slip * payments.size();
                default -> random.nextInt(12) - 4;
            };
            boolean last = payments.size() == MONTHS - 1;
            payments.add(new LoanPayment(
                    "PM-" + number + "-" + payments.size(),
                    due.date().plusDays(late),
                    new BigDecimal(last && number % 3 == 0 ? "125.00" : "100.00"),
                    !last && random.nextInt(60) == 0));
        }
        return payments;
    }

    private static LoanLedger shuffled(LoanLedger ledger, Random random) {
        List<LoanPayment> payments = new ArrayList<>(ledger.payments());
        List<DatedAmount> dues = new ArrayList<>(ledger.dues());
        Collections.shuffle(payments, random);
        Collections.shuffle(dues, random);
        return new LoanLedger(ledger.advances(), ledger.fees(), payments, dues, ledger.reAges());
    }

    private static DatedAmount amount(LocalDate date, String amount) {
        return new DatedAmount(date, new BigDecimal(amount));
    }
}
