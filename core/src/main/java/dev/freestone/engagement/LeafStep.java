package dev.freestone.engagement;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One event at one thing to do: {@code leaf} of section 4. Completions are not booked yet. Source:
 * docs/spec/engagement-behaviors.md 4.
 *
 * @param state the state after it
 * @param counted whether the event was counted
 * @param completions how often the thing was completed by it
 */
record LeafStep(LeafState state, boolean counted, long completions) {
    /**
     * Takes an event.
     *
     * @param window the window of a round in seconds, empty for none
     * @param allowed how many completions the limits leave, at least 1
     */
    static LeafStep take(
            LeafTerms terms,
            LeafState state,
            EngagementEvent event,
            EventTime time,
            OptionalLong window,
            long allowed) {
        return terms.matches(event) ? matched(terms, state, event, time, window, allowed) : ignored(state);
    }

    /** The step of an event whose name and conditions match. */
    static LeafStep matched(
            LeafTerms terms,
            LeafState state,
            EngagementEvent event,
            EventTime time,
            OptionalLong window,
            long allowed) {
        return switch (terms.type()) {
            case UNIQUE -> collect(terms, state, event);
            case COUNT -> count(terms, state, event, time, window, allowed);
        };
    }

    private static LeafStep collect(LeafTerms terms, LeafState state, EngagementEvent event) {
        Optional<String> key = UniqueKeys.of(terms, event);
        if (key.isEmpty() || state.keys().contains(key.get())) {
            return ignored(state);
        }
        if (state.keys().size() + 1 >= terms.totalCount()) {
            return new LeafStep(state.withKeys(HeldKeys.NONE), true, 1);
        }
        return new LeafStep(state.withKeys(state.keys().plus(key.get())), true, 0);
    }

    private static LeafStep count(
            LeafTerms terms,
            LeafState state,
            EngagementEvent event,
            EventTime time,
            OptionalLong window,
            long allowed) {
        EventPace pace = terms.pace();
        if (tooSoon(pace, state, time)) {
            return ignored(state);
        }
        long more = pace.countsOnce() ? 1 : event.qty();
        Optional<BucketUse> rate = state.rate();
        if (pace.maxEventRate().isPresent()) {
            EventRate limit = pace.maxEventRate().get();
            BucketUse use = BucketUse.at(rate, time.bucket(limit.period()));
            more = Math.min(more, limit.count() - use.used());
            if (more <= 0) {
                return ignored(state);
            }
            rate = Optional.of(use.plus(more));
        }
        boolean opens = state.current() == 0 || isOver(pace, state, time, window);
        long sum = (opens ? 0 : state.current()) + more;
        long completions = Math.min(sum / terms.totalCount(), allowed);
        long left = completions == allowed ? 0 : sum - completions * terms.totalCount();
        Optional<DayMark> here = Optional.of(time.mark());
        LeafState next = new LeafState(
                state.tally(), left, opens || completions > 0 ? here : state.open(), here, rate, state.keys());
        return new LeafStep(next, true, completions);
    }

    /** Whether the event before it is too near, or of the same day or a later one. */
    private static boolean tooSoon(EventPace pace, LeafState state, EventTime time) {
        if (state.last().isEmpty()) {
            return false;
        }
        DayMark last = state.last().get();
        boolean near = pace.minTimeBetweenEvents().isPresent()
                && time.secondsSince(last.at()) < pace.minTimeBetweenEvents().getAsLong();
        return near || (pace.consecutive() && time.day() <= last.day());
    }

    /** Whether the round that has something has lost it: its window has passed, or a day was left out. */
    private static boolean isOver(EventPace pace, LeafState state, EventTime time, OptionalLong window) {
        boolean outside = state.open().filter(open -> time.inside(open, window)).isEmpty();
        boolean gap = pace.consecutive()
                && state.last().filter(last -> time.day() == last.day() + 1).isEmpty();
        return outside || gap;
    }

    private static LeafStep ignored(LeafState state) {
        return new LeafStep(state, false, 0);
    }
}
