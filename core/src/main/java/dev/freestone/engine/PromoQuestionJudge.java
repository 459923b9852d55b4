package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.promo.DatedAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what is asked of promo programs, so that nothing is asked that nobody could count. Source: docs/spec/promo-programs.md 6, 10. */
final class PromoQuestionJudge {
    /** The greatest number of payments in one question. */
    static final int MAX_PAYMENTS = 1_000;

    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2999;

    /** Digits before the point; with more of them an amount of a loan's history is refused as well. */
    private static final int MAX_DIGITS = 10;

    private PromoQuestionJudge() {}

    static Judgement day(String path, LocalDate day) {
        return new Judgement().add(dayProblems(path, day));
    }

    static List<Violation> payments(List<DatedAmount> payments) {
        List<Violation> found = new ArrayList<>(countProblems("payments", payments.size()));
        for (int i = 0; i < payments.size(); i++) {
            found.addAll(dayProblems("payments[" + i + "].date", payments.get(i).date()));
            found.addAll(
                    amountProblems("payments[" + i + "].amount", payments.get(i).amount()));
        }
        return found;
    }

    static List<Violation> countProblems(String path, int count) {
        return count > MAX_PAYMENTS
                ? outOfRange(path, "more than " + MAX_PAYMENTS + " payments, ask about fewer")
                : List.of();
    }

    static List<Violation> dayProblems(String path, LocalDate day) {
        return day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR
                ? outOfRange(path, "must be of a year from " + MIN_YEAR + " to " + MAX_YEAR)
                : List.of();
    }

    /** Counts digits and rounds nothing: an exponent can be far greater than anything that could be written out. */
    static List<Violation> amountProblems(String path, BigDecimal amount) {
        long digits = (long) amount.precision() - amount.scale();
        if (amount.signum() <= 0 || digits < -2) {
            return outOfRange(path, "must be greater than 0");
        }
        return digits <= MAX_DIGITS ? List.of() : outOfRange(path, "must be below 10000000000");
    }

    /** A payment of a body, unless something is wrong with it, which is told. */
    static Optional<DatedAmount> payment(BodyReader body) {
        Optional<LocalDate> date = required(body, "date", body.date("date"));
        Optional<BigDecimal> amount = required(body, "amount", body.decimal("amount"));
        List<Violation> found = new ArrayList<>();
        date.ifPresent(day -> found.addAll(dayProblems(body.at("date"), day)));
        amount.ifPresent(given -> found.addAll(amountProblems(body.at("amount"), given)));
        Optional<DatedAmount> payment =
                date.flatMap(day -> amount.filter(given -> found.isEmpty()).map(given -> new DatedAmount(day, given)));
        payment.ifPresent(rounded -> found.addAll(amountProblems(body.at("amount"), rounded.amount())));
        found.forEach(body::problem);
        return payment;
    }

    private static <T> Optional<T> required(BodyReader body, String name, Change<T> given) {
        boolean isMissing = given.fold(() -> !body.has(name), () -> true, value -> false);
        if (isMissing) {
            body.problem(Violation.of(body.at(name), ViolationCode.REQUIRED, "missing, give it"));
        }
        return given.applyTo(Optional.empty());
    }

    private static List<Violation> outOfRange(String path, String message) {
        return List.of(Violation.of(path, ViolationCode.OUT_OF_RANGE, message));
    }
}
