package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of when units are shown or sent. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 3.2.
 */
public final class DeliveryRules {
    /** The longest delay after a completion, in seconds. */
    public static final long MAX_DELAY = 7_776_000;

    /** The greatest number of units of time between two deliveries. */
    public static final int MAX_EVERY = 1_000;

    private static final Set<AdType> REPEATABLE = EnumSet.of(AdType.PUSH, AdType.IN_APP, AdType.EXTERNAL);

    private DeliveryRules() {}

    /**
     * What is wrong with a delivery.
     *
     * @param path where it stands, such as {@code /ad_unit/delivery}
     * @param type what the unit is
     * @param delivery the delivery
     * @param terms the campaign
     * @return every violation
     */
    public static List<Violation> violations(String path, AdType type, UnitDelivery delivery, CampaignTerms terms) {
        List<Violation> found = new ArrayList<>();
        if (delivery instanceof UnitDelivery.Triggered triggered) {
            delay(found, path + "/delay_seconds", type, triggered.delaySeconds());
        } else if (delivery instanceof UnitDelivery.Scheduled scheduled) {
            scheduled.repeat().ifPresent(repeat -> repeat(found, path + "/repeat", type, repeat));
        }
        found.addAll(windowViolations(path, delivery, terms));
        return found;
    }

    /**
     * Whether a delivery fits the window of its campaign.
     *
     * @param path where it stands, such as {@code /ad_unit/delivery}
     * @param delivery the delivery
     * @param terms the campaign
     * @return every violation
     */
    public static List<Violation> windowViolations(String path, UnitDelivery delivery, CampaignTerms terms) {
        List<Violation> found = new ArrayList<>();
        if (delivery instanceof UnitDelivery.Triggered triggered) {
            outside(found, path + "/starts_at", triggered.startsAt(), terms, false);
            outside(found, path + "/ends_at", triggered.endsAt(), terms, true);
            Instant start = triggered.startsAt().orElse(terms.startsAt());
            if (triggered.endsAt().isPresent() && !triggered.endsAt().get().isAfter(start)) {
                found.add(range(path + "/ends_at", "not after the start of the delivery, give a later instant"));
            }
        } else if (delivery instanceof UnitDelivery.Scheduled scheduled) {
            outside(found, path + "/deliver_at", Optional.of(scheduled.deliverAt()), terms, false);
            scheduled.repeat().flatMap(UnitDelivery.Repeat::until).ifPresent(until -> {
                if (until.isAfter(terms.endsAt())) {
                    found.add(range(
                            path + "/repeat/until", "after the end of the campaign, give it or an earlier instant"));
                }
            });
        }
        return found;
    }

    /**
     * What is wrong with changing a delivery that has begun: only its end, and the end of its repetition, change.
     *
     * @param path where it stands, such as {@code /ad_unit/delivery}
     * @param current as it is stored
     * @param wanted as it is to be; empty = none
     * @return at most one violation
     */
    public static List<Violation> begunViolations(String path, UnitDelivery current, Optional<UnitDelivery> wanted) {
        return wanted.isPresent() && endless(current).equals(endless(wanted.get()))
                ? List.of()
                : List.of(Violation.of(
                        path,
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "the delivery has begun, only ends_at and repeat.until change, repeat everything else"));
    }

    private static UnitDelivery endless(UnitDelivery delivery) {
        if (delivery instanceof UnitDelivery.Triggered triggered) {
            return new UnitDelivery.Triggered(
                    triggered.achievement(), triggered.startsAt(), Optional.empty(), triggered.delaySeconds());
        }
        UnitDelivery.Scheduled scheduled = (UnitDelivery.Scheduled) delivery;
        return new UnitDelivery.Scheduled(
                scheduled.deliverAt(),
                scheduled
                        .repeat()
                        .map(repeat -> new UnitDelivery.Repeat(repeat.every(), repeat.unit(), Optional.empty())));
    }

    private static void delay(List<Violation> found, String path, AdType type, long seconds) {
        if (seconds < 0 || seconds > MAX_DELAY) {
            found.add(range(path, "give 0 to " + MAX_DELAY));
        } else if (seconds > 0 && type == AdType.EXTERNAL) {
            found.add(Violation.of(path, ViolationCode.NOT_ALLOWED_WITH, "not with external, give 0"));
        }
    }

    private static void repeat(List<Violation> found, String path, AdType type, UnitDelivery.Repeat repeat) {
        if (!REPEATABLE.contains(type)) {
            found.add(Violation.of(
                    path, ViolationCode.NOT_ALLOWED_WITH, "only of push, in_app and external, leave it out"));
        } else if (repeat.every() < 1 || repeat.every() > MAX_EVERY) {
            found.add(range(path + "/every", "give 1 to " + MAX_EVERY));
        }
    }

    private static void outside(
            List<Violation> found, String path, Optional<Instant> at, CampaignTerms terms, boolean endToo) {
        at.ifPresent(instant -> {
            boolean late = endToo ? instant.isAfter(terms.endsAt()) : !instant.isBefore(terms.endsAt());
            if (instant.isBefore(terms.startsAt()) || late) {
                found.add(range(path, "outside of the campaign, give an instant inside of its window"));
            }
        });
    }

    private static Violation range(String path, String message) {
        return Violation.of(path, ViolationCode.OUT_OF_RANGE, message);
    }
}
