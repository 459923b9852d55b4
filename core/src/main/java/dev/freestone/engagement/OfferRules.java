package dev.freestone.engagement;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The rules of offers and deals as a campaign keeps them. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.1.
 */
public final class OfferRules {
    /** The type of a deal that needs a percentage. */
    public static final String PERCENT = "percent_discount";

    /** The greatest number of decimals of a percentage: what is kept of a number is written out. */
    public static final int MAX_DECIMALS = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OfferRules() {}

    /**
     * What is wrong with the stock of an offer.
     *
     * @param path where the offer stands, such as {@code /offer}
     * @param total how many there are; empty = any number
     * @return at most one violation
     */
    public static List<Violation> stockViolations(String path, OptionalLong total) {
        return total.isPresent() && total.getAsLong() < 0
                ? List.of(range(path + "/total_available", "give 0 or more, or null for any number"))
                : List.of();
    }

    /**
     * What is wrong with a deal.
     *
     * @param path where it stands, such as {@code /offer/deal}
     * @param deal the deal
     * @return every violation
     */
    public static List<Violation> dealViolations(String path, Deal deal) {
        List<Violation> found = new ArrayList<>();
        if (deal.offerTypeId().isBlank()) {
            found.add(range(path + "/offer_type_id", "blank, give a type such as " + PERCENT));
        }
        found.addAll(
                EngagementNames.lengthViolations(path + "/offer_type_id", deal.offerTypeId(), EngagementNames.MAX));
        if (!deal.window().endDate().isAfter(deal.window().startDate())) {
            found.add(range(path + "/end_date", "not after start_date, give a later instant"));
        }
        deal.window().validity().ifPresent(validity -> atLeast(found, path + "/validity_period", validity.period(), 1));
        percent(found, path + "/percent", deal);
        atLeast(found, path + "/points", deal.price().points(), 0);
        atLeast(found, path + "/quantity", deal.price().quantity(), 0);
        deal.price().maxRecurrence().ifPresent(max -> atLeast(found, path + "/max_recurrence", max, 1));
        return found;
    }

    /**
     * Whether a number can be a percentage of a deal.
     *
     * @param number any number
     * @return true from 0 to 100 with at most {@value #MAX_DECIMALS} decimals
     */
    public static boolean isPercent(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(HUNDRED) <= 0
                && number.stripTrailingZeros().scale() <= MAX_DECIMALS;
    }

    private static void percent(List<Violation> found, String path, Deal deal) {
        deal.echo()
                .percent()
                .ifPresentOrElse(
                        percent -> {
                            if (!isPercent(percent)) {
                                found.add(range(path, "give 0 to 100 with at most " + MAX_DECIMALS + " decimals"));
                            }
                        },
                        () -> {
                            if (deal.offerTypeId().equals(PERCENT)) {
                                found.add(Violation.of(path, ViolationCode.REQUIRED, "missing, give it for " + PERCENT)
                                        .as(ErrorCode.MISSING_DATA));
                            }
                        });
    }

    private static void atLeast(List<Violation> found, String path, long value, long least) {
        if (value < least) {
            found.add(range(path, "give " + least + " or more"));
        }
    }

    private static Violation range(String path, String message) {
        return Violation.of(path, ViolationCode.OUT_OF_RANGE, message);
    }
}
