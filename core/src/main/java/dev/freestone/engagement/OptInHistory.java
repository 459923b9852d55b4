package dev.freestone.engagement;

import dev.freestone.model.engagement.OptInInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When one customer was opted in to one campaign, and out of it. Intervals are half-open, touch but never overlap, and only the last
 * one lasts. Immutable. Source: docs/spec/engagement-campaigns.md 6.1.
 *
 * @param intervals the earliest first; empty = the customer never opted in or out
 */
public record OptInHistory(List<OptInInterval> intervals) {
    /** Of a customer who never opted in or out. */
    public static final OptInHistory NONE = new OptInHistory(List.of());

    /**
     * Copies the components.
     *
     * @param intervals the earliest first
     */
    public OptInHistory {
        intervals = List.copyOf(intervals);
    }

    /**
     * Whether the customer is opted in; {@code opted_in} on the wire.
     *
     * @return empty before an explicit opt-in or opt-out
     */
    public Optional<Boolean> optedIn() {
        return intervals.isEmpty() ? Optional.empty() : Optional.of(last().optedIn());
    }

    /**
     * Whether the customer is explicitly opted in.
     *
     * @return false also when nothing was said
     */
    public boolean isIn() {
        return optedIn().orElse(false);
    }

    /**
     * Whether the customer is explicitly opted out.
     *
     * @return false also when nothing was said
     */
    public boolean isOut() {
        return !optedIn().orElse(true);
    }

    /**
     * Whether what happened at an instant counts. Used when it arrives: a customer who is opted out then counts nothing.
     *
     * @param date when it happened
     * @param optInRequired whether only customers who opted in take part
     * @return true when it lies in an opted-in interval, if one is required, and in no opted-out interval
     */
    public boolean counts(Instant date, boolean optInRequired) {
        if (intervals.isEmpty()) {
            return !optInRequired;
        }
        Optional<Boolean> then = intervals.stream()
                .filter(interval -> contains(interval, date))
                .map(OptInInterval::optedIn)
                .findFirst();
        return !isOut() && then.orElse(!optInRequired);
    }

    /**
     * The history after an opt-in.
     *
     * @param now when
     * @return this one when the customer is opted in already
     */
    public OptInHistory in(Instant now) {
        return isIn() ? this : then(true, now);
    }

    /**
     * The history after an opt-out.
     *
     * @param now when
     * @return this one when the customer is opted out already
     */
    public OptInHistory out(Instant now) {
        return isOut() ? this : then(false, now);
    }

    private OptInHistory then(boolean optedIn, Instant now) {
        if (intervals.isEmpty()) {
            return new OptInHistory(List.of(new OptInInterval(optedIn, now, Optional.empty())));
        }
        List<OptInInterval> next = new ArrayList<>(intervals.subList(0, intervals.size() - 1));
        OptInInterval ending = last();
        // The storage's clock may step back between two transactions; what is written never does.
        Instant at = now.isAfter(ending.from()) ? now : ending.from();
        Instant from = at;
        if (ending.from().isBefore(at)) {
            next.add(new OptInInterval(ending.optedIn(), ending.from(), Optional.of(at)));
        } else if (!next.isEmpty()) {
            // What lasted no time was never so: the interval before it goes on.
            from = next.remove(next.size() - 1).from();
        }
        next.add(new OptInInterval(optedIn, from, Optional.empty()));
        return new OptInHistory(next);
    }

    private OptInInterval last() {
        return intervals.get(intervals.size() - 1);
    }

    private static boolean contains(OptInInterval interval, Instant date) {
        return !date.isBefore(interval.from())
                && interval.until().map(date::isBefore).orElse(true);
    }
}
