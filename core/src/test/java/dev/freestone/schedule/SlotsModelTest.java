package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Ten years of a clock that is watched minute by minute: a day fires when the clock first shows its time or a later one, and never
 * when the clock shows no minute of it. All zones by {@code -Dfreestone.soak}, else the odd ones and some more. Source:
 * docs/spec/outreach-campaigns.md 3.3.
 */
class SlotsModelTest {
    private static final Instant BEGIN = Instant.parse("2011-07-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(3_653);
    /** Changes by half an hour, a day that is left out, changes at midnight, two changes a month, a change of two hours. */
    private static final List<String> ODD = List.of(
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "America/Chicago");

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 15), LocalTime.of(5, 28), LocalTime.of(23, 59));
    private static final int MORE = 3;

    private final long seed = Long.getLong("freestone.seed", 20_260_301L);

    @Test
    void every_day_of_ten_years_fires_when_a_watched_clock_first_shows_its_time() {
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (String id : zones(random)) {
            ZoneId zone = ZoneId.of(id);
            PeachyCrontab crontab = PeachyCrontab.parse("P P */" + (1 + random.nextInt(3)) + " * *");
            LocalTime time = TIMES.get(random.nextInt(TIMES.size()));
            Slots slots = new Slots(crontab, SlotPolicies.fixed(time), CompanyId.DEFAULT, "CG-0000-0001", zone);

            assertThat(listed(slots)).as("%s %s %s", id, time, crontab).isEqualTo(watched(zone, crontab, time));
        }
    }

    private static Collection<String> zones(Random random) {
        List<String> all = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        all.removeIf(
                id -> id.startsWith("Etc/") || id.startsWith("SystemV/") || id.matches("GMT0?|UTC|UCT|Zulu|Universal"));
        if (!System.getProperty("freestone.soak", "").isEmpty()) {
            return all;
        }
        Collections.shuffle(all, random);
        Set<String> some = new TreeSet<>(ODD);
        some.addAll(all.subList(0, MORE));
        return some;
    }

    private static List<Slot> listed(Slots slots) {
        List<Slot> all = new ArrayList<>();
        Optional<Slot> next = slots.next(BEGIN.minusNanos(1));
        while (next.isPresent() && next.get().at().isBefore(BEGIN.plus(LENGTH))) {
            all.add(next.get());
            next = slots.next(next.get().at());
        }
        return all;
    }

    private static List<Slot> watched(ZoneId zone, PeachyCrontab crontab, LocalTime time) {
        ZoneRules rules = zone.getRules();
        TreeMap<LocalDate, Instant> fired = new TreeMap<>();
        Set<LocalDate> shown = new HashSet<>();
        // Days begin before the period, so that none of its first ones is taken to have been shown late.
        Instant minute = BEGIN.minus(Duration.ofDays(2));
        LocalDate waiting = LocalDateTime.ofInstant(minute, zone).toLocalDate();
        LocalDate last = LocalDate.MIN;
        while (minute.isBefore(BEGIN.plus(LENGTH).plus(Duration.ofDays(2)))) {
            ZoneOffset offset = rules.getOffset(minute);
            LocalDateTime clock = LocalDateTime.ofEpochSecond(minute.getEpochSecond(), 0, offset);
            if (!clock.toLocalDate().equals(last)) {
                last = clock.toLocalDate();
                shown.add(last);
            }
            while (!clock.isBefore(waiting.atTime(time))) {
                fired.put(waiting, minute);
                waiting = waiting.plusDays(1);
            }
            minute = minute.plusSeconds(60);
        }
        return fired.entrySet().stream()
                .filter(each -> shown.contains(each.getKey()) && crontab.matches(each.getKey()))
                .map(each -> new Slot(each.getKey(), each.getValue()))
                .filter(slot -> !slot.at().isBefore(BEGIN) && slot.at().isBefore(BEGIN.plus(LENGTH)))
                .toList();
    }
}
