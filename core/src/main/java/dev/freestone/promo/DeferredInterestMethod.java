package dev.freestone.promo;

import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The built-in calculators: simple interest, never compounded. The sum over balances, days and rates is exact; it is
 * divided and rounded once. Pure and thread-safe. Source: docs/spec/promo-programs.md 9.
 */
public enum DeferredInterestMethod implements DeferredInterestCalculator {
    /** What was advanced, by calendar days over 365. */
    ORIGINAL_ACTUAL365("original-actual365", false, DayCount.ACTUAL_365),
    /** What was advanced, by months of 30 days over 360. */
    ORIGINAL_30360("original-30360", false, DayCount.THIRTY_360),
    /** The outstanding principal, by calendar days over 365. The default. */
    DECLINING_ACTUAL365("declining-actual365", true, DayCount.ACTUAL_365),
    /** The outstanding principal, by months of 30 days over 360. */
    DECLINING_30360("declining-30360", true, DayCount.THIRTY_360);

    private final String code;
    private final boolean declining;
    private final DayCount dayCount;

    DeferredInterestMethod(String code, boolean declining, DayCount dayCount) {
        this.code = code;
        this.declining = declining;
        this.dayCount = dayCount;
    }

    /**
     * The stable name in a configuration.
     *
     * @return such as {@code declining-actual365}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a name. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<DeferredInterestMethod> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public BigDecimal accrued(LoanFacts facts, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return BigDecimal.ZERO.setScale(2);
        }
        NavigableMap<LocalDate, BigDecimal> balances =
                declining ? InterestBalance.declining(facts) : InterestBalance.original(facts);
        NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        for (LoanRate rate : facts.rates()) {
            rates.put(rate.from(), rate.annualRate());
        }
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(from);
        cuts.addAll(balances.subMap(from, true, to, false).keySet());
        cuts.addAll(rates.subMap(from, true, to, false).keySet());
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate cut : cuts) {
            LocalDate next = Optional.ofNullable(cuts.higher(cut)).orElse(to);
            sum = sum.add(inForce(balances, cut)
                    .multiply(inForce(rates, cut))
                    .multiply(BigDecimal.valueOf(dayCount.days(cut, next))));
        }
        return sum.divide(BigDecimal.valueOf(dayCount.divisor()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal inForce(NavigableMap<LocalDate, BigDecimal> steps, LocalDate day) {
        return Optional.ofNullable(steps.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(BigDecimal.ZERO);
    }
}
