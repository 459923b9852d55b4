package dev.freestone.notification;

import dev.freestone.schedule.DelayUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is forbidden when a do-not-interact type fires, and for how long. A draft may lack any of it. Immutable. Source:
 * docs/spec/cases-and-notifications.md 6.
 *
 * @param channel by what means nobody is contacted
 * @param theme for what reasons
 * @param duration how long, 0 to 36500; empty = until it is removed, or the case is completed, canceled or deleted
 * @param unit in what the duration is counted; there with it or not at all in an active version
 */
public record Stop(
        Optional<StoppedChannel> channel,
        Optional<StoppedTheme> theme,
        OptionalInt duration,
        Optional<DelayUnit> unit) {
    /** Nothing is said yet. */
    public static final Stop NONE = new Stop(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
}
