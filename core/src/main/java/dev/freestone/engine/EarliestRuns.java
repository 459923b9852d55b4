package dev.freestone.engine;

import dev.freestone.campaign.UpcomingRun;
import dev.freestone.spi.ScheduleRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The earliest of many runs to come, no more than are wanted. Not thread-safe. */
final class EarliestRuns {
    /** As stores list schedules. */
    private static final Comparator<Place> BY_SLOT =
            Comparator.comparing(Place::slot).thenComparing(Place::campaign);

    private final ZoneId zone;
    private final LocalDate last;
    private final int limit;
    private final Optional<LocalDate> torn;
    /** A schedule that is looked at meanwhile may come by twice, its runs count once. */
    private final NavigableSet<UpcomingRun> kept = new TreeSet<>(UpcomingRun.EARLIEST_FIRST);

    private record Place(Instant slot, String campaign) {}

    EarliestRuns(ZoneId zone, Instant now, LocalDate last, int limit) {
        this.zone = zone;
        this.last = last;
        this.limit = limit;
        this.torn = torn(zone, now, last);
    }

    /**
     * The first day whose clock is put forward over its end: it has no slots after that instant, or none at all, so that slots no
     * longer tell the order of days.
     */
    private static Optional<LocalDate> torn(ZoneId zone, Instant now, LocalDate last) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(now);
        while (change != null && !change.getDateTimeBefore().toLocalDate().isAfter(last)) {
            LocalDate day = change.getDateTimeBefore().toLocalDate();
            if (change.getDateTimeAfter().toLocalDate().isAfter(day)) {
                return Optional.of(day);
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return Optional.empty();
    }

    void add(UpcomingRun run) {
        if (kept.add(run) && kept.size() > limit) {
            var unused = kept.pollLast();
        }
    }

    /** Whether no schedule whose next slot comes after that of this one has a run that belongs here. */
    boolean precedesAllAfter(ScheduleRow schedule) {
        Instant slot = schedule.nextSlot().orElseThrow();
        if (torn.isEmpty() && LocalDate.ofInstant(slot, zone).isAfter(last)) {
            return true;
        }
        if (kept.size() < limit) {
            return false;
        }
        UpcomingRun greatest = kept.last();
        if (torn.filter(day -> !greatest.day().date().isBefore(day)).isPresent()) {
            return false;
        }
        Place place = new Place(
                greatest.day().slot().orElseThrow(), greatest.campaign().value());
        return BY_SLOT.compare(place, new Place(slot, schedule.campaign().value())) <= 0;
    }

    List<UpcomingRun> list() {
        return List.copyOf(kept);
    }
}
