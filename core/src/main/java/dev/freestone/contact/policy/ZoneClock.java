package dev.freestone.contact.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How far the clocks of a zone are from UTC: a decision asks for it dozens of times. The changes of this century are looked up
 * once for the zones of the United States; any other zone asks its rules each time. Immutable.
 */
final class ZoneClock {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    /** Some thirteen days, as a power of two of microseconds. */
    private static final int STRETCH = 40;

    private static final Map<ZoneId, ZoneClock> KNOWN = Stream.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "America/Adak",
                    "America/Puerto_Rico",
                    "Pacific/Honolulu",
                    "Pacific/Guam",
                    "Pacific/Pago_Pago")
            .map(ZoneId::of)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), zone -> new ZoneClock(zone.getRules(), LAST)));

    final ZoneRules rules;

    private final long first = ZoneDays.micros(FIRST);
    /** Until when they are looked up. */
    private final long last;

    private final long[] changes;
    /** For each stretch of this century: the number of changes before it. */
    private final int[] before;
    /** One more than there are changes: the first holds before them all. */
    private final long[] offsets;

    private ZoneClock(ZoneRules rules, Instant until) {
        this.rules = rules;
        List<ZoneOffsetTransition> found = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(until)) {
            found.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        this.last = ZoneDays.micros(until);
        this.changes = found.stream()
                .mapToLong(change -> ZoneDays.micros(change.getInstant()))
                .toArray();
        this.before = new int[(int) ((last - first) >> STRETCH) + 1];
        for (int i = 0; i < before.length; i++) {
            long begins = first + ((long) i << STRETCH);
            before[i] = (int)
                    LongStream.of(changes).filter(change -> change <= begins).count();
        }
        this.offsets = new long[changes.length + 1];
        offsets[0] = rules.getOffset(FIRST).getTotalSeconds() * ZoneDays.SECOND;
        for (int i = 0; i < changes.length; i++) {
            offsets[i + 1] = found.get(i).getOffsetAfter().getTotalSeconds() * ZoneDays.SECOND;
        }
    }

    static ZoneClock of(ZoneId zone) {
        ZoneClock known = KNOWN.get(zone);
        return known != null ? known : new ZoneClock(zone.getRules(), FIRST);
    }

    /** By how many microseconds it is ahead of UTC at an instant in microseconds. */
    long offset(long at) {
        if (at < first || at >= last) {
            return rules.getOffset(ZoneDays.instant(at)).getTotalSeconds() * ZoneDays.SECOND;
        }
        int past = before[(int) ((at - first) >> STRETCH)];
        while (past < changes.length && changes[past] <= at) {
            past++;
        }
        return offsets[past];
    }
}
