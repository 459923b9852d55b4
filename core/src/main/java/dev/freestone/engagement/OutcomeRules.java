package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.OfferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of what completions bring. Messages never repeat a text. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 7.
 */
public final class OutcomeRules {
    /** The greatest number of outcomes of a behavior. */
    public static final int MAX_OUTCOMES = 20;

    /** The most digits of a rate. */
    public static final int MAX_DIGITS = 18;

    private OutcomeRules() {}

    /**
     * What is wrong with the rate of dynamic points.
     *
     * @param path where it stands
     * @param rate any number
     * @return at most one violation
     */
    public static List<Violation> rateViolations(String path, BigDecimal rate) {
        // Counted without writing the number out, which may have millions of digits.
        long decimals = Math.max(0, rate.scale());
        long whole = Math.max(0, (long) rate.precision() - rate.scale());
        return rate.signum() > 0 && whole + decimals <= MAX_DIGITS
                ? List.of()
                : List.of(range(path, "give a number above 0 of at most " + MAX_DIGITS + " digits"));
    }

    /**
     * What is wrong with a tag.
     *
     * @param path where it stands
     * @param tag its name and how long it lives
     * @return every violation
     */
    public static List<Violation> tagViolations(String path, Outcome.AssignedTag tag) {
        List<Violation> found = new ArrayList<>();
        TagRules.name(path, tag.tag()).ifPresent(found::add);
        tag.seconds().ifPresent(seconds -> {
            if (seconds < 1 || seconds > TagRules.MAX_TTL_SECONDS) {
                found.add(range(path, "give 1 to " + TagRules.MAX_TTL_SECONDS + " seconds after ;;"));
            }
        });
        return found;
    }

    /**
     * What is wrong with the name of an event that is raised.
     *
     * @param path where it stands
     * @param name any text
     * @return at most one violation
     */
    public static List<Violation> eventViolations(String path, String name) {
        return EventNames.isReserved(name)
                ? List.of(Violation.of(
                        path,
                        ViolationCode.NOT_ALLOWED_WITH,
                        "only the engine raises events of __platform. and campaigns., give another name"))
                : EventNames.violations(path, name);
    }

    /**
     * Whether a completion of a behavior issues an offer.
     *
     * @param achievement the behavior
     * @param offer the offer
     * @return true when an outcome names it
     */
    public static boolean issues(Achievement achievement, OfferId offer) {
        return achievement.outcomes().contains(new Outcome.IssuedOffer(offer));
    }

    private static Violation range(String path, String message) {
        return Violation.of(path, ViolationCode.OUT_OF_RANGE, message);
    }
}
