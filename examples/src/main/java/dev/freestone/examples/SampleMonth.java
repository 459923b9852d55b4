package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets an engine live through the last month on a clock of its own, so that what an operator looks at has really happened: schedules
 * fired, contacts were held and sent, programs were swept.
 */
final class SampleMonth {
    static final int DAYS = 32;

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** When schedules fire, and when hours of people open and close. */
    private static final List<LocalTime> LOOKS = Stream.of(
                    "00:05", "05:30", "06:00", "06:30", "07:00", "08:01", "09:01", "10:00", "17:00", "23:50")
            .map(LocalTime::parse)
            .toList();

    /** How far looks are apart when schedules fire. */
    static final Duration ON_TIME = Duration.ofMinutes(31);

    private final Freestone freestone;
    private final SampleClock clock;
    private final List<SamplePart> parts;
    private final Instant end;

    private SampleMonth(Freestone freestone, SampleClock clock, List<SamplePart> parts) {
        this.freestone = freestone;
        this.clock = clock;
        this.parts = parts;
        this.end = clock.instant();
    }

    /** Lives through it; the clock stands where it was, and goes on with the system. */
    static void live(Freestone freestone, SampleClock clock, List<SamplePart> parts) {
        new SampleMonth(freestone, clock, parts).live();
    }

    private void live() {
        LocalDate today = end.atZone(SamplePorts.ZONE).toLocalDate();
        try {
            clock.moveTo(at(today.minusDays(DAYS), LocalTime.MIN));
            parts.forEach(SamplePart::begin);
            for (int ago = DAYS; ago >= 0; ago--) {
                live(today.minusDays(ago), ago);
            }
            clock.moveTo(end);
            var unusedBefore = freestone.tick();
            parts.forEach(SamplePart::now);
            var unusedAfter = freestone.tick();
        } finally {
            clock.release();
        }
    }

    private void live(LocalDate day, int ago) {
        for (LocalTime look : LOOKS) {
            Instant time = at(day, look);
            if (time.isBefore(end)) {
                clock.moveTo(time);
                if (look.equals(MORNING)) {
                    parts.forEach(part -> part.morning(ago));
                }
                var unused = freestone.tick();
            }
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SamplePorts.ZONE).toInstant();
    }
}
