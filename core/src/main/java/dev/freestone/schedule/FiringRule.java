package dev.freestone.schedule;

import dev.freestone.model.campaign.SkipReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which of the slots that are due starts a run: at most one. Static, pure, total. Source: docs/spec/outreach-campaigns.md 3.4.
 */
public final class FiringRule {
    /** The most slots of one outage that are decided about; earlier ones leave no trace. */
    public static final int MOST_DUE = 367;

    private FiringRule() {}

    /**
     * The slots that are due, at most the {@value #MOST_DUE} latest.
     *
     * @param slots the schedule
     * @param evaluatedUntil slots up to this instant, itself included, were decided about
     * @param now slots up to this instant, itself included, are due
     * @return ascending
     */
    public static List<Slot> due(Slots slots, Instant evaluatedUntil, Instant now) {
        Deque<Slot> due = new ArrayDeque<>();
        Optional<Slot> slot = slots.previous(now.plusNanos(1));
        while (due.size() < MOST_DUE && slot.isPresent() && slot.get().at().isAfter(evaluatedUntil)) {
            due.addFirst(slot.get());
            slot = slots.previous(slot.get().at());
        }
        return List.copyOf(due);
    }

    /**
     * Decides about due slots. The latest that is on time starts a run, and every other is missed; when none is on time, the
     * policy chooses at most one of the missed.
     *
     * @param due the slots, ascending, no two of one date
     * @param now S
     * @param today the local date of S
     * @param onTime how late a slot may be, such as 15 minutes
     * @param policy what becomes of missed slots
     * @param paused whether the schedule is paused, so that none starts a run
     * @return one for each slot, in its order
     */
    public static List<DueSlot> decide(
            List<Slot> due, Instant now, LocalDate today, Duration onTime, MissedRuns policy, boolean paused) {
        if (paused) {
            return due.stream().map(slot -> skipped(slot, SkipReason.PAUSED)).toList();
        }
        Optional<Slot> punctual = last(due.stream()
                .filter(slot -> !slot.at().plus(onTime).isBefore(now))
                .toList());
        Optional<Slot> chosen = punctual.or(() -> caughtUp(due, today, policy));
        return due.stream()
                .map(slot -> chosen.filter(slot::equals).isPresent()
                        ? new DueSlot(slot, Optional.empty(), punctual.isEmpty())
                        : skipped(slot, SkipReason.MISSED))
                .toList();
    }

    private static Optional<Slot> caughtUp(List<Slot> missed, LocalDate today, MissedRuns policy) {
        Optional<Slot> ofToday =
                missed.stream().filter(slot -> slot.date().equals(today)).findFirst();
        return switch (policy) {
            case SKIP -> Optional.empty();
            case RUN_IF_SAME_DAY -> ofToday;
            case RUN_ONCE -> ofToday.or(() -> last(missed));
        };
    }

    private static Optional<Slot> last(List<Slot> slots) {
        return slots.isEmpty() ? Optional.empty() : Optional.of(slots.get(slots.size() - 1));
    }

    private static DueSlot skipped(Slot slot, SkipReason reason) {
        return new DueSlot(slot, Optional.of(reason), false);
    }
}
