package dev.freestone.engine;

import dev.freestone.engagement.EventRate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a behavior and a goal of one have along. Not every attribute is one of every type. Not thread-safe. Source:
 * docs/spec/engagement-behaviors.md 3.1.
 *
 * @param <B> the builder itself
 */
public abstract class TaskDraftBuilder<B extends TaskDraftBuilder<B>> extends EngagementDraft.Builder<B> {
    TaskDraftBuilder() {}

    /**
     * Sets the event that triggers it. A behavior without one gets a GUID.
     *
     * @param value 1 to 255 characters
     * @return this
     */
    public B eventName(String value) {
        return put("event_name", Objects.requireNonNull(value, "eventName"));
    }

    /**
     * Replaces the events of a unique. Default: its one event.
     *
     * @param value 1 to 100 distinct names
     * @return this
     */
    public B eventNames(List<String> value) {
        return put("event_names", FreeMaps.copy(value));
    }

    /**
     * Sets the key of the context whose values a unique collects. Default: it collects the names of the events.
     *
     * @param value 1 to 128 characters
     * @return this
     */
    public B uniqueKey(String value) {
        return put("unique_key", Objects.requireNonNull(value, "uniqueKey"));
    }

    /**
     * Sets how many events of a count, or keys of a unique, are needed for one completion. Default 1.
     *
     * @param number at most 1,000,000 events, or 1,000 keys
     * @return this
     */
    public B totalCount(long number) {
        return put("total_count", number);
    }

    /**
     * Sets the points for one completion. Default 0.
     *
     * @param number at most 1,000,000,000
     * @return this
     */
    public B points(long number) {
        return put("points", number);
    }

    /**
     * Sets how often one customer can complete it, ever. Default: any number of times.
     *
     * @param number at least 1
     * @return this
     */
    public B maxTimesRepeatable(long number) {
        return put("max_times_repeatable", number);
    }

    /**
     * Sets how often one customer can complete it in a period. Default: any number of times.
     *
     * @param number at least 1
     * @return this
     */
    public B maxTimesRepeatablePerPeriod(long number) {
        return put("max_times_repeatable_per_period", number);
    }

    /**
     * Sets the window of a round. Default 315,360,000; of several things none.
     *
     * @param seconds at most 315,360,000; whole days are days of the calendar
     * @return this
     */
    public B period(long seconds) {
        return put("period", seconds);
    }

    /**
     * Sets the time from one counted event to the next. Default none.
     *
     * @param seconds at least 1
     * @return this
     */
    public B minTimeBetweenEvents(long seconds) {
        return put("min_time_between_events", seconds);
    }

    /**
     * Sets whether the events must lie on days that follow each other. Default false.
     *
     * @param value whether
     * @return this
     */
    public B consecutive(boolean value) {
        return put("consecutive", value);
    }

    /**
     * Sets how much is counted at most in a bucket of time. Default: any quantity.
     *
     * @param value how much, and the length of a bucket
     * @return this
     */
    public B maxEventRate(EventRate value) {
        return put("max_event_rate", Map.of("count", value.count(), "period", value.period()));
    }

    /**
     * Replaces which of the events count. Default: all.
     *
     * @param value a targeting query on {@code event}
     * @return this
     */
    public B conditions(Map<String, ? extends @Nullable Object> value) {
        return put("conditions", FreeMaps.copy(value));
    }
}
