package dev.freestone.schedule;

import dev.freestone.model.common.SlotPolicy;
import java.time.LocalTime;

/**
 * The built-in choices of a campaign's time of day. Every policy made here is immutable, thread-safe and the same on
 * every node. Source: docs/spec/outreach-campaigns.md 3.3.
 */
public final class SlotPolicies {
    private static final LocalTime FROM = LocalTime.of(5, 0);
    private static final LocalTime TO = LocalTime.of(7, 0);

    private SlotPolicies() {}

    /**
     * The default: campaigns are spread over the minutes from 05:00 to before 07:00.
     *
     * @return {@code spread(05:00, 07:00)}
     */
    public static SlotPolicy spread() {
        return spread(FROM, TO);
    }

    /**
     * Spreads campaigns evenly over the minutes of a window, each by its own id, so that hosts with many campaigns do
     * not start them at once. A campaign keeps its minute for ever: {@code CG-4T2K-9QXD} has 05:28 in the default window.
     *
     * @param from the first minute, such as 05:00
     * @param to the end, excluded, such as 07:00
     * @return the policy
     * @throws IllegalArgumentException if a time has seconds or the window is empty
     */
    public static SlotPolicy spread(LocalTime from, LocalTime to) {
        return new SpreadSlots(from, to);
    }

    /**
     * The same time every day.
     *
     * @param time of whole minutes, such as 06:30
     * @return the policy
     * @throws IllegalArgumentException if the time has seconds
     */
    public static SlotPolicy fixed(LocalTime time) {
        return new FixedSlots(time);
    }

    /** Refuses what the port does not allow. */
    static LocalTime wholeMinute(String name, LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException(name + ": " + time + " is no whole minute, drop its seconds");
        }
        return time;
    }
}
