package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks real clocks minute by minute around each change, which needs no notion of gap or overlap. */
class SlotsInEveryZoneTest {
    private static final Instant Y2000 = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant Y2038 = Instant.parse("2038-01-01T00:00:00Z");
    private static final long MINUTES_AROUND = 50 * 60;
    private static final int MINUTES_A_DAY = 24 * 60;

    @Test
    @Fact("OUT-37")
    void every_change_from_2000_to_2037_in_every_zone() {
        int zones = 0;
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(id);
            List<ZoneOffsetTransition> changes = changes(zone.getRules());
            changes.forEach(change -> assertSlotsAround(change, zone));
            zones += changes.isEmpty() ? 0 : 1;
        }
        assertThat(zones).isGreaterThan(200);
    }

    private static void assertSlotsAround(ZoneOffsetTransition change, ZoneId zone) {
        Clocks clocks = new Clocks(change, zone.getRules());
        LocalDateTime low = min(change.getDateTimeBefore(), change.getDateTimeAfter());
        LocalDateTime high = max(change.getDateTimeBefore(), change.getDateTimeAfter());
        LocalDateTime middle = low.plus(ChronoUnit.MINUTES.between(low, high) / 2, ChronoUnit.MINUTES);
        for (LocalDateTime local : List.of(
                low.minusMinutes(1), low, middle, high.minusMinutes(1), high, low.minusDays(1), high.plusDays(1))) {
            Slots slots = daily(zone, local.toLocalTime());
            Optional<Slot> expected = clocks.slot(local);
            assertThat(slots.on(local.toLocalDate())).as("%s %s", zone, local).isEqualTo(expected);
            expected.ifPresent(slot -> {
                assertThat(slots.next(slot.at().minusNanos(1)))
                        .as("%s %s", zone, local)
                        .contains(slot);
                assertThat(slots.previous(slot.at().plusNanos(1)))
                        .as("%s %s", zone, local)
                        .contains(slot);
            });
        }
    }

    /** What the clocks of a zone show around a change. */
    private static final class Clocks {
        private final long firstMinute;
        /** For each local minute the instant, in minutes, at which clocks first show it; 0 when they never do. */
        private final long[] firstSeen = new long[(int) (4 * MINUTES_AROUND)];

        Clocks(ZoneOffsetTransition change, ZoneRules rules) {
            long changed = change.getInstant().getEpochSecond() / 60;
            firstMinute = changed - 2 * MINUTES_AROUND;
            for (long minute = changed - MINUTES_AROUND; minute < changed + MINUTES_AROUND; minute++) {
                int offset = rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds();
                int index = (int) (minute + offset / 60 - firstMinute);
                firstSeen[index] = firstSeen[index] == 0 ? minute : firstSeen[index];
            }
        }

        /** The first instant showing that time, else the first later one, if clocks show the date at all. */
        Optional<Slot> slot(LocalDateTime local) {
            LocalDate date = local.toLocalDate();
            int midnight = index(date.atStartOfDay());
            boolean shown =
                    Arrays.stream(firstSeen, midnight, midnight + MINUTES_A_DAY).anyMatch(seen -> seen != 0);
            int index = index(local);
            while (firstSeen[index] == 0) {
                index++;
            }
            return shown ? Optional.of(new Slot(date, Instant.ofEpochSecond(firstSeen[index] * 60))) : Optional.empty();
        }

        private int index(LocalDateTime local) {
            return (int) (local.toEpochSecond(ZoneOffset.UTC) / 60 - firstMinute);
        }
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (ZoneOffsetTransition change = rules.nextTransition(Y2000);
                change != null && change.getInstant().isBefore(Y2038);
                change = rules.nextTransition(change.getInstant())) {
            changes.add(change);
        }
        return changes;
    }

    private static Slots daily(ZoneId zone, LocalTime time) {
        return new Slots(
                PeachyCrontab.parse("P P * * *"), SlotPolicies.fixed(time), CompanyId.DEFAULT, "CG-4T2K-9QXD", zone);
    }

    private static LocalDateTime min(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDateTime max(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? b : a;
    }
}
